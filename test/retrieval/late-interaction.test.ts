import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TokenStatistics } from '../../src/domain/token-statistics.ts'
import type { Embedding } from '../../src/ports/embedding-model.ts'
import type { PassageTokens } from '../../src/ports/knowledge-index.ts'
import { LateInteraction, unite } from '../../src/retrieval/late-interaction.ts'
import { encodeTokens } from '../../src/text/token-codes.ts'

const LEVELS = [-1.51, -0.4528, 0.4528, 1.51]

/** Repeatable numbers from 0 to 1 (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function unitVectors(count: number, dimension: number, next: () => number): Float32Array {
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const vectors = Float32Array.from({ length: count * dimension }, normal)
  for (let row = 0; row < count; row++) {
    const vector = vectors.subarray(row * dimension, (row + 1) * dimension)
    const length = Math.hypot(...vector)
    vector.forEach((value, at) => {
      vector[at] = value / length
    })
  }
  return vectors
}

function statisticsOf(dimension: number, next: () => number): TokenStatistics {
  const usual = 1 / Math.sqrt(dimension)
  return {
    mean: Float32Array.from({ length: dimension }, () => (next() - 0.5) * usual),
    deviation: Float32Array.from({ length: dimension }, () => (0.5 + next()) * usual),
  }
}

const question = (tokenVectors: Float32Array, dimension: number): Embedding => ({
  vector: new Float32Array(dimension),
  tokenIds: new Int32Array(tokenVectors.length / dimension),
  tokenVectors,
})

function passage(vectors: Float32Array, pieceSizes: readonly number[], statistics: TokenStatistics): PassageTokens {
  let end = 0
  return {
    tokenIds: new Int32Array(vectors.length / statistics.mean.length),
    codes: encodeTokens(vectors, statistics),
    pieceEnds: pieceSizes.map((size) => {
      end += size
      return end
    }),
  }
}

/** What `match` should give, in floating point, from the published levels. */
function slowMatch(questionVectors: Float32Array, { codes, pieceEnds }: PassageTokens, statistics: TokenStatistics) {
  const dimension = statistics.mean.length
  const cosine = (token: number, other: number) => {
    let sum = 0
    for (let at = 0; at < dimension; at++) {
      const place = other * dimension + at
      const level = LEVELS[(codes[place >> 2]! >> ((place & 3) * 2)) & 3]!
      sum += questionVectors[token * dimension + at]! * (statistics.mean[at]! + statistics.deviation[at]! * level)
    }
    return sum
  }
  return pieceEnds.map((end, piece) => {
    const start = pieceEnds[piece - 1] ?? 0
    return Array.from({ length: questionVectors.length / dimension }, (_, token) =>
      Math.max(0, ...Array.from({ length: end - start }, (_, at) => cosine(token, start + at))),
    )
  })
}

function greatestDifference(left: readonly ArrayLike<number>[], right: readonly ArrayLike<number>[]): number {
  expect(left.map((row) => row.length)).toEqual(right.map((row) => row.length))
  return Math.max(0, ...left.flatMap((row, piece) => Array.from(row, (x, at) => Math.abs(x - right[piece]![at]!))))
}

/** A question's byte is off by half a step at most, a step is a 127th of its greatest component. */
function roundingBound(vectors: Float32Array, { deviation }: TokenStatistics): number {
  const greatest = vectors.reduce(
    (most, value, at) => Math.max(most, Math.abs(value * deviation[at % deviation.length]!)),
    0,
  )
  return deviation.length * ((greatest / 127 / 2) * 1.51 + greatest * 0.0002) + 1e-5
}

function matchBothWays(dimension: number, questionTokens: number, pieceSizes: readonly number[], seed: number) {
  const next = numbers(seed)
  const statistics = statisticsOf(dimension, next)
  const asked = unitVectors(questionTokens, dimension, next)
  const total = pieceSizes.reduce((sum, size) => sum + size, 0)
  const text = passage(unitVectors(total, dimension, next), pieceSizes, statistics)
  const weights = new Array<number>(questionTokens).fill(1)
  const matches = new LateInteraction(question(asked, dimension), weights, statistics).match(text)
  return { matches, slow: slowMatch(asked, text, statistics), bound: roundingBound(asked, statistics) }
}

