import type { FoundName } from '../../retrieval/known-names.ts'
import { normaliseText } from '../../text/normalise.ts'

const BEFORE = /(?:不要|不含|不包括|不考虑|除了?|排除|去掉|except(?: for)?|without|other than|außer|ohne)\s*$/iu
const AFTER = /^[^,，。;；]{0,2}(?:除外|以外|之外|以外の|以外で|제외)/u

/** The names that a question leaves out: 除了武清还有哪些区, 不要武清的. */
export function namesExcluded(question: string, names: readonly FoundName[]): readonly FoundName[] {
  const text = normaliseText(question)
  return names.filter(({ text: name }) => {
    const at = text.indexOf(name)
    return at >= 0 && (BEFORE.test(text.slice(0, at)) || AFTER.test(text.slice(at + name.length)))
  })
}
