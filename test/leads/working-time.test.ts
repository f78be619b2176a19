import { DateTime } from 'luxon'
import { describe, expect, it, test } from 'vitest'
import type { WorkingHours } from '../../src/domain/desk-rules.ts'
import { addWorkingTime, isWorking, nextOpening, workingMinutesBetween } from '../../src/leads/working-time.ts'

const TIANJIN: WorkingHours = {
  timeZone: 'Asia/Shanghai',
  days: [1, 2, 3, 4, 5],
  from: 9 * 60,
  until: 18 * 60,
  chineseHolidays: true,
  holidays: [],
  workdays: [],
}
const BERLIN: WorkingHours = { ...TIANJIN, timeZone: 'Europe/Berlin', chineseHolidays: false }
const ALWAYS: WorkingHours = { ...BERLIN, days: [1, 2, 3, 4, 5, 6, 7], from: 0, until: 1440 }

const at = (local: string, zone = 'Asia/Shanghai'): Date => DateTime.fromISO(local, { zone }).toJSDate()
const local = (instant: Date, zone = 'Asia/Shanghai'): string =>
  DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")

describe('working hours', () => {
  it.each([
    ['2026-11-24T08:59', false],
    ['2026-11-24T09:00', true],
    ['2026-11-24T17:59', true],
    ['2026-11-24T18:00', false],
    ['2026-11-28T10:00', false],
  ])('at %s people are there: %s', (instant, expected) => {
    expect(isWorking(at(instant), TIANJIN)).toBe(expected)
  })

  it('are those of the zone, wherever the process runs', () => {
    expect(isWorking(new Date('2026-11-24T01:00:00Z'), TIANJIN)).toBe(true)
    expect(isWorking(new Date('2026-11-24T01:00:00Z'), BERLIN)).toBe(false)
  })

  it('may last until midnight', () => {
    const late = { ...TIANJIN, until: 1440 }
    expect(isWorking(at('2026-11-24T23:59'), late)).toBe(true)
    expect(local(addWorkingTime(at('2026-11-24T23:00'), 90, late))).toBe('2026-11-25T09:30')
  })
})

describe('the next opening', () => {
  it.each([
    ['2026-11-24T10:15', '2026-11-24T10:15'],
    ['2026-11-24T06:00', '2026-11-24T09:00'],
    ['2026-11-24T18:00', '2026-11-25T09:00'],
    ['2026-11-27T20:00', '2026-11-30T09:00'],
    ['2026-02-14T20:00', '2026-02-24T09:00'],
  ])('from %s on is at %s', (from, expected) => {
    expect(local(nextOpening(at(from), TIANJIN))).toBe(expected)
  })

  it('is refused where people are never there', () => {
    expect(() => nextOpening(at('2026-11-24T10:00'), { ...TIANJIN, days: [] })).toThrow(RangeError)
    expect(() => nextOpening(at('2026-11-24T10:00'), { ...TIANJIN, timeZone: 'Asia/Nowhere' })).toThrow(RangeError)
  })
})

describe('adding working time', () => {
  it.each([
    ['2026-11-24T10:00', 240, '2026-11-24T14:00'],
    ['2026-11-24T17:00', 60, '2026-11-24T18:00'],
    ['2026-11-24T17:00', 61, '2026-11-25T09:01'],
    ['2026-11-27T16:00', 240, '2026-11-30T11:00'],
    ['2026-11-28T12:00', 15, '2026-11-30T09:15'],
    ['2026-11-24T10:00', 3 * 540, '2026-11-27T10:00'],
  ])('%s and %i minutes are %s', (from, minutes, expected) => {
    expect(local(addWorkingTime(at(from), minutes, TIANJIN))).toBe(expected)
  })

  it('refuses to go back', () => {
    expect(() => addWorkingTime(at('2026-11-24T10:00'), -1, TIANJIN)).toThrow(RangeError)
    expect(() => addWorkingTime(at('2026-11-24T10:00'), Number.NaN, TIANJIN)).toThrow(RangeError)
  })
})

describe('the Spring Festival of 2026', () => {
  it('is free from 15 to 23 February, and the Saturday before is worked', () => {
    const days = Array.from({ length: 13 }, (_, index) => `2026-02-${13 + index}`)
    expect(days.filter((day) => isWorking(at(`${day}T10:00`), TIANJIN))).toEqual([
      '2026-02-13',
      '2026-02-14',
      '2026-02-24',
      '2026-02-25',
    ])
  })

  it('stops the clock', () => {
    expect(local(addWorkingTime(at('2026-02-14T17:00'), 120, TIANJIN))).toBe('2026-02-24T10:00')
    expect(workingMinutesBetween(at('2026-02-13T09:00'), at('2026-02-25T09:00'), TIANJIN)).toBe(3 * 540)
  })

  it('is nothing special where it is not kept', () => {
    const plain = { ...TIANJIN, chineseHolidays: false }
    expect(isWorking(at('2026-02-14T10:00'), plain)).toBe(false)
    expect(isWorking(at('2026-02-17T10:00'), plain)).toBe(true)
  })

  it("gives way to the rules' own days", () => {
    const own = { ...TIANJIN, holidays: ['2026-02-14'], workdays: ['2026-02-23'] }
    expect(isWorking(at('2026-02-14T10:00'), own)).toBe(false)
    expect(isWorking(at('2026-02-23T10:00'), own)).toBe(true)
  })
})

test('whoever works on Saturdays does so on ordinary ones only', () => {
  const saturdays = { ...TIANJIN, days: [1, 2, 3, 4, 5, 6] }
  expect(isWorking(at('2026-11-28T10:00'), saturdays)).toBe(true)
  expect(isWorking(at('2026-10-03T10:00'), saturdays)).toBe(false)
})

describe('where clocks change', () => {
  it('a working day keeps its hours', () => {
    const [friday, monday] = [at('2026-03-27T17:00', 'Europe/Berlin'), at('2026-03-30T10:00', 'Europe/Berlin')]
    expect(workingMinutesBetween(friday, monday, BERLIN)).toBe(120)
    expect(addWorkingTime(friday, 120, BERLIN)).toEqual(monday)
  })

  it('the time that passed counts', () => {
    const day = (date: string, next: string) =>
      workingMinutesBetween(at(date, 'Europe/Berlin'), at(next, 'Europe/Berlin'), ALWAYS)
    expect(day('2026-03-29', '2026-03-30')).toBe(23 * 60)
    expect(day('2026-10-25', '2026-10-26')).toBe(25 * 60)
    expect(day('2026-10-26', '2026-10-27')).toBe(24 * 60)
  })

  it('hours that a spring night skips are not worked', () => {
    const night = { ...ALWAYS, from: 120, until: 180 }
    expect(local(nextOpening(at('2026-03-29T01:00', 'Europe/Berlin'), night), 'Europe/Berlin')).toBe('2026-03-30T02:00')
  })
})

test('ten years are measured in a moment', () => {
  const start = performance.now()
  const minutes = workingMinutesBetween(at('2016-01-01'), at('2026-01-01'), TIANJIN)
  expect(performance.now() - start).toBeLessThan(2000)
  expect(minutes / 540).toBeGreaterThan(2450)
  expect(minutes / 540).toBeLessThan(2550)
})
