/** Values in deviations from their mean; 0 where they do not differ. */
export function standardise(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1)
  const deviation = Math.sqrt(variance)
  return values.map((value) => (deviation > 0 ? (value - mean) / deviation : 0))
}
