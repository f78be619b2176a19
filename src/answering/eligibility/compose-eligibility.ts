import { normaliseText } from '../../text/normalise.ts'
import { CitationList } from '../citation-list.ts'
import type { Composer, ComposingContext, Composition, Statement } from '../composition.ts'
import { clauseLine } from '../support/clause-line.ts'
import { moneyText } from '../support/money-text.ts'
import type { PlacedTier } from '../support/placed-tier.ts'
import type { SaidQuantity } from '../support/said-quantities.ts'
import { type Telling, tierHeading } from '../support/tier-heading.ts'
import { answerWording } from '../wording/wording-for.ts'
import { asksForEligibility } from './asks-for-eligibility.ts'
import { chooseMeasures, type WantedTitle } from './choose-measure.ts'
import { decisiveUnknown, valuedProperty } from './decisive-unknown.ts'
import { type EligibilityWording, eligibilityWording } from './eligibility-wording.ts'
import { type Fulfilment, type JudgedCondition, judgeCondition } from './judge-condition.ts'
import { policyLines } from './policy-lines.ts'
import { describeSelf, type SelfDescription } from './self-description.ts'

/** What is compared is the clause itself; whether it is the measure that was meant, the heading tells. */
const CONFIDENCE = 0.8

interface JudgedMeasure {
  readonly judged: readonly JudgedCondition[]
  /** Of all lines, also of what the policy's state makes of it. */
  readonly states: readonly Fulfilment[]
  readonly statements: readonly Statement[]
  /** The footnotes of its facts. */
  readonly marks: string
}

/** Of another city, or of somebody else than who asks. */
const isOfOthers = ({ analysis: { names, places } }: ComposingContext): boolean =>
  places.length > 0 || names.some(({ kind }) => kind === 'company' || kind === 'project' || kind === 'event')

const toldText = ({ unit, value, text }: SaidQuantity, { language }: Telling): string =>
  unit === 'money-cny' ? moneyText(value, language) : text

/** Said in quotation marks, it needs none of its own. */
const measureName = ({ tier }: PlacedTier): string => tier.measure.replace(/[“”]/gu, '')

/** One measure's conditions, a line each, with the clause cited. */
function judgeMeasure(placed: PlacedTier, self: SelfDescription, telling: Telling): JudgedMeasure {
  const wording = eligibilityWording(telling.language)
  const { title, marks } = tierHeading(placed, telling)
  const judged = placed.tier.conditions.map((condition) => judgeCondition(condition, placed.record, self))
  const ofPolicy = policyLines(placed, self, telling)
  return {
    judged,
    marks,
    states: [...ofPolicy, ...judged].map(({ state }) => state),
    statements: [
      { text: `${wording.heading(title, measureName(placed))}${marks}` },
      ...ofPolicy.map(({ text }) => ({ text })),
      ...judged.map(({ condition, state, quantity }) => {
        const told = quantity && toldText(quantity, telling)
        return {
          text: `${wording.condition(wording.states[state], condition.text, told)}${marks}`,
          ...(told === undefined ? {} : { computed: [told] }),
        }
      }),
    ],
  }
}

function summaryOf(measures: readonly JudgedMeasure[], wording: EligibilityWording): Statement {
  const states = measures.flatMap((measure) => measure.states)
  const [meets, lacks, unknown] = (['meets', 'lacks', 'unknown'] as const).map(
    (state) => states.filter((other) => other === state).length,
  ) as [number, number, number]
  const isOut = measures.every((measure) => measure.states.includes('lacks'))
  const verdict = isOut ? wording.lacking : lacks + unknown > 0 ? wording.open : wording.allMet
  return { text: `${wording.summary(meets, lacks, unknown)}${verdict}`, computed: [meets, lacks, unknown].map(String) }
}

/** Asks which of the policy's measures is meant. */
function otherMeasures(others: readonly PlacedTier[], telling: Telling): Statement | undefined {
  if (others.length === 0) return undefined
  const wording = eligibilityWording(telling.language)
  const marks = others.flatMap((placed) => tierHeading(placed, telling).marks.match(/\[\d+\]/gu) ?? [])
  const measures = others.map(measureName)
  return { text: `${wording.otherMeasures(measures)}${[...new Set(marks)].join('')}` }
}

/** Asks for the one thing that decides most, of a measure that nothing rules out. */
function questionBack(measures: readonly JudgedMeasure[], { language }: Telling): Statement | undefined {
  const wording = eligibilityWording(language)
  for (const { judged, states, marks } of measures) {
    const unknown = states.includes('lacks') ? undefined : decisiveUnknown(judged)
    if (!unknown) continue
    const property = valuedProperty(unknown)
    return property === undefined
      ? { text: `${wording.ask(wording.whether(unknown.text))}${marks}` }
      : { text: wording.ask(wording.properties[property]) }
  }
  return undefined
}

/** The records tell what the holders of a title get, but not how to get it. */
function composeWithoutConditions({ title, placed }: WantedTitle, telling: Telling): Composition {
  const wording = answerWording(telling.language)
  return {
    kind: 'abstain',
    statements: [
      { text: eligibilityWording(telling.language).noConditions(title) },
      { text: wording.nearest },
      clauseLine(placed, telling),
      { text: wording.offerHuman },
    ],
    citations: telling.citations,
    suggestions: [{ label: wording.human, action: 'human' }],
    confidence: CONFIDENCE,
    subjects: [placed.record.id],
  }
}

/** What is asked: in this turn, or in the one that this turn answers a question back of. */
function asks({ analysis: { asking, text, hasClarified } }: ComposingContext): boolean {
  return asksForEligibility(normaliseText(asking)) || (hasClarified && asksForEligibility(normaliseText(text)))
}

/**
 * Holds an enterprise against the conditions of a policy one by one: what it told meets or lacks them, and what it
 * did not tell is unknown; at most one question back, never a promise. Undefined where no policy's conditions are
 * in the records.
 */
export const composeEligibility: Composer = (context) => {
  const { analysis, retriever, now } = context
  if (!asks(context) || isOfOthers(context)) return undefined
  const { language } = analysis
  const self = describeSelf(analysis.text, language, analysis.names, now)
  const { chosen, others, wanted } = chooseMeasures(context, self)
  const [first] = chosen
  const wording = eligibilityWording(language)
  const citations = new CitationList(retriever.index)
  const telling = { language, citations, index: retriever.index, now }
  if (!first) return wanted && composeWithoutConditions(wanted, telling)
  const measures = chosen.map((placed) => judgeMeasure(placed, self, telling))
  const question = analysis.hasClarified
    ? undefined
    : (otherMeasures(others, telling) ?? questionBack(measures, telling))
  return {
    kind: question === undefined ? 'answer' : 'clarify',
    statements: [
      ...measures.flatMap(({ statements }) => statements),
      summaryOf(measures, wording),
      ...(question === undefined ? [] : [question]),
      { text: wording.closing },
    ],
    citations,
    suggestions: [{ label: answerWording(language).human, action: 'human' }],
    confidence: CONFIDENCE,
    subjects: [first.record.id],
  }
}
