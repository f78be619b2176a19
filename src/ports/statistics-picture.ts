import type { LeadStatistics } from '../domain/lead-statistics.ts'

/** Shows statistics as a picture, for channels that can send one. */
export interface StatisticsPicture {
  /**
   * Draws all of the statistics as one picture with labels in Chinese, headed by `title`.
   * What a figure lacks is drawn as a dash; a title or name that is too long is shortened.
   * @returns The bytes of a PNG.
   */
  draw(statistics: LeadStatistics, title: string): Promise<Uint8Array>
}
