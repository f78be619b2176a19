/** The candidates of one question: a row of features each, and which of them are right. */
export interface RankedExample {
  readonly rows: readonly (readonly number[])[]
  readonly isRight: readonly boolean[]
  /** How much the question counts. */
  readonly weight: number
}

/** Strength of the ridge penalty on standardised columns, shared out over the questions: few of them, moderate weights. */
const PENALTY = 1
const MOST_STEPS = 400
const FIRST_STEP = 0.5
const SMALLEST_GAIN = 1e-7

/** Rows in deviations from their question's mean, over each column's mean deviation within questions. */
function standardiseWithin(examples: readonly RankedExample[]): { scales: number[]; rows: Float64Array[] } {
  const width = examples[0]?.rows[0]?.length ?? 0
  const squares = new Array<number>(width).fill(0)
  let count = 0
  const rows = examples.map((example) => {
    const centred = new Float64Array(example.rows.length * width)
    for (let column = 0; column < width; column++) {
      const mean = example.rows.reduce((sum, row) => sum + row[column]!, 0) / example.rows.length
      example.rows.forEach((row, at) => {
        const value = row[column]! - mean
        centred[at * width + column] = value
        squares[column]! += value * value
      })
    }
    count += example.rows.length
    return centred
  })
  const scales = squares.map((sum) => Math.sqrt(sum / count) || 1)
  for (const centred of rows) for (let at = 0; at < centred.length; at++) centred[at]! /= scales[at % width]!
  return { scales, rows }
}

/** Loss and gradient of one question: minus the logarithm of the share that the softmax gives to right candidates. */
function addQuestion(
  example: RankedExample,
  rows: Float64Array,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  const width = weights.length
  const scores = example.isRight.map((_, at) => {
    let score = 0
    for (let column = 0; column < width; column++) score += rows[at * width + column]! * weights[column]!
    return score
  })
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  const right = powers.reduce((sum, power, at) => sum + (example.isRight[at] ? power : 0), 0) || Number.MIN_VALUE
  powers.forEach((power, at) => {
    const slope = example.weight * (power / total - (example.isRight[at] ? power / right : 0))
    for (let column = 0; column < width; column++) gradient[column]! += slope * rows[at * width + column]!
  })
  return -example.weight * Math.log(right / total)
}

/**
 * Weights, none below 0, under which right candidates come first: the listwise softmax loss (ListNet with one level of
 * relevance, Cao et al. 2007) with a ridge penalty, by projected gradient descent. Deterministic. Each feature is
 * evidence for a passage, so a negative weight could only fit what is particular to one set.
 */
export function fitRanking(examples: readonly RankedExample[]): number[] {
  const { scales, rows } = standardiseWithin(examples)
  const ridge = PENALTY / examples.length
  const mass = examples.reduce((sum, { weight }) => sum + weight, 0)
  const evaluate = (weights: Float64Array) => {
    const gradient = new Float64Array(weights.length)
    const sum = examples.reduce((loss, example, at) => loss + addQuestion(example, rows[at]!, weights, gradient), 0)
    const penalty = weights.reduce((total, weight) => total + (ridge / 2) * weight * weight, 0)
    return { loss: sum / mass + penalty, gradient: gradient.map((slope, at) => slope / mass + ridge * weights[at]!) }
  }
  let weights = new Float64Array(scales.length)
  let current = evaluate(weights)
  let step = FIRST_STEP
  for (let count = 0; count < MOST_STEPS; count++) {
    const next = weights.map((weight, at) => Math.max(0, weight - step * current.gradient[at]!))
    const reached = evaluate(next)
    if (reached.loss > current.loss) {
      step /= 2
      continue
    }
    const gain = current.loss - reached.loss
    weights = next
    current = reached
    step *= 1.2
    if (gain < SMALLEST_GAIN) break
  }
  return [...weights].map((weight, at) => weight / scales[at]!)
}
