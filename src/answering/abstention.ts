import type { KnowledgeIndex } from '../ports/knowledge-index.ts'
import { CitationList } from './citation-list.ts'
import type { Composition } from './composition.ts'
import type { EvidenceUnit } from './evidence/evidence-unit.ts'
import { extractiveStatements } from './extractive-answer.ts'
import type { QuestionAnalysis } from './question-analysis.ts'
import type { AnswerWording } from './wording/answer-wording.ts'
import { answerWording } from './wording/wording-for.ts'

export type AbstentionReason = 'nothing-found' | 'no-value' | 'undisclosed'

/** What exactly is not known, in the question's own terms. */
export function abstentionOpening(
  reason: AbstentionReason,
  { names, subject, properties, language }: QuestionAnalysis,
): string {
  const wording = answerWording(language)
  const named = names.map(({ text, canonical }) => (language === 'zh' ? text : canonical))
  const about = [...new Set(subject === undefined ? named : [subject])].slice(0, 2).join('、')
  const [property] = properties
  if (property && reason === 'undisclosed') return wording.undisclosed(about, wording.properties[property.name])
  if (property) return wording.nothingOnProperty(about, wording.properties[property.name])
  return about ? wording.nothingAbout(about) : wording.nothingFound
}

export interface AbstainingContext {
  readonly index: KnowledgeIndex
  /** 0 to 1. */
  readonly confidence: number
  /** The day on which validity is judged. */
  readonly now: Date
}

/** Says plainly what is not known, gives the nearest where it is really near, and offers a person. */
export function abstain(
  opening: string,
  nearest: readonly EvidenceUnit[],
  analysis: QuestionAnalysis,
  { index, confidence, now }: AbstainingContext,
): Composition {
  const { language } = analysis
  const wording: AnswerWording = answerWording(language)
  const citations = new CitationList(index)
  const quoted = extractiveStatements(nearest, { language, citations, now })
  const near = quoted.length > 0 ? [{ text: wording.nearest }, ...quoted] : []
  return {
    kind: 'abstain',
    statements: [{ text: opening }, ...near, { text: wording.offerHuman }],
    citations,
    suggestions: [{ label: wording.human, action: 'human' }],
    confidence,
  }
}
