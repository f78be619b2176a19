import type { FoundName } from '../../retrieval/known-names.ts'
import { normaliseText } from '../../text/normalise.ts'

const BEFORE = /(?:从|来自|由)\s*$|\bfrom\s*$|\baus\s*$/iu
const AFTER = /^(?:市|区)?(?:的|来的|籍)?(?:企业|公司|厂商|客商)|^(?:搬|迁|转移|疏解|出来|过来|到)|^から|^에서/iu

/**
 * Of the districts that a question names those from which somebody comes, where it also names one to which:
 * 哪些企业从北京搬到武清, 北京企业在武清有哪些项目.
 */
export function originsAsked(question: string, names: readonly FoundName[]): readonly FoundName[] {
  const text = normaliseText(question)
  const districts = names.filter(({ kind }) => kind === 'district')
  const isOrigin = (name: FoundName): boolean => {
    const at = text.indexOf(name.text)
    return at >= 0 && (BEFORE.test(text.slice(0, at)) || AFTER.test(text.slice(at + name.text.length)))
  }
  const origins = districts.filter(isOrigin)
  return origins.length < districts.length ? origins : []
}
