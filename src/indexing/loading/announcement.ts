import type { Block } from '../../domain/block.ts'
import type { DocumentLabels } from '../../domain/read-content.ts'
import { labelsOf } from './announcement-labels.ts'

export interface Announcement {
  readonly labels: DocumentLabels
  readonly blocks: readonly Block[]
}

/** Only lines this near to the top or the end are labels. */
const HEAD = 12
const TAIL = 6

/** Takes the labelled lines out of an announcement; the first label of each kind counts. */
export function separateLabels(blocks: readonly Block[]): Announcement {
  let labels: DocumentLabels = {}
  const rest = blocks.filter((block, index) => {
    if (block.type === 'row' || (index >= HEAD && index < blocks.length - TAIL)) return true
    const found = labelsOf(block.text)
    if (found === undefined) return true
    labels = { ...found, ...labels }
    return false
  })
  return { labels, blocks: rest }
}
