import { normaliseText } from '../../text/normalise.ts'
import { CitationList } from '../citation-list.ts'
import type { Composer, ComposingContext } from '../composition.ts'
import { isOrigin } from '../other-place.ts'
import { answerWording } from '../wording/wording-for.ts'
import { asksForSupport } from './asks-for-support.ts'
import { chooseEstimates } from './choose-estimates.ts'
import { chooseTiers } from './choose-tiers.ts'
import { clausesFor } from './clauses-for.ts'
import { composeClauses, quoteClauses } from './compose-clauses.ts'
import { type SaidQuantity, saidQuantities } from './said-quantities.ts'
import { besideLine, fittingLine, missedLine } from './support-lines.ts'
import { supportWording } from './support-wording.ts'

/** Computed by the rows of the right measure; whether it is the measure that was meant, the conditions tell. */
const CONFIDENCE = 0.85
const MOST_LINES = 4

/** A turn that only changes what was asked before: 如果是封测呢. */
const LEANS = /呢[?？。]?$|^(?:那么?|如果|要是|假如|换成|若)/u

/** Of a sum that follows up another, what it is of is what the other was of. */
function inheriting(own: readonly SaidQuantity[], before: readonly SaidQuantity[]): SaidQuantity[] {
  const earlier = before.findLast(
    ({ unit, isUnnamed, text }) =>
      unit === 'money-cny' && !isUnnamed && own.every((quantity) => quantity.text !== text),
  )
  return own.map((quantity) => (quantity.isUnnamed && earlier ? { ...quantity, property: earlier.property } : quantity))
}

/** What the turn tells of the enterprise; where it tells nothing, what the question before told. */
function toldIn({ analysis, now }: ComposingContext): readonly SaidQuantity[] {
  const { language, asking, text } = analysis
  const own = saidQuantities(normaliseText(asking), language, now)
  const whole = saidQuantities(normaliseText(text), language, now)
  if (asksForSupport(normaliseText(asking))) return own.length > 0 ? own : whole
  if (!asksForSupport(normaliseText(text))) return []
  if (own.length > 0) return inheriting(own, whole)
  return LEANS.test(normaliseText(asking)) ? whole : []
}

/** What somebody else got, or what another city gives, stands in no row. */
const isOfOthers = ({ analysis: { names, places, text } }: ComposingContext): boolean =>
  places.some((place) => !isOrigin(normaliseText(text), place)) ||
  names.some(({ kind }) => kind === 'company' || kind === 'project' || kind === 'event')

/**
 * Computes what policies give for a sum that the question tells, by the rows of their bands: each policy on a line of
 * its own, never added up. Undefined where the question tells no quantity or no row takes it.
 */
export const composeSupport: Composer = (context) => {
  const { analysis, retriever } = context
  const { language } = analysis
  if (isOfOthers(context)) return undefined
  const said = toldIn(context)
  if (said.length === 0) return composeClauses(context)
  const { chosen, beside: others } = chooseTiers(context, said)
  const { fitting, missed } = chooseEstimates(chosen, said)
  if (fitting.length === 0 && missed.length === 0)
    return quoteClauses(clausesFor([...chosen, ...others], said, context), context)
  const wording = supportWording(language)
  const citations = new CitationList(retriever.index)
  const telling = { language, citations, index: retriever.index, now: context.now }
  const shown = fitting.slice(0, MOST_LINES)
  const beside = missed.slice(0, MOST_LINES - shown.length)
  const lines = [
    ...shown.map((tier) => fittingLine(tier, telling)),
    ...beside.map((measure) => missedLine(measure, telling)),
  ]
  const named = besideLine(others, said, telling)
  const spokenOf = [...shown, ...beside].map(({ placed }) => placed.record.id)
  return {
    kind: 'answer',
    statements: [
      { text: wording.opening },
      ...lines,
      ...named,
      { text: lines.length > 1 ? wording.several : wording.one },
    ],
    citations,
    suggestions: [{ label: answerWording(language).human, action: 'human' }],
    confidence: CONFIDENCE,
    subjects: [...new Set(spokenOf)],
  }
}
