import { normaliseText } from '../../text/normalise.ts'
import { CitationList } from '../citation-list.ts'
import type { Composer, ComposingContext } from '../composition.ts'
import { answerWording } from '../wording/wording-for.ts'
import { asksForSupport } from './asks-for-support.ts'
import { chooseEstimates } from './choose-estimates.ts'
import { chooseTiers } from './choose-tiers.ts'
import { type SaidQuantity, saidQuantities } from './said-quantities.ts'
import { fittingLine, missedLine } from './support-lines.ts'
import { supportWording } from './support-wording.ts'

/** Computed by the rows of the right measure; whether it is the measure that was meant, the conditions tell. */
const CONFIDENCE = 0.85
const MOST_LINES = 4

/** What the turn tells of the enterprise; where it tells nothing, what the question before told. */
function toldIn({ analysis, now }: ComposingContext): readonly SaidQuantity[] {
  const { language, asking, text } = analysis
  const own = saidQuantities(normaliseText(asking), language, now)
  if (asksForSupport(normaliseText(asking)))
    return own.length > 0 ? own : saidQuantities(normaliseText(text), language, now)
  return asksForSupport(normaliseText(text)) ? own : []
}

/** What somebody else got, or what another city gives, stands in no row. */
const isOfOthers = ({ analysis: { names, places } }: ComposingContext): boolean =>
  places.length > 0 || names.some(({ kind }) => kind === 'company' || kind === 'project' || kind === 'event')

/**
 * Computes what policies give for a sum that the question tells, by the rows of their bands: each policy on a line of
 * its own, never added up. Undefined where the question tells no quantity or no row takes it.
 */
export const composeSupport: Composer = (context) => {
  const { analysis, retriever } = context
  const { language } = analysis
  const said = toldIn(context)
  if (said.length === 0 || isOfOthers(context)) return undefined
  const { fitting, missed } = chooseEstimates(chooseTiers(context, said), said)
  if (fitting.length === 0 && missed.length === 0) return undefined
  const wording = supportWording(language)
  const citations = new CitationList(retriever.index)
  const telling = { language, citations, index: retriever.index, now: context.now }
  const shown = fitting.slice(0, MOST_LINES)
  const beside = missed.slice(0, MOST_LINES - shown.length)
  const lines = [
    ...shown.map((tier) => fittingLine(tier, telling)),
    ...beside.map((measure) => missedLine(measure, telling)),
  ]
  const spokenOf = [...shown, ...beside].map(({ placed }) => placed.record.id)
  return {
    kind: 'answer',
    statements: [{ text: wording.opening }, ...lines, { text: lines.length > 1 ? wording.several : wording.one }],
    citations,
    suggestions: [{ label: answerWording(language).human, action: 'human' }],
    confidence: CONFIDENCE,
    subjects: [...new Set(spokenOf)],
  }
}
