import type { KnownNames } from '../retrieval/known-names.ts'
import { askedProperty } from './asked-property.ts'
import { yearsAsked } from './asked-years.ts'

const SAME_OF_OTHER =
  /^(?:那么?|然后|还有)?(.{2,16}?)的?呢[?。]?$|^(?:and|and for|what about|how about|und|und für|was ist mit) (.{2,40}?)\?$/iu
const POINTS_BACK = /^(?:它|这|那|该|其|第)/u
const YEAR = /(?:(?:19|20)\d{2}|今|去|前|明)年?/u

/**
 * The earlier question asked of something else: after 武清有哪些园区, 宝坻呢 asks 宝坻有哪些园区, and 2023年呢 asks it
 * of another year. Undefined when the turn is of another form. Where the earlier question names nothing to put it in
 * place of, only what was asked for is kept, so that what was said of one thing is never told as if of another.
 */
export function sameQuestionOf(turn: string, earlier: string, names: KnownNames, now: Date): string | undefined {
  const match = SAME_OF_OTHER.exec(turn)
  const subject = (match?.[1] ?? match?.[2])?.trim()
  if (!subject || POINTS_BACK.test(subject) || askedProperty(subject)) return undefined
  const found = names.namesIn(subject)
  if (found.length === 0 && yearsAsked(subject, now).length > 0)
    return yearsAsked(earlier, now).length > 0 ? earlier.replace(YEAR, subject) : `${subject}${earlier}`
  const before = names.namesIn(earlier)
  const replaced = before.find(({ kind }) => found.some((name) => name.kind === kind)) ?? before[0]
  if (replaced) return earlier.replace(replaced.text, subject)
  return `${subject}${askedProperty(earlier)?.words ?? ''}`
}
