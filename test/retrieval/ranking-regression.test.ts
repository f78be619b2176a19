import { expect, test } from 'vitest'
import { fitRanking, type RankedExample } from '../../src/retrieval/ranking-regression.ts'

/** The first feature tells the right candidate, the second nothing, the third speaks against it. */
const examples = Array.from({ length: 40 }, (_, question): RankedExample => {
  const right = question % 5
  return {
    rows: Array.from({ length: 5 }, (_, at) => [
      at === right ? 1 : 0.2,
      ((question * 7 + at * 3) % 11) / 11,
      at === right ? 0 : 1,
    ]),
    isRight: Array.from({ length: 5 }, (_, at) => at === right),
    weight: 1,
  }
})

test('what tells right candidates gets weight, what tells nothing next to none, what speaks against them none', () => {
  const [telling, silent, against] = fitRanking(examples)
  expect(telling).toBeGreaterThan(1)
  expect(silent).toBeLessThan(0.1 * telling!)
  expect(against).toBe(0)
})

test('the same examples give the same weights', () => {
  expect(fitRanking(examples)).toEqual(fitRanking(examples))
})

test('a question of weight 0 changes nothing', () => {
  const misleading = { ...examples[0]!, isRight: examples[1]!.isRight, weight: 0 }
  const [with0] = fitRanking([...examples, misleading])
  expect(with0).toBeGreaterThan(1)
})
