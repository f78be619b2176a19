import type { Answer } from '../domain/answer.ts'
import type { Intent } from '../domain/intent.ts'
import type { Answerer, AnsweringOptions, Question } from '../ports/answerer.ts'
import type { Clock } from '../ports/clock.ts'
import type { LanguageModel } from '../ports/language-model.ts'
import type { Log } from '../ports/log.ts'
import type { Retriever } from '../retrieval/retriever.ts'
import { cleanText, normaliseText } from '../text/normalise.ts'
import { type AbstentionReason, abstain, abstentionOpening } from './abstention.ts'
import { checkedAnswer } from './checked-answer.ts'
import { CitationList } from './citation-list.ts'
import { composeRefusal } from './compose-refusal.ts'
import { composers } from './composers.ts'
import type { Composer, ComposingContext, Composition } from './composition.ts'
import { judgeEvidence } from './evidence/judge-evidence.ts'
import { extractiveStatements } from './extractive-answer.ts'
import { furtherQuestions } from './further-questions.ts'
import { contentWords } from './listing/content-words.ts'
import { analyseQuestion, type QuestionAnalysis } from './question-analysis.ts'
import { refusalFor } from './refusal-rules.ts'
import { smallTalk } from './small-talk.ts'
import { needsModel, withModelUnderstanding } from './understanding/model-merge.ts'
import { understandWithModel } from './understanding/model-understanding.ts'
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
const ANSWERING_CONFIDENCE = 0.35

async function contextOf(analysis: QuestionAnalysis, retriever: Retriever, now: Date): Promise<ComposingContext> {
  const retrieval = await retriever.retrieve(analysis.text, PASSAGES)
  return { analysis, retrieval, retriever, judgement: judgeEvidence(analysis, retrieval, retriever), now }
}

