import { describe, expect, it } from 'vitest'
import { countText, durationText, shareOf, shareText } from '../../../src/adapters/chart/figure-text.ts'
import { periodText } from '../../../src/adapters/chart/period-text.ts'

const duration = (minutes: number | undefined, longest: 'hours' | 'days') => {
  const { number, unit = '' } = durationText(minutes, longest)
  return number + unit
}

describe('durations', () => {
  it.each([
    [0, '0分钟'],
    [0.4, '<1分钟'],
    [89, '89分钟'],
    [90, '1.5小时'],
    [47 * 60, '47小时'],
  ])('%d minutes are %s', (minutes, text) => {
    expect(duration(minutes, 'hours')).toBe(text)
    expect(duration(minutes, 'days')).toBe(text)
  })

  it('only time that passes is given in days', () => {
    expect(duration(6 * 24 * 60, 'days')).toBe('6天')
    expect(duration(6 * 24 * 60, 'hours')).toBe('144小时')
  })

  it.each([undefined, Number.NaN, -1, Number.POSITIVE_INFINITY])('%s is a dash', (minutes) => {
    expect(duration(minutes, 'days')).toBe('—')
  })
})

it('groups thousands and shows no count as a dash', () => {
  expect([countText(0), countText(1234567), countText(Number.NaN), countText(-1)]).toEqual(['0', '1,234,567', '—', '—'])
})

it('takes no share of nothing', () => {
  expect([shareOf(1, 4), shareOf(5, 4), shareOf(0, 0), shareOf(Number.NaN, 3)]).toEqual([0.25, 1, undefined, undefined])
  expect([shareText(0.25), shareText(0), shareText(undefined), shareText(Number.NaN)]).toEqual(['25%', '0%', '—', '—'])
})

describe('periods', () => {
  const until = '2025-11-23T16:00:00.000Z'

  it('are told in the time of the zone', () => {
    expect(periodText({ since: '2025-11-16T16:00:00.000Z', until }, 'Asia/Shanghai')).toBe(
      '2025-11-17 00:00 至 2025-11-24 00:00',
    )
    expect(periodText({ until }, 'UTC')).toBe('全部线索，截至 2025-11-23 16:00')
  })

  it('show a time that is none as a dash', () => {
    expect(periodText({ since: 'yesterday', until }, 'UTC')).toBe('— 至 2025-11-23 16:00')
  })
})
