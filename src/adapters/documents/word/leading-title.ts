import type { Block } from '../../../domain/block.ts'
import { oneLine } from '../office-text.ts'

const LONGEST_TITLE = 80

/** Makes one heading of the centred bold lines with which a document begins, as its title fills one or several. */
export function withLeadingTitle(blocks: readonly Block[], isTitleLine: (block: Block) => boolean): Block[] {
  const end = blocks.findIndex((block) => !isTitleLine(block))
  const lines = blocks.slice(0, Math.max(end, 0)).flatMap((block) => (block.type === 'row' ? [] : [block.text]))
  const text = oneLine(lines.join('\n'))
  if (text === '' || text.length > LONGEST_TITLE || /[。；;]$/.test(text)) return [...blocks]
  return [{ type: 'heading', level: 1, text, line: 1 }, ...blocks.slice(end)]
}
