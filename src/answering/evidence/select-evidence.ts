import { type BestMatches, unite } from '../../retrieval/late-interaction.ts'
import { sameFigure } from '../../text/same-figure.ts'
import type { RankedUnit } from './rank-evidence.ts'

export interface SelectionLimits {
  /** Characters of quoted text in total; the first unit is taken whatever its length. */
  readonly characters: number
  readonly units: number
  /** How far behind the first a unit may rank. */
  readonly rankDistance: number
}

const GAIN_WEIGHT = 40
const REPETITION = 0.8

const normalise = (text: string): string => text.replace(/[\s\p{P}]/gu, '')

/** Whether most of the shorter text's character pairs stand in the longer one. */
function repeats(text: string, others: readonly string[]): boolean {
  const plain = normalise(text)
  const pairs = [...plain].slice(1).map((character, at) => plain[at]! + character)
  return others.some((other) => {
    const known = normalise(other)
    return pairs.filter((pair) => known.includes(pair)).length >= REPETITION * pairs.length
  })
}

/** A labelled figure that a sentence of the same document, already taken, holds as well. */
function repeatsFigures({ label, figures, hit }: RankedUnit, selected: readonly RankedUnit[]): boolean {
  if (label === undefined || figures.length === 0) return false
  const others = selected.filter(
    (unit) => unit.label === undefined && unit.hit.passage.documentId === hit.passage.documentId,
  )
  return figures.every((figure) => others.some((unit) => unit.figures.some((other) => sameFigure(figure, other))))
}

/**
 * Takes the seeds, then units one by one: each time the one whose rank, together with the question's tokens that it answers better
 * than those already taken, is highest. So a question with several parts gets a unit for each.
 */
export function selectEvidence(
  seeds: readonly RankedUnit[],
  ranked: readonly RankedUnit[],
  weigh: (matches: BestMatches) => number,
  limits: SelectionLimits,
): RankedUnit[] {
  const [first] = ranked
  if (!first) return []
  const selected = [...seeds]
  let covered = selected.map(({ matches }) => matches).reduce(unite)
  let length = selected.reduce((sum, { unit }) => sum + unit.text.length, 0)
  const least = Math.max(...ranked.map(({ relevance }) => relevance)) - limits.rankDistance
  const rest = ranked.filter((unit) => unit.relevance >= least && !seeds.includes(unit))
  while (selected.length < limits.units && rest.length > 0) {
    const value = (unit: RankedUnit) => unit.rank + GAIN_WEIGHT * (weigh(unite(covered, unit.matches)) - weigh(covered))
    const best = rest.reduce((left, right) => (value(right) > value(left) ? right : left))
    rest.splice(rest.indexOf(best), 1)
    const texts = selected.map(({ unit }) => unit.text)
    if (
      length + best.unit.text.length > limits.characters ||
      repeats(best.unit.text, texts) ||
      repeatsFigures(best, selected)
    )
      continue
    selected.push(best)
    covered = unite(covered, best.matches)
    length += best.unit.text.length
  }
  const isAskedLabel = ({ label, heldProperties }: RankedUnit) =>
    label !== undefined && heldProperties.some((property) => property.names(label))
  return selected.filter((unit) => (seeds.includes(unit) && isAskedLabel(unit)) || !repeatsFigures(unit, selected))
}
