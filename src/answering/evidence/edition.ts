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

/** Whether a unit, with its titles, is of no other edition than one that the question names; a meeting has to be named. */
export function concernsEdition({ inContext }: EvidenceUnit, question: string): boolean {
  const asked = editionsIn(question)
  if (asked.length === 0) return true
  const held = editionsIn(inContext)
  return asked.every((edition) => {
    if (held.includes(edition)) return true
    const measure = edition.slice(-1)
    return measure !== '届' && !held.some((other) => other.endsWith(measure))
  })
}
