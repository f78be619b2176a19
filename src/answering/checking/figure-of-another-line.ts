import type { Figure } from '../../text/figure.ts'
import { sameFigure, supportsFigure } from '../../text/same-figure.ts'
import { characterPairs, sharedPairs } from './character-pairs.ts'
import { figuresOf } from './figures-of.ts'

interface Line {
  readonly figures: readonly Figure[]
  readonly words: ReadonlySet<string>
}

const holds = (line: Line, claim: Figure): boolean => line.figures.some((figure) => supportsFigure(figure, claim))

const isAlike = (a: Figure, b: Figure): boolean => a.unit === b.unit && a.counter === b.counter

/**
 * The odd figure of a Chinese claim: one statement of the passages fits the claim best and holds all its other
 * figures, but has another figure of the same unit where this one stands. 过1亿元奖500万元 made from 过1亿元奖300万元
 * and 过10亿元奖500万元.
 */
export function figureOfAnotherLine(claim: string, texts: readonly string[]): Figure | undefined {
  const claimed = figuresOf(claim)
  if (claimed.length < 2) return undefined
  const said = characterPairs(claim)
  const lines: Line[] = texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => !line.includes('|'))
    .map((line) => ({ figures: figuresOf(line), words: characterPairs(line) }))
  const fitOf = (line: Line): number => sharedPairs(said, line.words)
  return claimed.find((odd) => {
    if (odd.unit === 'date') return false
    const others = claimed.filter((figure) => figure !== odd && !sameFigure(figure, odd))
    const holders = lines.filter((line) => holds(line, odd))
    if (others.length === 0 || holders.length === 0) return false
    const best = Math.max(...holders.map(fitOf))
    return lines.some(
      (line) =>
        !holders.includes(line) &&
        fitOf(line) >= best &&
        others.every((figure) => holds(line, figure)) &&
        line.figures.some((figure) => isAlike(figure, odd) && !claimed.some((other) => supportsFigure(figure, other))),
    )
  })
}
