import type { Block } from '../../domain/block.ts'

const LONGEST_TITLE = 80

/** The first line of a text as its title, if it is short and does not end like a sentence. */
export function leadingTitle(blocks: readonly Block[]): string | undefined {
  const [first] = blocks
  if (!first || first.type === 'row' || blocks.length === 1) return undefined
  return first.text.length <= LONGEST_TITLE && !/[。；;]$/.test(first.text) ? first.text : undefined
}
