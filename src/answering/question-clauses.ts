import { type AskedProperty, askedProperty } from './asked-property.ts'
import { yearsAsked } from './asked-years.ts'
import { isForeign } from './foreign-properties.ts'

/** One part of a question, between its punctuation marks. */
export interface QuestionClause {
  /** The property it asks for by name, if any. */
  readonly property: AskedProperty | undefined
  /** Years it is about: its own, else those of the clauses before it. */
  readonly years: readonly number[]
  /** It asks for what happened, so that plans and terms do not answer. */
  readonly asksActual: boolean
}

/** In Chinese a blank parts clauses, in other languages it parts words. */
const CHINESE_MARKS = /[?？,，;；。\s]+/u
const FOREIGN_MARKS = /[?？;；。!！]\s*|[,，]\s+/u
const ASKS_ACTUAL = /实际|兑现|已经?(?:签|投|发|完成)|(?:完成|达到)了?多少|真(?:正)?发/u

/** The clauses that ask for something; a question without any clause of its own is one clause. */
export function questionClauses(question: string, now: Date): QuestionClause[] {
  let years: readonly number[] = []
  const clauses = question.split(isForeign(question) ? FOREIGN_MARKS : CHINESE_MARKS).filter(Boolean)
  const analysed = clauses.map((clause): QuestionClause => {
    const own = yearsAsked(clause, now)
    if (own.length > 0) years = own
    return { property: askedProperty(clause), years, asksActual: ASKS_ACTUAL.test(clause) }
  })
  const asking = analysed.filter(({ property }) => property !== undefined)
  if (asking.length > 0) return asking
  return [
    { property: askedProperty(question), years: yearsAsked(question, now), asksActual: ASKS_ACTUAL.test(question) },
  ]
}
