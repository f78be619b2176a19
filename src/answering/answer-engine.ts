import type { Answer } from '../domain/answer.ts'
import type { Answerer, AnsweringOptions, Question } from '../ports/answerer.ts'
import type { Clock } from '../ports/clock.ts'
import type { LanguageModel } from '../ports/language-model.ts'
import type { Log } from '../ports/log.ts'
import type { Retriever } from '../retrieval/retriever.ts'
import { type AbstentionReason, abstain, abstentionOpening } from './abstention.ts'
import { CitationList } from './citation-list.ts'
import { judgeEvidence } from './evidence/judge-evidence.ts'
import { extractiveText } from './extractive-answer.ts'
import { furtherQuestions } from './further-questions.ts'
import { analyseQuestion } from './question-analysis.ts'
import { refusalFor } from './refusal-rules.ts'
import { smallTalk } from './small-talk.ts'
import { isUnintelligible } from './unintelligible.ts'
import { answerWording } from './wording/wording-for.ts'
import { writtenAnswer } from './written-answer.ts'

export interface AnswerEngineOptions {
  /** The snapshot to answer from, asked for once a question. */
  readonly retriever: () => Retriever
  readonly languageModel?: LanguageModel
  readonly clock: Clock
  readonly log: Log
}

/** So many that all passages of a record that leads are among them. */
const PASSAGES = 80
/** Below this the assistant says that it does not know; off-topic questions reach it in 1 of 10 cases (docs/evaluation.md). */
const ANSWERING_CONFIDENCE = 0.4

/** Answers from the knowledge base, with or without a language model; says so when the base does not hold the answer. */
export class AnswerEngine implements Answerer {
  readonly #options: AnswerEngineOptions

  constructor(options: AnswerEngineOptions) {
    this.#options = options
  }

  async answer(question: Question, options: AnsweringOptions = {}): Promise<Answer> {
    const { text, language, history } = question
    const small = smallTalk(text, language)
    if (small) return this.#shown(small, options)

    const retriever = this.#options.retriever()
    const analysis = analyseQuestion(text, language, history, retriever.names, this.#options.clock.now())
    const retrieval = await retriever.retrieve(analysis.text, PASSAGES)
    const { selected, nearest, reason, confidence } = judgeEvidence(analysis, retrieval, retriever)
    const refuse = (opening: string, near = nearest) =>
      this.#shown(abstain(opening, near, analysis, retriever.index, confidence), options)

    if (isUnintelligible(analysis, retrieval)) return refuse(answerWording(language).nothingFound, [])
    const refusal = refusalFor(text)
    if (refusal)
      return refuse(
        refusal.opening(answerWording(language)),
        refusal.mayOfferNearest && confidence >= ANSWERING_CONFIDENCE ? [...selected, ...nearest].slice(0, 1) : [],
      )
    if (reason) return refuse(abstentionOpening(reason, analysis))
    if (confidence < ANSWERING_CONFIDENCE)
      return refuse(abstentionOpening('nothing-found' satisfies AbstentionReason, { ...analysis, properties: [] }))

    const suggestions = furtherQuestions(selected, analysis)
    const { languageModel, log } = this.#options
    if (languageModel) {
      const documents = new Set(selected.map((unit) => unit.hit.passage.documentId))
      const hits = [
        ...retrieval.hits.filter((hit) => documents.has(hit.passage.documentId)),
        ...retrieval.hits.filter((hit) => !documents.has(hit.passage.documentId)),
      ]
      const earlier = history.map((turn) => turn.question)
      const written = await writtenAnswer({
        analysis,
        history: earlier,
        hits,
        retriever,
        languageModel,
        log,
        confidence,
        options,
      })
      if (written) return { ...written, suggestions }
    }
    const citations = new CitationList(retriever.index)
    const extract = extractiveText(selected, language, citations)
    return this.#shown(
      { kind: 'answer', language, text: extract, citations: citations.citations, suggestions, confidence },
      options,
    )
  }

  /** An answer that is known whole is shown line by line, as one that is being written would be. */
  #shown(answer: Answer, { onSentence }: AnsweringOptions): Answer {
    for (const line of answer.text.split(/(?<=\n)/u)) onSentence?.(line)
    return answer
  }
}