/** A short turn that names nothing, asked of what was spoken of before; undefined where that does not speak of what it asks. */
async function leaningContext(
  question: Question,
  alone: QuestionAnalysis,
  retriever: Retriever,
  now: Date,
): Promise<ComposingContext | undefined> {
  if (!alone.mayLean) return undefined
  const context = await contextOf(analyseQuestion(question, retriever, now, true), retriever, now)
  const { reason, confidence, selected } = context.judgement
  if (selected.length === 0 || reason || confidence < ANSWERING_CONFIDENCE) return undefined
  const things = contentWords(context).filter(({ isThing }) => isThing)
  const isToldThere = things.every(({ word }) => selected.some((unit) => normaliseText(unit.inContext).includes(word)))
  return isToldThere ? context : undefined
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
    if (small) return shown({ ...small, intent: 'small-talk' }, options)

    const retriever = this.#options.retriever()
    const now = this.#options.clock.now()
    const alone = analyseQuestion(question, retriever, now)
    if (alone.isUnresolved) return shown(whatIsMeant(alone), options)
    const byRules = (await leaningContext(question, alone, retriever, now)) ?? (await contextOf(alone, retriever, now))
    const refused = this.#refused(question, byRules)
    if (refused) return shown(refused, options)
    const context = await this.#understood(question, byRules, options)
    const { analysis, judgement } = context
    const answer = this.#composed(context) ?? this.#abstained(context)
    const kept = standaloneOf(question, analysis)
    if (answer) return shown({ ...answer, ...kept }, options)

    const written = await this.#written(question, context, options)
    if (written) return { ...written, ...kept, intent: analysis.intent }
    const citations = new CitationList(retriever.index)
    const asked = analysis.names.map(({ canonical }) => canonical)
    const quoted: Composition = {
      kind: 'answer',
      statements: extractiveStatements(judgement.selected, { language, citations, now, asked }),
      citations,
      suggestions: furtherQuestions(judgement.selected, analysis),
      confidence: judgement.confidence,
      subjects: subjectsOf(context),
    }
    const checked = this.#checked(quoted, context, analysis.intent)
    return shown({ ...(checked ?? this.#nothing(context, 'nothing-found')), ...kept }, options)
  }

  /** The turn with what a language model understands of it beyond the rules; the same without one. */
  async #understood(
    question: Question,
    byRules: ComposingContext,
    options: AnsweringOptions,
  ): Promise<ComposingContext> {
    const { languageModel, log } = this.#options
    const { analysis, retriever, now } = byRules
    if (!languageModel || !needsModel(analysis)) return byRules
    const { signal } = options
    const understanding = await understandWithModel(question, retriever, languageModel, {
      log,
      ...(signal ? { signal } : {}),
    })
    if (!understanding) return byRules
    const alone = (text: string) => analyseQuestion({ ...question, text, history: [] }, retriever, now)
    return contextOf(withModelUnderstanding(analysis, understanding, alone), retriever, now)
  }

  /** What no evidence may answer. */
  #refused({ text, language }: Question, context: ComposingContext): Answer | undefined {
    const { analysis, retrieval, retriever, judgement, now } = context
    const { index, names } = retriever
    const { selected, nearest, confidence } = judgement
    if (isUnintelligible(analysis, retrieval)) {
      const opening = answerWording(language).nothingFound
      return this.#checked(abstain(opening, [], analysis, { index, confidence, now }), context, 'out-of-scope')
    }
    const refusal = refusalFor(text, { names, places: index.places })
    if (!refusal) return undefined
    const near = confidence >= ANSWERING_CONFIDENCE ? [...selected, ...nearest].slice(0, 1) : []
    const composition = composeRefusal(refusal, { language, index, now, nearest: near, confidence })
    return this.#checked(composition, context, 'out-of-scope')
  }

  /** What the first composer that can answer makes of the turn. */
  #composed(context: ComposingContext): Answer | undefined {
    for (const { compose, intent } of composers) {
      const composition = this.#attempted(compose, context)
      const answer = composition && this.#checked(composition, context, intent ?? context.analysis.intent)
      if (answer) return answer
    }
    return undefined
  }

  /** A composer that fails is passed over: the passages can still answer. */
  #attempted(compose: Composer, context: ComposingContext): Composition | undefined {
    try {
      return compose(context)
    } catch (error) {
      this.#options.log.error({ err: error, intent: context.analysis.intent }, 'a composer failed')
      return undefined
    }
  }

  /** Says that the base does not hold the answer, where it does not. */
  #abstained(context: ComposingContext): Answer | undefined {
    const { reason, confidence } = context.judgement
    if (reason) return this.#nothing(context, reason)
    return confidence < ANSWERING_CONFIDENCE ? this.#nothing(context, 'nothing-found') : undefined
  }

  #nothing(context: ComposingContext, reason: AbstentionReason): Answer {
    const { analysis, retriever, judgement } = context
    const asked = reason === 'nothing-found' ? { ...analysis, properties: [] } : analysis
    const opening = abstentionOpening(reason, asked, retriever.index)
    const { nearest, confidence } = judgement
    const abstaining = { index: retriever.index, confidence, now: context.now }
    const withNear = this.#checked(abstain(opening, nearest, analysis, abstaining), context, analysis.intent)
    const plain = abstain(answerWording(analysis.language).nothingFound, [], analysis, abstaining)
    return withNear ?? checkedAnswer(plain, context, analysis.intent).answer!
  }

  /** What a language model writes from the same passages; undefined without one, or when nothing it wrote may be shown. */
  async #written(
    question: Question,
    context: ComposingContext,
    options: AnsweringOptions,
  ): Promise<Answer | undefined> {
    const { languageModel, log } = this.#options
    const { analysis, retrieval, retriever, judgement, now } = context
    if (!languageModel) return undefined
    const documents = new Set(judgement.selected.map((unit) => unit.hit.passage.documentId))
    const hits = [
      ...retrieval.hits.filter((hit) => documents.has(hit.passage.documentId)),
      ...retrieval.hits.filter((hit) => !documents.has(hit.passage.documentId)),
    ]
    const written = await writtenAnswer({
      analysis,
      history: question.history.map((turn) => turn.question),
      hits,
      retriever,
      languageModel,
      log,
      now,
      confidence: judgement.confidence,
      options,
    })
    return (
      written && {
        ...written,
        suggestions: furtherQuestions(judgement.selected, analysis),
        subjects: subjectsOf(context),
      }
    )
  }

  /** The composition as an answer of what passes the check; undefined where nothing that it cites does. */
  #checked(composition: Composition, context: ComposingContext, intent: Intent): Answer | undefined {
    const { answer, removed } = checkedAnswer(composition, context, intent)
    if (removed.length > 0) {
      const reasons = removed.map(({ reason, detail }) => ({ reason, detail }))
      this.#options.log.info({ intent, removed: reasons, used: answer !== undefined }, 'statements removed')
    }
    return answer
  }
}

/** What a later turn may lean on, where it is not the question as asked. */
const standaloneOf = ({ text }: Question, { standalone }: QuestionAnalysis): Pick<Answer, 'standalone'> =>
  standalone === cleanText(text) ? {} : { standalone }

const subjectsOf = ({ judgement }: ComposingContext): string[] => [
  ...new Set(judgement.selected.flatMap(({ record }) => record?.id ?? [])),
]

/** Asks what a turn points to that points back at nothing. */
const whatIsMeant = ({ language, intent }: QuestionAnalysis): Answer => ({
  kind: 'clarify',
  language,
  text: answerWording(language).whatIsMeant,
  citations: [],
  suggestions: [],
  confidence: 1,
  intent,
})

/** An answer that is known whole is shown line by line, as one that is being written would be. */
function shown(answer: Answer, { onSentence }: AnsweringOptions): Answer {
  for (const line of answer.text.split(/(?<=\n)/u)) onSentence?.(line)
  return answer
}
