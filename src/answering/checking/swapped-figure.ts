import type { Figure } from '../../text/figure.ts'
import { supportsFigure } from '../../text/same-figure.ts'
import { characterPairs, sharedPairs } from './character-pairs.ts'
import { figuresOf } from './figures-of.ts'

/** How many character pairs around another figure must fit the claim before it counts as the one that was meant. */
const CLEAR_FIT = 3
/** The claimed figure fits well enough when it shares this much of what the best one shares. */
const FAIR_SHARE = 0.6
const BEFORE = 12
const AFTER = 8

/** Character pairs of the clause around a figure, up to the next mark on both sides. */
function surroundings(text: string, { start, end }: Figure): Set<string> {
  const before =
    text
      .slice(Math.max(0, start - BEFORE), start)
      .split(/[，,。；;、\n|:：()（）]/u)
      .at(-1) ?? ''
  const after = text.slice(end, end + AFTER).split(/[，,。；;、\n|:：()（）]/u)[0] ?? ''
  return characterPairs(`${before}|${after}`)
}

/**
 * A figure of a Chinese claim that its passages hold, but for something else: around it the claim uses the words
 * that the passages put around another figure of the same unit.
 */
export function swappedFigure(claim: string, texts: readonly string[]): Figure | undefined {
  const claimed = figuresOf(claim)
  if (claimed.length === 0) return undefined
  const held = texts.flatMap((text) => figuresOf(text).map((figure) => ({ figure, words: surroundings(text, figure) })))
  return claimed.find((figure) => {
    const words = surroundings(claim, figure)
    let [same, other] = [0, 0]
    for (const candidate of held) {
      if (candidate.figure.unit !== figure.unit) continue
      const fit = sharedPairs(words, candidate.words)
      if (supportsFigure(candidate.figure, figure)) same = Math.max(same, fit)
      else other = Math.max(other, fit)
    }
    return other >= CLEAR_FIT && same < FAIR_SHARE * other
  })
}
