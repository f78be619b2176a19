import type { PastTurn } from '../domain/conversation.ts'
import type { Language } from '../domain/language.ts'
import type { FoundName, KnownNames } from '../retrieval/known-names.ts'
import { placesIn } from '../text/chinese-places.ts'
import { cleanText, normaliseText } from '../text/normalise.ts'
import type { AskedProperty } from './asked-property.ts'
import { askedSubject } from './asked-subject.ts'
import { yearsAsked } from './asked-years.ts'
import { sameQuestionOf } from './follow-up.ts'
import { type QuestionClause, questionClauses } from './question-clauses.ts'

/** What a question is about, as far as rules and the knowledge base's names tell. */
export interface QuestionAnalysis {
  /** As it is searched for: cleaned, and together with the question it refers back to. */
  readonly text: string
  readonly language: Language
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
}

const REFERS_BACK =
  /它们?|他们|她们|其中|(?<!在)这(?:个|些|家|里|项|边)|那(?:个|些|家|里|项|边)|该(?:园|区|项|政策|企业|公司)|上面|刚才|第[一二三四五六七八九十\d]+[个家项条]|^(?:哪个|哪家|哪些)?.{0,8}呢[?？。]?$|^哪[个家](?:公布|有)|\b(?:it|its|they|them|those|these|there)\b/iu
/** What is asked, without of what: 什么时候投产, 租金多少. */
const WITHOUT_SUBJECT =
  /^(?:那么?|请问)?(?:(?:它?的?(?:租金|房租|面积|电话|地址|地价|电价|联系方式|金额|总?投资额?|文号|有效期))(?:是|有|在|要)?(?:多少钱?|多大|多高|哪里?|什么|几何)?|(?:什么时候|何时)(?:投产|开工|签约|开园|成立|到期|截止)?|最[高多低](?:能|可以?)?(?:给|拿|补|奖)?多少钱?|(?:\d{4}年)?(?:实际)?(?:发|给|签|投|来)了多少[钱家个]?)[?。]?$/u
/** A part of what was spoken of, so that a district only says which: 其中北京企业有多少. */
const POINTS_INTO = /^(?:它们?|其)中/u
const WANTS_LIST =
  /哪些|有什么|有啥|哪(?:几|[二两三四五六七八九十\d]+)[个家条项]?|什么(?:园区|政策|案例|平台|企业|项目)|都有|分别|名单|清单|谁家|哪两|which|what (?:kinds|companies|parks|policies)|list/iu

/** A turn that leans on the one before: it points back and names nothing itself. */
function isElliptic(text: string, names: KnownNames): boolean {
  const own = names.namesIn(text)
  if (POINTS_INTO.test(text)) return own.every(({ kind }) => kind === 'district')
  return (REFERS_BACK.test(text) || WITHOUT_SUBJECT.test(text)) && own.length === 0
}

interface Understood {
  readonly whole: string
  /** Of the whole, what is asked now. */
  readonly asking: string
  /** What it leans on, if it does. */
  readonly earlier?: string
}

/** A question as it is to be understood: a turn that leans on the last question taken together with it. */
function understand(question: string, history: readonly PastTurn[], names: KnownNames, now: Date): Understood {
  const alone = { whole: question, asking: question }
  const last = history.findLast((turn) => !isElliptic(normaliseText(turn.question), names))
  if (!last) return alone
  const earlier = normaliseText(last.question)
  const ofOther = sameQuestionOf(normaliseText(question), earlier, names, now)
  if (ofOther !== undefined) return { whole: ofOther, asking: ofOther }
  if (!isElliptic(normaliseText(question), names)) return alone
  return { whole: `${cleanText(last.question)} ${question}`, asking: question, earlier }
}

/** The clauses of what is asked now, in the years spoken of; those of the question before where the turn asks for nothing by name. */
function clausesOf({ whole, asking, earlier }: Understood, now: Date): readonly QuestionClause[] {
  const own = questionClauses(normaliseText(asking), now)
  if (earlier === undefined) return own
  if (own.every(({ property }) => property === undefined)) return questionClauses(normaliseText(whole), now)
  const spokenOf = yearsAsked(earlier, now)
  return own.map((clause) => (clause.years.length > 0 ? clause : { ...clause, years: spokenOf }))
}

/** Analyses a question; only one that refers back takes the last question along. */
export function analyseQuestion(
  text: string,
  language: Language,
  history: readonly PastTurn[],
  names: KnownNames,
  now: Date,
): QuestionAnalysis {
  const question = cleanText(text)
  const understood = understand(question, history, names, now)
  const { whole } = understood
  const clauses = clausesOf(understood, now)
  const found = names.namesIn(whole)
  return {
    text: whole,
    language,
    names: found,
    subject: askedSubject(whole),
    places: placesIn(normaliseText(whole)).filter(
      (place) => !found.some(({ aliases }) => aliases.some((alias) => alias.includes(place))),
    ),
    clauses,
    properties: clauses.flatMap(({ property }) => property ?? []),
    wantsList: WANTS_LIST.test(normaliseText(question)),
  }
}
