import type { KnowledgeIndex } from '../ports/knowledge-index.ts'
import { figuresIn } from '../text/figures.ts'
import type { AskedProperty } from './asked-property.ts'
import { CitationList } from './citation-list.ts'
import type { Composition } from './composition.ts'
import type { EvidenceUnit } from './evidence/evidence-unit.ts'
import { extractiveStatements } from './extractive-answer.ts'
import { heldLabels } from './held-labels.ts'
import type { QuestionAnalysis } from './question-analysis.ts'
import type { AnswerWording } from './wording/answer-wording.ts'
import { answerWording } from './wording/wording-for.ts'

export type AbstentionReason = 'nothing-found' | 'no-value' | 'undisclosed'

/** The things asked about, as the question names them; districts only where it names nothing else. */
function aboutOf({ names, subject, language }: QuestionAnalysis): string {
  const things = names.filter(({ kind }) => kind !== 'district')
  const named = (things.length > 0 ? things : names).map(({ text, canonical }) =>
    language === 'zh' ? text : canonical,
  )
  return [...new Set(subject === undefined ? named : [subject])].slice(0, 2).join('、')
}

/** The property as the question calls it, with its year: 2025年企业数量. */
function calledIn(property: AskedProperty, { language, clauses, text }: QuestionAnalysis, about: string): string {
  const name = answerWording(language).properties[property.name]
  if (language !== 'zh') return name
  const years = [...new Set(clauses.flatMap((clause) => clause.years))]
  const isTold = years.length !== 1 || about.includes(`${years[0]}`) || !text.includes(`${years[0]}`)
  return `${isTold ? '' : `${years[0]}年`}${property.noun ?? name}`
}

/** What exactly is not known, in the question's own terms, and what the base holds of the same thing instead. */
export function abstentionOpening(
  reason: AbstentionReason,
  analysis: QuestionAnalysis,
  index?: Pick<KnowledgeIndex, 'records'>,
): string {
  const { properties, language } = analysis
  const wording = answerWording(language)
  const about = aboutOf(analysis)
  const [property] = properties
  if (!property) return about ? wording.nothingAbout(about) : wording.nothingFound
  const asked = calledIn(property, analysis, about)
  if (reason === 'undisclosed') return wording.undisclosed(about, asked)
  const held = index ? heldLabels(analysis, property, index) : []
  return held.length > 0 ? wording.otherPropertiesOnly(about, asked, held) : wording.nothingOnProperty(about, asked)
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
    // Its figures are the question's own: the year, the 34 articles.
    statements: [
      { text: opening, computed: figuresIn(opening).map(({ text }) => text) },
      ...near,
      { text: wording.offerHuman },
    ],
    citations,
    suggestions: [{ label: wording.human, action: 'human' }],
    confidence,
  }
}
