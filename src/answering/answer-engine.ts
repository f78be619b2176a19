import type { Answer } from '../domain/answer.ts'
import type { Answerer, AnsweringOptions, Question } from '../ports/answerer.ts'
import type { Clock } from '../ports/clock.ts'
import type { LanguageModel } from '../ports/language-model.ts'
import type { Log } from '../ports/log.ts'
import type { Retriever } from '../retrieval/retriever.ts'
import { type AbstentionReason, abstain, abstentionOpening } from './abstention.ts'
import { CitationList } from './citation-list.ts'
import { composers } from './composers.ts'
import type { ComposingContext, Composition } from './composition.ts'
import { judgeEvidence } from './evidence/judge-evidence.ts'
import { extractiveText } from './extractive-answer.ts'
import { furtherQuestions } from './further-questions.ts'
import { analyseQuestion, type QuestionAnalysis } from './question-analysis.ts'
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

async function contextOf(analysis: QuestionAnalysis, retriever: Retriever, now: Date): Promise<ComposingContext> {
  const retrieval = await retriever.retrieve(analysis.text, PASSAGES)
  return { analysis, retrieval, retriever, judgement: judgeEvidence(analysis, retrieval, retriever), now }
}

/** Answers from the knowledge base, with or without a language model; says so when the base does not hold the answer. */
export class AnswerEngine implements Answerer {
  readonly #options: AnswerEngineOptions

  constructor(options: AnswerEngineOptions) {
    this.#options = options
  }

  async answer(question: Question, options: AnsweringOptions = {}): Promise<Answer> {
    const { text, language } = question
    const small = smallTalk(text, language)
    if (small) return this.#shown({ ...small, intent: 'small-talk' }, options)

    const retriever = this.#options.retriever()
    const now = this.#options.clock.now()
    const alone = analyseQuestion(question, retriever, now)
    if (alone.isUnresolved) return this.#shown(this.#clarified(language, alone.intent), options)
    const context = (await this.#leaning(question, alone, retriever, now)) ?? (await contextOf(alone, retriever, now))
    const { analysis, retrieval, judgement } = context
    const { intent } = analysis
    const { selected, nearest, reason, confidence } = judgement
    const refuse = (opening: string, near = nearest) =>
      this.#shown({ ...abstain(opening, near, analysis, retriever.index, confidence), intent }, options)

    if (isUnintelligible(analysis, retrieval)) return refuse(answerWording(language).nothingFound, [])
    const refusal = refusalFor(text)
    if (refusal)
      return refuse(
        refusal.opening(answerWording(language)),
        refusal.mayOfferNearest && confidence >= ANSWERING_CONFIDENCE ? [...selected, ...nearest].slice(0, 1) : [],
      )
    const composed = this.#composed(context)
    if (composed) return this.#shown(composed, options)
    if (reason) return refuse(abstentionOpening(reason, analysis))
    if (confidence < ANSWERING_CONFIDENCE)
      return refuse(abstentionOpening('nothing-found' satisfies AbstentionReason, { ...analysis, properties: [] }))

    const suggestions = furtherQuestions(selected, analysis)
    const subjects = [...new Set(selected.flatMap(({ record }) => record?.id ?? []))]
    const { languageModel, log } = this.#options
    if (languageModel) {
      const documents = new Set(selected.map((unit) => unit.hit.passage.documentId))
      const hits = [
        ...retrieval.hits.filter((hit) => documents.has(hit.passage.documentId)),
        ...retrieval.hits.filter((hit) => !documents.has(hit.passage.documentId)),
      ]
      const earlier = question.history.map((turn) => turn.question)
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
      if (written) return { ...written, suggestions, subjects, intent }
    }
    const citations = new CitationList(retriever.index)
    const extract = extractiveText(selected, language, citations)
    return this.#shown(
      {
        kind: 'answer',
        language,
        text: extract,
        citations: citations.citations,
        suggestions,
        confidence,
        subjects,
        intent,
      },
      options,
    )
  }

  /** A short turn that names nothing, asked of what was spoken of before; undefined where that holds no answer to it. */
  async #leaning(
    question: Question,
    alone: QuestionAnalysis,
    retriever: Retriever,
    now: Date,
  ): Promise<ComposingContext | undefined> {
    if (!alone.mayLean) return undefined
    const context = await contextOf(analyseQuestion(question, retriever, now, true), retriever, now)
    const { reason, confidence, selected } = context.judgement
    const asksForValue = alone.properties.length > 0
    return asksForValue && selected.length > 0 && !reason && confidence >= ANSWERING_CONFIDENCE ? context : undefined
  }

  /** What the first composer that can answer makes of the turn. */
  #composed(context: ComposingContext): Answer | undefined {
    for (const { compose, intent } of composers) {
      const composition = compose(context)
      if (composition) return this.#answerOf(composition, context, intent ?? context.analysis.intent)
    }
    return undefined
  }

  #answerOf(composition: Composition, { analysis }: ComposingContext, intent: Answer['intent']): Answer {
    const { statements, citations, ...rest } = composition
    return {
      ...rest,
      language: analysis.language,
      text: statements.map((statement) => statement.text).join('\n'),
      citations: citations.citations,
      ...(intent === undefined ? {} : { intent }),
    }
  }

  #clarified(language: Answer['language'], intent: Answer['intent']): Answer {
    const wording = answerWording(language)
    return {
      kind: 'clarify',
      language,
      text: wording.whatIsMeant,
      citations: [],
      suggestions: [],
      confidence: 1,
      ...(intent === undefined ? {} : { intent }),
    }
  }

  /** An answer that is known whole is shown line by line, as one that is being written would be. */
  #shown(answer: Answer, { onSentence }: AnsweringOptions): Answer {
    for (const line of answer.text.split(/(?<=\n)/u)) onSentence?.(line)
    return answer
  }
}
