import type { KnownNames } from '../retrieval/known-names.ts'
import { askedProperty } from './asked-property.ts'
import { yearsAsked } from './asked-years.ts'

const SAME_OF_OTHER =
  /^(?:那么?|然后|还有)?(.{2,16}?)的?呢[?。]?$|^(?:and|and for|what about|how about|und|und für|was ist mit) (.{2,40}?)\?$/iu
const POINTS_BACK = /^(?:它|这|那|该|其|第)/u

/**
 * The earlier question asked of something else: after 武清有哪些园区, 宝坻呢 asks 宝坻有哪些园区.
 * Undefined when the turn is of another form. Where the earlier question names nothing to put it in place of, the
 * turn stands alone, so that what was said of one thing is never told as if of another.
 */
export function sameQuestionOf(turn: string, earlier: string, names: KnownNames, now: Date): string | undefined {
  const match = SAME_OF_OTHER.exec(turn)
  const subject = (match?.[1] ?? match?.[2])?.trim()
  if (!subject || POINTS_BACK.test(subject) || askedProperty(subject) || yearsAsked(subject, now).length > 0)
    return undefined
  const kinds = new Set(names.namesIn(subject).map(({ kind }) => kind))
  const before = names.namesIn(earlier)
  const replaced = before.find(({ kind }) => kinds.has(kind)) ?? before[0]
  return replaced ? earlier.replace(replaced.text, subject) : turn
}
