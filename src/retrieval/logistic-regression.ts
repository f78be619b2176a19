export interface LogisticModel {
  readonly intercept: number
  readonly coefficients: readonly number[]
}

const STEPS = 20_000
const RATE = 0.3
/** Ridge penalty on standardised columns: few cases, so coefficients stay moderate. */
const PENALTY = 0.01

const column = (rows: readonly (readonly number[])[], at: number): number[] => rows.map((row) => row[at]!)

/**
 * Fits P(label) = logistic(intercept + coefficients · row) by gradient descent on standardised columns, both classes
 * weighing the same, with a ridge penalty (Hoerl and Kennard 1970).
 */
export function fitLogisticRegression(rows: readonly (readonly number[])[], labels: readonly boolean[]): LogisticModel {
  const width = rows[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, at) => column(rows, at))
  const means = columns.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length)
  const deviations = columns.map((values, at) => {
    const variance = values.reduce((sum, value) => sum + (value - means[at]!) ** 2, 0) / values.length
    return Math.sqrt(variance) || 1
  })
  const standard = rows.map((row) => row.map((value, at) => (value - means[at]!) / deviations[at]!))
  const positives = labels.filter(Boolean).length
  const weights = labels.map((label) => 0.5 / (label ? positives : labels.length - positives))
  let intercept = 0
  const coefficients = new Array<number>(width).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = coefficients.map((coefficient) => PENALTY * coefficient)
    let interceptGradient = 0
    standard.forEach((row, at) => {
      const value = row.reduce((sum, cell, position) => sum + cell * coefficients[position]!, intercept)
      const error = (1 / (1 + Math.exp(-value)) - (labels[at] ? 1 : 0)) * weights[at]!
      interceptGradient += error
      row.forEach((cell, position) => {
        gradient[position]! += error * cell
      })
    })
    intercept -= RATE * interceptGradient
    gradient.forEach((slope, position) => {
      coefficients[position]! -= RATE * slope
    })
  }
  const scaled = coefficients.map((coefficient, at) => coefficient / deviations[at]!)
  return { intercept: intercept - scaled.reduce((sum, value, at) => sum + value * means[at]!, 0), coefficients: scaled }
}
