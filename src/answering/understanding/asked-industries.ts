import type { Industry } from '../../domain/industry.ts'
import { expandQuestion } from '../../retrieval/question-expansion.ts'
import { normaliseText } from '../../text/normalise.ts'

/** Names in a text, longest first, none inside another: 新能源汽车 names no 新能源. */
function namedIn(text: string, names: readonly string[]): string[] {
  const longestFirst = names.toSorted((left, right) => right.length - left.length)
  let rest = normaliseText(text)
  return longestFirst.filter((name) => {
    const spelled = normaliseText(name)
    if (!rest.includes(spelled)) return false
    rest = rest.replaceAll(spelled, ' ')
    return true
  })
}

/**
 * The industries that a question names, by a name of the taxonomy, by a synonym or as a record writes it (`written`).
 * What the taxonomy knows beyond them are topics, by which no record is told from another.
 */
export function industriesAsked(text: string, industries: readonly Industry[], written: readonly string[]): string[] {
  const known = industries
    .filter(({ topic }) => !topic)
    .map(({ name }) => name)
    .filter((name) => written.some((one) => one.includes(name)))
  const named = namedIn(text, [...new Set([...known, ...written])])
  const meant = expandQuestion(text, industries).filter((name) => known.includes(name))
  return [...new Set([...named, ...meant])]
}
