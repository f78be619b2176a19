import type { KnowledgeRecord } from '../../domain/record.ts'
import type { FoundName } from '../../retrieval/known-names.ts'
import { normaliseText } from '../../text/normalise.ts'

const BEFORE = /(?:从|来自|由)\s*$|\bfrom\s*$|\baus\s*$/iu
const AFTER = /^(?:市|区)?(?:的|来的|籍)?(?:企业|公司|厂商|客商)|^(?:搬|迁|转移|疏解|出来|过来|到)|^から|^에서/iu

/** The districts in a text from which somebody comes. */
export function originsIn(question: string, names: readonly FoundName[]): readonly FoundName[] {
  const text = normaliseText(question)
  return names.filter(({ kind, text: name }) => {
    const at = text.indexOf(name)
    return (
      kind === 'district' && at >= 0 && (BEFORE.test(text.slice(0, at)) || AFTER.test(text.slice(at + name.length)))
    )
  })
}

/** Whether a record's investor comes from a place, as far as its own words tell. */
export const comesFrom = ({ name, fields }: KnowledgeRecord, { aliases }: FoundName): boolean =>
  aliases.some((alias) => `${name.slice(0, alias.length)}\n${fields.投资方 ?? ''}`.includes(alias))

/**
 * Of the districts that a question names those from which somebody comes, where it also names one to which:
 * 哪些企业从北京搬到武清, 北京企业在武清有哪些项目.
 */
export function originsAsked(question: string, names: readonly FoundName[]): readonly FoundName[] {
  const origins = originsIn(question, names)
  return origins.length < names.filter(({ kind }) => kind === 'district').length ? origins : []
}
