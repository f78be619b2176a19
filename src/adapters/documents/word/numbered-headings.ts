import type { Block } from '../../../domain/block.ts'

const LONGEST_HEADING = 40
const PATTERNS = [
  /^第[一二三四五六七八九十百\d]+[编章节]/,
  /^[一二三四五六七八九十]+、/,
  /^[(（][一二三四五六七八九十]+[)）]/,
]
const FIRST_LEVEL = 2

const patternOf = (text: string): number => PATTERNS.findIndex((pattern) => pattern.test(text))

/** Which kind of number a short line begins with, as in 一、申报条件. */
function numberingOf(block: Block | undefined): number | undefined {
  if (block === undefined || block.type === 'row' || block.type === 'heading') return undefined
  if (block.text.length > LONGEST_HEADING || /[。；;，,]/.test(block.text)) return undefined
  const numbering = patternOf(block.text)
  return numbering < 0 ? undefined : numbering
}

/** The levels that numbers stand for: as in the headings that have a style, else one after the other. */
function levelsOf(blocks: readonly Block[]): number[] {
  const headings = blocks.filter((block) => block.type === 'heading')
  return PATTERNS.map(
    (_, numbering) => headings.find(({ text }) => patternOf(text) === numbering)?.level ?? numbering + FIRST_LEVEL,
  )
}

/**
 * Makes headings of short numbered lines such as 一、申报条件: of bold ones, and of others that stand alone above a
 * text, unlike 一、营业执照 followed by 二、申请表.
 */
export function withNumberedHeadings(blocks: readonly Block[], isBold: (block: Block) => boolean): Block[] {
  const levels = levelsOf(blocks)
  return blocks.map((block, index) => {
    const numbering = numberingOf(block)
    const level = levels[numbering ?? -1]
    const next = blocks[index + 1]
    if (level === undefined || block.type === 'row' || next === undefined) return block
    const isListed = [blocks[index - 1], next].some((neighbour) => numberingOf(neighbour) === numbering)
    return isBold(block) || !isListed ? { type: 'heading', level, text: block.text, line: block.line } : block
  })
}
