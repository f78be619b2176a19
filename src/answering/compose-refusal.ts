import type { Suggestion } from '../domain/answer.ts'
import type { Language } from '../domain/language.ts'
import type { KnowledgeRecord } from '../domain/record.ts'
import type { KnowledgeIndex } from '../ports/knowledge-index.ts'
import { detectLanguage } from '../text/language.ts'
import { normaliseText } from '../text/normalise.ts'
import { CitationList } from './citation-list.ts'
import type { Composition, Statement } from './composition.ts'
import type { EvidenceUnit } from './evidence/evidence-unit.ts'
import { extractiveStatements } from './extractive-answer.ts'
import { titleForReading } from './quote.ts'
import { unitsOfRecord } from './record-units.ts'
import type { Refusal } from './refusal-rules.ts'
import { stateOn } from './validity.ts'
import { answerWording } from './wording/wording-for.ts'

/** The field in which a policy's file says what the assistant itself must obey in it. */
const GOVERNS = '规范事项'
const FAIR_COMPETITION = '公平竞争'
const RULES_TITLE = /公平竞争审查条例/u
const ENDING = /[。.]\s*$/u
const REMARK = /[(（][^()（）]*[)）]/gu

export interface RefusalContext {
  readonly language: Language
  readonly index: KnowledgeIndex
  /** The day on which validity is judged. */
  readonly now: Date
  /** What the base holds on the subject, shown where the rule allows it. */
  readonly nearest: readonly EvidenceUnit[]
  /** 0 to 1: how sure it is that what was found answers. */
  readonly confidence: number
}

/** Material is worth showing beside a refusal only where the question names its policy. */
const isNamedIn = (question: string, { record }: EvidenceUnit): boolean =>
  record?.kind === 'policy' &&
  [record.name.replace(REMARK, ''), ...record.aliases].some((name) => question.includes(normaliseText(name)))

/** The record of the rule that forbids such terms: marked so in its file, else known by its title. */
export function fairCompetitionRule(
  { records }: Pick<KnowledgeIndex, 'records'>,
  now: Date,
): KnowledgeRecord | undefined {
  const inForce = records.filter(
    ({ kind, validity }) => kind === 'policy' && (!validity || stateOn(validity, now) === 'current'),
  )
  return (
    inForce.find(({ fields }) => fields[GOVERNS] === FAIR_COMPETITION) ??
    inForce.find(({ name }) => RULES_TITLE.test(name))
  )
}

/** What the rule says, with its footnote; nothing where the base does not hold it. */
function ruleStatements({ language, index, now }: RefusalContext, citations: CitationList): Statement[] {
  const rule = fairCompetitionRule(index, now)
  const placed = rule && unitsOfRecord(rule, index)[0]
  if (!placed) return []
  const { passage, unit } = placed
  const { number } = citations.cite(passage, unit)
  const words = unit.text.replace(ENDING, '')
  const quote = language === 'zh' ? words : `“${words}”`
  const translated = language === 'zh' ? undefined : rule.aliases.find((alias) => detectLanguage(alias) === language)
  const title = `${titleForReading(passage, true)}${translated === undefined ? '' : ` (${translated})`}`
  return [{ text: `${answerWording(language).rule}${title}：${quote}[${number}]` }]
}

const PARK = /(?:开发区|高新区|保税区|园区?|城|谷|基地|港)$/u

/** What can be asked instead; of the place of the base that was named, where one was. */
function whatElse({ ownPlace }: Refusal, language: Language): Suggestion[] {
  const { suggestions, furtherQuestions } = answerWording(language)
  const { policies, parks } = suggestions
  const ofPlace = language === 'zh' && ownPlace !== undefined ? `${ownPlace}${parks}` : parks
  const isPark = ownPlace !== undefined && PARK.test(ownPlace)
  return [isPark ? furtherQuestions.industries(ownPlace) : ofPlace, policies].map((label) => ({ label, text: label }))
}

/**
 * A refusal as an answer. What is off the subject or elsewhere is refused in one sentence; a question for terms that
 * fair competition forbids gets the rule, what is near, and a person.
 */
export function composeRefusal(refusal: Refusal, context: RefusalContext): Composition {
  const { language, index, now, nearest, confidence } = context
  const wording = answerWording(language)
  const citations = new CitationList(index)
  const isOffSubject = refusal.kind === 'out-of-scope' || refusal.kind === 'other-place'
  const rule = refusal.kind === 'forbidden-terms' ? ruleStatements(context, citations) : []
  const shown = refusal.mayOfferNearest ? nearest.filter((unit) => isNamedIn(refusal.question, unit)) : []
  const near = extractiveStatements(shown, { language, citations, now })
  return {
    kind: 'abstain',
    statements: [
      { text: refusal.opening(wording) },
      ...rule,
      ...(near.length > 0 ? [{ text: wording.nearest }, ...near] : []),
      ...(isOffSubject ? [] : [{ text: wording.offerHuman }]),
    ],
    citations,
    suggestions: isOffSubject ? whatElse(refusal, language) : [{ label: wording.human, action: 'human' }],
    confidence,
  }
}
