import fastCheck from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percentile, summariseDurations } from '../../src/leads/percentile.ts'

describe('percentile', () => {
  test.each([
    [[10], 0.9, 10],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[4, 1, 3, 2], 0.9, 3.7],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
    [[3, 1, 2], 0, 1],
    [[3, 1, 2], 1, 3],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBeCloseTo(expected, 10)
  })

  test('nothing has none', () => {
    expect(percentile([], 0.5)).toBeUndefined()
  })

  test('lies within the values and grows with the share', () => {
    const minutes = fastCheck.array(fastCheck.nat(100_000), { minLength: 1 })
    const shares = fastCheck.tuple(fastCheck.nat(100), fastCheck.nat(100))
    fastCheck.assert(
      fastCheck.property(minutes, shares, (values, [a, b]) => {
        const [low, high] = [percentile(values, Math.min(a, b) / 100)!, percentile(values, Math.max(a, b) / 100)!]
        expect(low).toBeGreaterThanOrEqual(Math.min(...values))
        expect(high).toBeLessThanOrEqual(Math.max(...values))
        expect(low).toBeLessThanOrEqual(high)
      }),
    )
  })
})

test('durations are summed up by median and 90th percentile', () => {
  expect(summariseDurations([30, 10, 20])).toEqual({ count: 3, medianMinutes: 20, ninetiethMinutes: 28 })
  expect(summariseDurations([])).toEqual({ count: 0 })
})