describe('match', () => {
  test('is the float cosine to within 0.003 for vectors of 384 dimensions', () => {
    const { matches, slow } = matchBothWays(384, 24, [9, 31, 1, 80, 4], 7)
    expect(greatestDifference(matches, slow)).toBeLessThan(0.003)
  })

  test('is the float cosine to within rounding for pieces, questions and vectors of any size', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(4, 8, 60, 64, 68, 128, 384),
        fc.nat({ max: 9 }),
        fc.array(fc.nat({ max: 11 }), { maxLength: 7 }),
        fc.nat(),
        (dimension, questionTokens, pieceSizes, seed) => {
          const { matches, slow, bound } = matchBothWays(dimension, questionTokens, pieceSizes, seed)
          expect(greatestDifference(matches, slow)).toBeLessThanOrEqual(bound)
        },
      ),
    )
  })

  test.each([1, 2, 3, 4, 5, 512])('counts every one of %d tokens', (size) => {
    const next = numbers(size)
    const statistics = statisticsOf(384, next)
    const vectors = unitVectors(size, 384, next)
    const text = passage(vectors, [size], statistics)
    const asked = new LateInteraction(question(vectors, 384), new Array<number>(size).fill(1), statistics)
    const [best] = asked.match(text)
    expect(greatestDifference([best!], slowMatch(vectors, text, statistics))).toBeLessThan(0.003)
    expect(Math.min(...best!)).toBeGreaterThan(0.7)
  })

  test('sees in a piece only its own tokens, and none in an empty one', () => {
    const next = numbers(3)
    const statistics = statisticsOf(384, next)
    const vectors = unitVectors(7, 384, next)
    const asked = new LateInteraction(question(vectors.subarray(4 * 384, 5 * 384), 384), [1], statistics)
    const [title, nothing, holder, rest] = asked.match(passage(vectors, [4, 0, 1, 2], statistics))
    expect(holder![0]).toBeGreaterThan(0.7)
    expect(Math.max(title![0]!, rest![0]!)).toBeLessThan(0.5)
    expect(nothing![0]).toBe(0)
  })

  test('is not disturbed by other questions and passages, longer or shorter', () => {
    const next = numbers(11)
    const statistics = statisticsOf(384, next)
    const asks = [2, 40, 5].map((size) => {
      const vectors = unitVectors(size, 384, next)
      return new LateInteraction(question(vectors, 384), new Array<number>(size).fill(1), statistics)
    })
    const texts = [3, 900, 10].map((size) => passage(unitVectors(size, 384, next), [1, size - 1], statistics))
    const alone = asks.map((asked) => texts.map((text) => asked.match(text)))
    const mixed = texts.map((text) => asks.map((asked) => asked.match(text)))
    alone.forEach((rows, ask) => {
      rows.forEach((matches, text) => {
        expect(mixed[text]![ask]).toEqual(matches)
      })
    })
  })

  test('gives a passage without pieces no matches and a zero vector its zero', () => {
    const statistics = statisticsOf(64, numbers(5))
    const asked = new LateInteraction(question(new Float32Array(64), 64), [1], statistics)
    expect(asked.match(passage(new Float32Array(0), [], statistics))).toEqual([])
    expect(asked.match(passage(new Float32Array(64), [1], statistics))).toEqual([Float32Array.of(0)])
  })
})

describe('weigh', () => {
  test('leaves out tokens of weight 0 and averages the others by their weights', () => {
    const next = numbers(17)
    const statistics = statisticsOf(64, next)
    const vectors = unitVectors(3, 64, next)
    const text = passage(vectors, [3], statistics)
    const [all] = new LateInteraction(question(vectors, 64), [1, 1, 1], statistics).match(text)
    const asked = new LateInteraction(question(vectors, 64), [2, 0, 6], statistics)
    const [some] = asked.match(text)
    expect([...some!]).toEqual([all![0], all![2]])
    expect(asked.weigh(some!)).toBeCloseTo(0.25 * all![0]! + 0.75 * all![2]!, 6)
  })

  test('is 0 for a question in which nothing counts', () => {
    const statistics = statisticsOf(64, numbers(19))
    const asked = new LateInteraction(question(new Float32Array(64), 64), [0], statistics)
    const [best] = asked.match(passage(new Float32Array(128), [2], statistics))
    expect(asked.weigh(best!)).toBe(0)
  })
})

test('two texts together match each token as well as the better of them', () => {
  expect(unite(Float32Array.of(0.5, 0.25), Float32Array.of(0.125, 0.75))).toEqual(Float32Array.of(0.5, 0.75))
})
