import type { QuestionAnalysis } from '../question-analysis.ts'
import { type RankedUnit, UNDISCLOSED } from './rank-evidence.ts'

const ASKING_WORDS = /[多少几何的是有吗呢啊哪里什么怎么样金额价费率个家]/gu

/**
 * What the base holds on the same named thing, offered when nothing answers: only what shares a word with the
 * question beside the names, or a character with what is asked for (租金 and 房租补贴).
 */
export function nearestTo(
  ranked: readonly RankedUnit[],
  analysis: QuestionAnalysis,
  words: readonly string[],
): RankedUnit[] {
  const { names, properties } = analysis
  if (names.length === 0) return []
  const isInName = (word: string) => names.some(({ aliases }) => aliases.some((alias) => alias.includes(word)))
  const subjects = words.filter(
    (word) => word.length > 1 && !isInName(word) && word.replace(ASKING_WORDS, '').length > 1,
  )
  const characters = [...properties.map((property) => property.words.replace(ASKING_WORDS, '')).join('')]
  const near = ranked.find(
    ({ unit }) => !UNDISCLOSED.test(unit.text) && [...subjects, ...characters].some((part) => unit.text.includes(part)),
  )
  return near ? [near] : []
}
