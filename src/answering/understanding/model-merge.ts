import type { Intent } from '../../domain/intent.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'
import { kindNamed } from './asked-kinds.ts'
import type { ModelUnderstanding } from './model-understanding.ts'

/** Those for which answers of their own are composed; what is refused or handed over is decided by rules alone. */
const ANSWERED: ReadonlySet<Intent> = new Set(['list', 'count', 'compare', 'match', 'eligibility', 'contact'])

const saysOfWhat = ({ names, places, subject }: QuestionAnalysis): boolean =>
  names.length + places.length > 0 || subject !== undefined

/** It takes an earlier question along, or may do so, and the rules did not find out themselves what it speaks of. */
function mayBeResolved(analysis: QuestionAnalysis): boolean {
  const { text, asking, mayLean, among, hasClarified } = analysis
  const leans = text !== asking || (mayLean && !saysOfWhat(analysis))
  return leans && among.length === 0 && !hasClarified
}

/** The rules tell neither the form of what is asked nor a property by its name. */
const isOpen = ({ intent, properties }: QuestionAnalysis): boolean => intent === 'ask' && properties.length === 0

/** Whether the rules left something open that a language model may fill in. */
export const needsModel = (analysis: QuestionAnalysis): boolean =>
  !analysis.isUnresolved && analysis.page === undefined && (isOpen(analysis) || mayBeResolved(analysis))

const filled = <T>(own: readonly T[], other: readonly T[]): readonly T[] => (own.length > 0 ? own : other)

/** The turn in its self-contained form, where that names what the rules found; what they found stays. */
function resolved(
  analysis: QuestionAnalysis,
  { leans, standalone, names }: ModelUnderstanding,
  reanalyse: (text: string) => QuestionAnalysis,
): QuestionAnalysis | undefined {
  if (!leans || !mayBeResolved(analysis)) return undefined
  const isNameless = analysis.names.length === 0 && names.length > 0
  const named = isNameless ? `${names.map(({ text }) => text).join(' ')} ${analysis.asking}` : undefined
  for (const text of [standalone, named]) {
    if (text === undefined) continue
    const whole = reanalyse(text)
    const properties = new Set(whole.properties.map(({ name }) => name))
    const holdsAll =
      !whole.isUnresolved &&
      analysis.properties.every(({ name }) => properties.has(name)) &&
      (analysis.names.length === 0 || whole.names.length > 0)
    if (!holdsAll) continue
    return {
      ...whole,
      language: analysis.language,
      intent: analysis.intent === 'ask' ? whole.intent : analysis.intent,
      wantsList: analysis.wantsList || whole.wantsList,
      kind: whole.kind ?? analysis.kind,
      industries: filled(whole.industries, analysis.industries),
      period: whole.period ?? analysis.period,
      amounts: filled(whole.amounts, analysis.amounts),
      shown: analysis.shown,
      mayLean: false,
      hasClarified: analysis.hasClarified,
    }
  }
  return undefined
}

/**
 * The rules' analysis with what a language model adds to it: a turn that leans is analysed again in its
 * self-contained form, and what the rules left empty is filled in. What they found stays, and the words of a question
 * that can be understood alone are never changed.
 * @param reanalyse analyses a text by the rules, without the conversation.
 */
export function withModelUnderstanding(
  analysis: QuestionAnalysis,
  understanding: ModelUnderstanding,
  reanalyse: (text: string) => QuestionAnalysis,
): QuestionAnalysis {
  const found = resolved(analysis, understanding, reanalyse) ?? analysis
  const intent = isOpen(found) && ANSWERED.has(understanding.intent) ? understanding.intent : found.intent
  // Several kinds together are no kind of their own.
  const kind = kindNamed(normaliseText(found.asking)) === undefined ? understanding.kind : undefined
  return {
    ...found,
    intent,
    wantsList: found.wantsList || intent === 'list',
    kind: found.kind ?? kind,
    industries: filled(found.industries, understanding.industries),
    period: found.period ?? understanding.period,
    amounts: filled(found.amounts, understanding.amounts),
  }
}
