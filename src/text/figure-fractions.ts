import { CHINESE_NUMERAL, parseChineseNumber } from './chinese-numbers.ts'
import type { FigureUnit } from './figure.ts'

const NUMERAL = `(?:\\d+(?:\\.\\d+)?|${CHINESE_NUMERAL}+(?:点${CHINESE_NUMERAL}+)?)`
const FRACTION = new RegExp(`(${NUMERAL})分之(${NUMERAL})`, 'gu')

const number = (text: string): number | undefined => (/^\d/u.test(text) ? Number(text) : parseChineseNumber(text))

/** 百分之五十 as a percentage, 三分之一 as a ratio; the rest of the text has them blanked. */
export function fractionsIn(folded: string, blank: (text: string, start: number, end: number) => string) {
  const fractions: { start: number; end: number; value: number; unit: FigureUnit }[] = []
  let rest = folded
  for (const match of folded.matchAll(FRACTION)) {
    const [below, above] = [number(match[1] ?? ''), number(match[2] ?? '')]
    if (!below || above === undefined) continue
    const [start, end] = [match.index, match.index + match[0].length]
    const percent = below === 100
    fractions.push({ start, end, value: percent ? above : above / below, unit: percent ? 'percent' : 'ratio' })
    rest = blank(rest, start, end)
  }
  return { fractions, rest }
}
