import type { Answer } from '../domain/answer.ts'
import type { Unit } from '../domain/document.ts'
import { type Passage, passageText } from '../domain/passage.ts'
import type { AnsweringOptions } from '../ports/answerer.ts'
import type { LanguageModel } from '../ports/language-model.ts'
import type { Log } from '../ports/log.ts'
import type { Hit, Retriever } from '../retrieval/retriever.ts'
import { isMaintainersRemark } from '../text/maintainers-words.ts'
import { CitationList } from './citation-list.ts'
import type { QuestionAnalysis } from './question-analysis.ts'
import { reservations } from './reservations.ts'
import { validityLabel, withoutReplaced } from './validity.ts'
import type { AnswerWording } from './wording/answer-wording.ts'
import { answerWording } from './wording/wording-for.ts'
import { CitationNumbering } from './writing/citation-numbering.ts'
import type { NumberedEvidence } from './writing/prompt.ts'
import { writeAnswer } from './writing/write-answer.ts'

const PASSAGES = 8

export interface WrittenAnswerContext {
  readonly analysis: Pick<QuestionAnalysis, 'text' | 'language' | 'names'>
  readonly history: readonly string[]
  readonly hits: readonly Hit[]
  readonly retriever: Retriever
  readonly languageModel: LanguageModel
  readonly log: Log
  readonly confidence: number
  /** The day on which validity is judged. */
  readonly now: Date
  readonly options: AnsweringOptions
}

const CHINESE = answerWording('zh')

/** The model reads Chinese passages with their reservations in Chinese. */
function withReservations(unit: Unit): Unit {
  const notes = [
    ...(unit.confidence === 'low' ? [CHINESE.unverified] : []),
    ...(unit.conflict === undefined ? [] : [CHINESE.conflict(unit.conflict)]),
  ]
  return notes.length > 0 ? { ...unit, text: `${unit.text}（${notes.join('；')}）` } : unit
}

/** A passage that the writer may use, without what may be told to nobody. */
interface WritablePassage {
  readonly passage: Passage
  readonly isPolicy: boolean
  /** What must be said of its validity in a language. */
  validityIn(wording: AnswerWording): string | undefined
}

function writablePassages({ hits, retriever, analysis, now }: WrittenAnswerContext): WritablePassage[] {
  const { index } = retriever
  const found = hits.map(({ passage }) => ({
    passage: {
      ...passage,
      units: passage.units.filter(({ text, forbidden }) => !forbidden && !isMaintainersRemark(text)),
    },
    record: passage.recordId === undefined ? undefined : index.record(passage.recordId),
  }))
  const asked = analysis.names.map(({ canonical }) => canonical)
  return withoutReplaced(found, now, asked)
    .filter(({ passage }) => passage.units.length > 0)
    .slice(0, PASSAGES)
    .map(({ passage, record }) => {
      const isPolicy = record?.kind === 'policy'
      return { passage, isPolicy, validityIn: (wording) => validityLabel(passage, { isPolicy, wording, index, now }) }
    })
}

function evidenceFor({ passage, validityIn }: WritablePassage, number: number): NumberedEvidence {
  const { issued, effectiveFrom, effectiveUntil } = passage.validity ?? {}
  const dates = [issued, effectiveFrom, effectiveUntil, ...passage.units.map((unit) => unit.asOf)]
  const label = validityIn(CHINESE)
  return {
    number,
    text: passageText({ ...passage, units: passage.units.map(withReservations) }),
    title: label === undefined ? passage.title : `${passage.title}（${label}）`,
    headingPath: passage.headingPath,
    aliases: passage.aliases,
    dates: dates.filter((date) => date !== undefined),
    sourceIds: [...new Set(passage.units.flatMap((unit) => unit.sourceIds))],
  }
}

/** An answer that a language model wrote from the passages, every sentence checked; undefined when nothing is left of it. */
export async function writtenAnswer(context: WrittenAnswerContext): Promise<Answer | undefined> {
  const { analysis, history, retriever, languageModel, log, confidence, options } = context
  const { language } = analysis
  const passages = writablePassages(context)
  const numbering = new CitationNumbering()
  const { onSentence, signal } = options
  const written = await writeAnswer(
    {
      question: analysis.text,
      language,
      history,
      passages: passages.map((passage, at) => evidenceFor(passage, at + 1)),
    },
    languageModel,
    {
      names: retriever.names,
      log,
      ...(onSentence ? { onSentence: (sentence: string) => onSentence(numbering.renumber(sentence)) } : {}),
      ...(signal ? { signal } : {}),
    },
  )
  const removed = [...written.removed.values()].reduce((sum, count) => sum + count, 0)
  if (written.sentences.length === 0) return undefined
  const sentences = written.sentences.map((sentence) => numbering.renumber(sentence))
  const wording = answerWording(language)
  const cited = numbering.order.map((passageNumber, at) => {
    const { passage, isPolicy, validityIn } = passages[passageNumber - 1]!
    return { number: at + 1, passage, isPolicy, validity: validityIn(wording) }
  })
  const notes = reservations(sentences, cited, wording).map((note) => `\n${note}`)
  for (const note of notes) onSentence?.(note)
  const citations = cited.map(({ number, passage }) => {
    const list = new CitationList(retriever.index)
    for (const unit of passage.units) list.cite(passage, unit)
    const [first] = list.citations
    return { ...first!, number, quote: passageText(passage) }
  })
  const text = [...sentences, ...notes].join('')
  return { kind: 'answer', language, text, citations, suggestions: [], confidence, removed }
}
