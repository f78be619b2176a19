import { expect, test } from 'vitest'
import { TokenBuckets } from '../../src/conversation/token-buckets.ts'
import { StillClock } from '../channels/http/support/still-clock.ts'

test('grants a burst, then one request each refill, and never saves up more than the burst', () => {
  const clock = new StillClock()
  const buckets = new TokenBuckets({ burst: 2, refillMs: 1000 }, clock)
  expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 1000])
  clock.advance(400)
  expect(buckets.take('a')).toBe(600)
  clock.advance(600)
  expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 1000])
  clock.advance(60_000)
  expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 1000])
})

test('keys do not share a bucket', () => {
  const buckets = new TokenBuckets({ burst: 1, refillMs: 1000 }, new StillClock())
  expect([buckets.take('a'), buckets.take('b'), buckets.take('a')]).toEqual([0, 0, 1000])
})

test('a clock that goes back grants nothing extra and refuses nobody for longer', () => {
  const clock = new StillClock()
  const buckets = new TokenBuckets({ burst: 1, refillMs: 1000 }, clock)
  buckets.take('a')
  clock.advance(-3_600_000)
  expect(buckets.take('a')).toBe(1000)
  clock.advance(1000)
  expect(buckets.take('a')).toBe(0)
})

test('an address in recent use keeps its bucket while ten thousand others pass by', () => {
  const buckets = new TokenBuckets({ burst: 2, refillMs: 1000 }, new StillClock())
  buckets.take('busy')
  for (let other = 0; other < 9_000; other += 1) buckets.take(`first-${other}`)
  buckets.take('busy')
  for (let other = 0; other < 9_000; other += 1) buckets.take(`second-${other}`)
  expect(buckets.take('busy')).toBe(1000)
})
