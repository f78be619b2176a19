import type { Intent } from '../domain/intent.ts'
import type { Language } from '../domain/language.ts'
import type { RecordKind } from '../domain/record.ts'
import type { Question } from '../ports/answerer.ts'
import type { FoundName } from '../retrieval/known-names.ts'
import { placesIn } from '../text/chinese-places.ts'
import { cleanText, normaliseText } from '../text/normalise.ts'
import type { AskedProperty } from './asked-property.ts'
import { askedSubject } from './asked-subject.ts'
import { yearsAsked } from './asked-years.ts'
import { unknownForeignSubject } from './foreign-subject.ts'
import { type QuestionClause, questionClauses } from './question-clauses.ts'
import type { AmountBand } from './understanding/amount-band.ts'
import { amountsAsked } from './understanding/asked-amounts.ts'
import { industriesAsked } from './understanding/asked-industries.ts'
import { intentOf, listsThings } from './understanding/asked-intent.ts'
import { kindAsked } from './understanding/asked-kinds.ts'
import { pageAsked } from './understanding/asked-page.ts'
import { periodAsked } from './understanding/asked-period.ts'
import type { Period } from './understanding/period.ts'
import { type KnownThings, type UnderstoodTurn, understandTurn } from './understanding/understood-turn.ts'

/** What a question is about, as far as rules and the knowledge base's names tell. */
export interface QuestionAnalysis {
  /** As it is searched for: cleaned, and together with the question it refers back to. */
  readonly text: string
  /** The question as it stands alone, for turns that lean on it. */
  readonly standalone: string
  /** Of the text, what is asked now. */
  readonly asking: string
  readonly language: Language
  readonly intent: Intent
  readonly names: readonly FoundName[]
  /** Somebody that it says invests or settles, known to the base or not. */
  readonly subject: string | undefined
  /** Provinces and cities that no name of the base covers. */
  readonly places: readonly string[]
  readonly clauses: readonly QuestionClause[]
  /** What the clauses ask for by name. */
  readonly properties: readonly AskedProperty[]
  /** It asks for several things: which, what, who. */
  readonly wantsList: boolean
  /** The kind of records that it asks for. */
  readonly kind: RecordKind | undefined
  readonly industries: readonly string[]
  readonly period: Period | undefined
  readonly amounts: readonly AmountBand[]
  /** Ids of records shown before that it speaks of together. */
  readonly among: readonly string[]
  /** Ids of the records shown last, in their order. */
  readonly shown: readonly string[]
  /** The page of what was shown last that it asks for. */
  readonly page: number | undefined
  /** It names nothing, so that it may be asked of what was spoken of before. */
  readonly mayLean: boolean
  /** It points back, but nothing was spoken of. */
  readonly isUnresolved: boolean
  /** The last turn already asked back, so this one must not. */
  readonly hasClarified: boolean
}

/** The clauses of what is asked now, in the years spoken of; those of the question before where the turn asks for nothing by name. */
function clausesOf({ whole, asking, earlier }: UnderstoodTurn, now: Date): readonly QuestionClause[] {
  const own = questionClauses(normaliseText(asking), now)
  if (earlier === undefined) return own
  if (own.every(({ property }) => property === undefined)) return questionClauses(normaliseText(whole), now)
  const spokenOf = yearsAsked(earlier, now)
  return own.map((clause) => (clause.years.length > 0 ? clause : { ...clause, years: spokenOf }))
}

/**
 * Analyses a question; only one that cannot be understood alone takes the conversation along, or one of which
 * `isLeaning` says so.
 */
export function analyseQuestion(
  { text, language, history }: Question,
  known: KnownThings,
  now: Date,
  isLeaning = false,
): QuestionAnalysis {
  const understood = understandTurn(cleanText(text), history, known, now, isLeaning)
  const { whole, asking, among, isUnresolved } = understood
  const clauses = clausesOf(understood, now)
  const { names, index } = known
  const found = names.namesIn(whole)
  const [wholeText, askingText] = [normaliseText(whole), normaliseText(asking)]
  const intent = intentOf(askingText)
  const amounts = amountsAsked(askingText, language)
  // 投资超过100亿的有几个: sums are the projects'.
  const asksBySum = (intent === 'list' || intent === 'count') && amounts.some(({ least, most }) => least !== most)
  return {
    text: whole,
    standalone: understood.standalone,
    asking,
    language,
    intent,
    names: found,
    subject: askedSubject(whole) ?? unknownForeignSubject(whole, names),
    places: placesIn(wholeText).filter(
      (place) => !found.some(({ aliases }) => aliases.some((alias) => alias.includes(place))),
    ),
    clauses,
    properties: clauses.flatMap(({ property }) => property ?? []),
    wantsList: listsThings(askingText),
    kind: kindAsked(askingText) ?? kindAsked(wholeText) ?? (asksBySum ? 'case' : undefined),
    industries: industriesAsked(
      found.reduce((rest, name) => rest.replace(name.text, ' '), wholeText),
      index.industries,
      index.records.flatMap(({ kind, industries }) => (kind === 'park' || kind === 'case' ? industries : [])),
    ),
    period: periodAsked(askingText, now) ?? periodAsked(wholeText, now),
    amounts,
    among,
    shown: history.at(-1)?.subjects ?? [],
    page: pageAsked(asking),
    mayLean: understood.mayLean,
    isUnresolved,
    hasClarified: history.at(-1)?.kind === 'clarify',
  }
}
