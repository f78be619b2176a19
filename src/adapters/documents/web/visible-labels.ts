import type { DocumentLabels } from '../../../domain/read-content.ts'
import { labelsOfLine } from './labelled-line.ts'
import { type PageBlock, textOfBlock } from './page-block.ts'

/** Only lines this near to the top or the end of an article are labels. */
const HEAD = 12
const TAIL = 8
/** A date without a name is a label right below the title; further down it belongs to a signature. */
const BARE_HEAD = 2
/** Lines above and around the article. */
const MOST_LINES = 400

const NAMED = /[:：]\s*\D|[:：]\s*\d{4}/

/** Whether a block holds labels and nothing else. */
export const isLabelled = (one: PageBlock): boolean => labelsOfLine(textOfBlock(one) ?? '') !== undefined

export interface SeparatedLabels {
  readonly labels: DocumentLabels
  readonly blocks: PageBlock[]
}

/** Takes the labelled lines out of an article; the first label of each kind counts. */
export function separateLabels(blocks: readonly PageBlock[]): SeparatedLabels {
  let labels: DocumentLabels = {}
  const rest = blocks.filter((one, index) => {
    const text = index < HEAD || index >= blocks.length - TAIL ? textOfBlock(one) : undefined
    const found = text === undefined ? undefined : labelsOfLine(text)
    if (text === undefined || found === undefined || (index >= BARE_HEAD && !NAMED.test(text))) return true
    labels = { ...found, ...labels }
    return false
  })
  return { labels, blocks: rest }
}

/** Labels with their names in lines of the whole page, as above an article that does not hold them itself. */
export function labelsAround(blocks: readonly PageBlock[]): DocumentLabels {
  let labels: DocumentLabels = {}
  for (const one of blocks.slice(0, MOST_LINES)) {
    const text = textOfBlock(one) ?? ''
    if (/[:：]/.test(text)) labels = { ...labelsOfLine(text), ...labels }
  }
  return labels
}
