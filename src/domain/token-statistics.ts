/** Mean and deviation of each dimension over many token vectors of one model. */
export interface TokenStatistics {
  readonly mean: Float32Array
  readonly deviation: Float32Array
}
