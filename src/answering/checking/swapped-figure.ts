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

const MARKS = /[，,。；;、\n|:：()（）]/u

/** The figures of a text with the character pairs around each, up to the next mark or figure on both sides. */
function withSurroundings(text: string): readonly { readonly figure: Figure; readonly words: ReadonlySet<string> }[] {
  const figures = figuresOf(text)
  return figures.map((figure, index) => {
    const from = Math.max(figure.start - BEFORE, figures[index - 1]?.end ?? 0)
    const to = Math.min(figure.end + AFTER, figures[index + 1]?.start ?? text.length)
    const before = text.slice(Math.max(from, 0), figure.start).split(MARKS).at(-1) ?? ''
    const after = text.slice(figure.end, Math.max(to, figure.end)).split(MARKS)[0] ?? ''
    return { figure, words: characterPairs(`${before}|${after}`) }
  })
}

/**
 * A figure of a Chinese claim that its passages hold, but for something else: around it the claim uses the words
 * that the passages put around another figure of the same unit.
 */
export function swappedFigure(claim: string, texts: readonly string[]): Figure | undefined {
  const held = texts.flatMap(withSurroundings)
  return withSurroundings(claim).find(({ figure, words }) => {
    let [same, other] = [0, 0]
    for (const candidate of held) {
      if (candidate.figure.unit !== figure.unit) continue
      const fit = sharedPairs(words, candidate.words)
      if (supportsFigure(candidate.figure, figure)) same = Math.max(same, fit)
      else other = Math.max(other, fit)
    }
    return other >= CLEAR_FIT && same < FAIR_SHARE * other
  })?.figure
}
