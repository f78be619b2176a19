import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkingHours } from '../../src/domain/desk-rules.ts'
import { addWorkingTime, isWorking, nextOpening, workingMinutesBetween } from '../../src/leads/working-time.ts'

describe('whatever the hours', () => {
  const iso = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const hours: fc.Arbitrary<WorkingHours> = fc
    .record({
      timeZone: fc.constantFrom(
        'Asia/Shanghai',
        'Europe/Berlin',
        'America/New_York',
        'America/Santiago',
        'Asia/Kolkata',
      ),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      bounds: fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 2 }),
      chineseHolidays: fc.boolean(),
      holidays: fc.array(iso, { maxLength: 20 }),
      workdays: fc.array(iso, { maxLength: 5 }),
    })
    .map(({ bounds, ...rest }) => ({ ...rest, from: Math.min(...bounds) * 15, until: Math.max(...bounds) * 15 }))
  const instant = fc.date({ min: new Date('2025-12-01'), max: new Date('2027-02-01'), noInvalidDate: true })
  const minutes = fc.integer({ min: 0, max: 6000 })

  it('what was added is measured', () => {
    fc.assert(
      fc.property(instant, minutes, hours, (from, added, rules) => {
        expect(workingMinutesBetween(from, addWorkingTime(from, added, rules), rules)).toBe(added)
      }),
      { numRuns: 1000 },
    )
  })

  it('time ends within working hours or at a closing', () => {
    fc.assert(
      fc.property(instant, minutes, hours, (from, added, rules) => {
        const end = addWorkingTime(from, added, rules)
        const before = new Date(end.getTime() - (added > 0 ? 1 : 0))
        expect(isWorking(before, rules)).toBe(true)
        expect(isWorking(nextOpening(from, rules), rules)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('who begins later or needs longer ends no sooner', () => {
    fc.assert(
      fc.property(instant, instant, minutes, minutes, hours, (one, other, less, more, rules) => {
        const [first, second] = one <= other ? [one, other] : [other, one]
        const [short, long] = [Math.min(less, more), Math.max(less, more)]
        const end = addWorkingTime(first, short, rules).getTime()
        expect(addWorkingTime(second, short, rules).getTime()).toBeGreaterThanOrEqual(end)
        expect(addWorkingTime(first, long, rules).getTime()).toBeGreaterThanOrEqual(end)
      }),
      { numRuns: 500 },
    )
  })

  it('a span is the sum of its parts, and nothing when it runs backwards', () => {
    fc.assert(
      fc.property(instant, instant, instant, hours, (a, b, c, rules) => {
        const [first, second, third] = [a, b, c].sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date]
        const whole = workingMinutesBetween(first, third, rules)
        const parts = workingMinutesBetween(first, second, rules) + workingMinutesBetween(second, third, rules)
        expect(parts).toBeCloseTo(whole, 4)
        if (first < third) expect(workingMinutesBetween(third, first, rules)).toBe(0)
      }),
      { numRuns: 100 },
    )
  })
})
