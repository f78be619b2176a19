import type { KnownNames } from '../retrieval/known-names.ts'

const LATIN_NAME = "([A-ZÄÖÜ][\\p{L}\\d&.'-]*(?: [A-ZÄÖÜ][\\p{L}\\d&.'-]*){0,3})"
const KATAKANA_NAME = '([\\p{Script=Katakana}ー・]{2,}|[A-Z][\\p{Script=Latin}]+)'
const HANGUL_NAME = '(\\p{Script=Hangul}{2,8}?|[A-Z][\\p{Script=Latin}]+)'

/** Somebody who is said to invest, build, employ or settle, in English, German, Japanese and Korean. */
const SUBJECTS: readonly RegExp[] = [
  `\\b(?:did|does|do|will|has|have|is|was) ${LATIN_NAME} (?:ever |already )?(?:invest|build|buil[td]|settle|employ|have|spend|spent|pay|paid|produce|make|plan|own|located|based|come|move)`,
  `\\b(?:investments?|factory|plant|office|headquarters|subsidiary|employees) of ${LATIN_NAME}(?= in\\b|[?]|$)`,
  `\\b(?:hat|haben|investiert|investierte|baut|plant|beschäftigt|zahlt|betreibt|besitzt) ${LATIN_NAME} (?:(?:bisher|schon|insgesamt) )?(?:in|im|am|auf) `,
  `^${KATAKANA_NAME}(?:社|グループ)?[はが](?=.{0,24}(?:投資|進出|工場|雇用|従業員|入居))`,
  `^${HANGUL_NAME}(?:이|가|은|는) (?=.{0,24}(?:투자|진출|공장|입주|고용))`,
].map((source) => new RegExp(source, 'u'))
/** Words that begin with a capital letter, or stand for everybody. */
const NOBODY = /^(?:I|We|You|They|It|Sie|Ihr|企業|会社|기업|회사|정부|투자자|외국인|우리|저희)$/u

/** Whom a question in another language says to invest or settle, where the knowledge base does not know the name. */
export function unknownForeignSubject(question: string, names: KnownNames): string | undefined {
  for (const pattern of SUBJECTS) {
    const subject = pattern.exec(question)?.[1]?.replace(/['’]s$/u, '')
    if (subject === undefined || NOBODY.test(subject)) continue
    if (names.namesIn(subject).length > 0 || names.chineseNamesIn(subject).length > 0) return undefined
    return subject
  }
  return undefined
}
