import type { EvidenceUnit } from './evidence-unit.ts'

const DIGITS = '一二三四五六七八九'
/** The third meeting, the second store, the first batch. */
const EDITION = /第([一二三四五六七八九十]{1,3}|\d{1,3})(届|家|批|期|次|座)/gu

function numberOf(written: string): number {
  if (/\d/u.test(written)) return Number(written)
  const [tens, ones] = written.includes('十') ? written.split('十') : ['', written]
  const digit = (character: string | undefined) => (character ? DIGITS.indexOf(character) + 1 : 0)
  return written.includes('十') ? (digit(tens) || 1) * 10 + digit(ones) : digit(ones)
}

/** Editions that a text names, such as 3届. */
const editionsIn = (text: string): string[] =>
  [...text.matchAll(EDITION)].map(([, written, measure]) => `${numberOf(written!)}${measure}`)

/**
 * Units on the edition that a question names, and those on no edition; none where the base knows only other editions
 * of it. A meeting has to be named.
 */
export function ofEdition(units: readonly EvidenceUnit[], question: string): readonly EvidenceUnit[] {
  const asked = editionsIn(question)
  if (asked.length === 0) return units
  const measures = asked.map((edition) => edition.slice(-1))
  const editions = new Map(units.map((unit) => [unit, editionsIn(unit.inContext)]))
  const isAsked = (unit: EvidenceUnit) => asked.some((edition) => editions.get(unit)!.includes(edition))
  const isOther = (unit: EvidenceUnit) =>
    !isAsked(unit) && editions.get(unit)!.some((edition) => measures.includes(edition.slice(-1)))
  if (!units.some(isAsked) && (measures.includes('届') || units.some(isOther))) return []
  return units.filter((unit) => !isOther(unit))
}
