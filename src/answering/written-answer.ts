import type { Answer } from '../domain/answer.ts'
import type { Unit } from '../domain/document.ts'
import { type Passage, passageText } from '../domain/passage.ts'
import type { AnsweringOptions } from '../ports/answerer.ts'
import type { LanguageModel } from '../ports/language-model.ts'
import type { Log } from '../ports/log.ts'
import type { Hit, Retriever } from '../retrieval/retriever.ts'
import { CitationList } from './citation-list.ts'
import type { QuestionAnalysis } from './question-analysis.ts'
import { validityLabel } from './quote.ts'
import { reservations } from './reservations.ts'
import { answerWording } from './wording/wording-for.ts'
import { CitationNumbering } from './writing/citation-numbering.ts'
import { writeAnswer } from './writing/write-answer.ts'

const PASSAGES = 8

export interface WrittenAnswerContext {
  readonly analysis: QuestionAnalysis
  readonly history: readonly string[]
  readonly hits: readonly Hit[]
  readonly retriever: Retriever
  readonly languageModel: LanguageModel
  readonly log: Log
  readonly confidence: number
  readonly options: AnsweringOptions
}

const datesOf = ({ passage }: Hit): string[] => {
  const { issued, effectiveFrom, effectiveUntil } = passage.validity ?? {}
  return [issued, effectiveFrom, effectiveUntil, ...passage.units.map((unit) => unit.asOf)].filter(
    (date) => date !== undefined,
  )
}

const CHINESE = answerWording('zh')

/** The model reads Chinese passages with their reservations in Chinese. */
const withDoubt = (unit: Unit): Unit =>
  unit.confidence === 'low' ? { ...unit, text: `${unit.text}（${CHINESE.unverified}）` } : unit

function titleWithValidity(passage: Passage): string {
  const label = validityLabel(passage, CHINESE)
  return label === undefined ? passage.title : `${passage.title}（${label}）`
}

/** An answer that a language model wrote from the passages, every sentence checked; undefined when nothing is left of it. */
export async function writtenAnswer(context: WrittenAnswerContext): Promise<Answer | undefined> {
  const { analysis, history, hits, retriever, languageModel, log, confidence, options } = context
  const passages = hits.slice(0, PASSAGES).map((hit, at) => ({
    number: at + 1,
    text: passageText({ ...hit.passage, units: hit.passage.units.map(withDoubt) }),
    title: titleWithValidity(hit.passage),
    headingPath: hit.passage.headingPath,
    aliases: hit.passage.aliases,
    dates: datesOf(hit),
    sourceIds: [...new Set(hit.passage.units.flatMap((unit) => unit.sourceIds))],
  }))
  const numbering = new CitationNumbering()
  const { onSentence, signal } = options
  const written = await writeAnswer(
    { question: analysis.text, language: analysis.language, history, passages },
    languageModel,
    {
      names: retriever.names,
      log,
      ...(onSentence ? { onSentence: (sentence: string) => onSentence(numbering.renumber(sentence)) } : {}),
      ...(signal ? { signal } : {}),
    },
  )
  if (!written) return undefined
  const sentences = written.sentences.map((sentence) => numbering.renumber(sentence))
  const cited = numbering.order.map((passageNumber, at) => {
    const { passage } = hits[passageNumber - 1]!
    const record = passage.recordId === undefined ? undefined : retriever.index.record(passage.recordId)
    return { number: at + 1, passage, isPolicy: record?.kind === 'policy' }
  })
  const notes = reservations(sentences, cited, answerWording(analysis.language)).map((note) => `\n${note}`)
  for (const note of notes) onSentence?.(note)
  const text = [...sentences, ...notes].join('')
  const citations = cited.map(({ number, passage }) => {
    const list = new CitationList(retriever.index)
    for (const unit of passage.units) list.cite(passage, unit)
    const [first] = list.citations
    return { ...first!, number, quote: passageText(passage) }
  })
  return { kind: 'answer', language: analysis.language, text, citations, suggestions: [], confidence }
}
