import { type AnnouncementLabels, labelsOf } from './announcement-labels.ts'
import type { Block } from './blocks.ts'

export interface Announcement {
  readonly labels: AnnouncementLabels
  readonly blocks: readonly Block[]
}

/** Lines this near to the top or the end may be labels; in between, 时间:… belongs to the text. */
const HEAD = 12
const TAIL = 6

/** Takes the labelled lines out of an announcement; the first line of each kind counts. */
export function separateLabels(blocks: readonly Block[]): Announcement {
  let labels: AnnouncementLabels = {}
  const rest = blocks.filter((block, index) => {
    if (block.type === 'row' || (index >= HEAD && index < blocks.length - TAIL)) return true
    const found = labelsOf(block.text)
    if (found === undefined) return true
    if (index >= HEAD && found.url === undefined && found.publisher === undefined && found.published === undefined)
      return true
    labels = { ...found, ...labels }
    return false
  })
  return { labels, blocks: rest }
}
