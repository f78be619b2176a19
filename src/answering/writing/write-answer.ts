import { AssistantError } from '../../domain/errors.ts'
import type { Language } from '../../domain/language.ts'
import type { LanguageModel } from '../../ports/language-model.ts'
import type { Log } from '../../ports/log.ts'
import { checkSentence } from '../checking/check-sentence.ts'
import { StatementCheck } from '../checking/check-statements.ts'
import { rewriteCitations } from '../checking/citations.ts'
import type { NameIndex } from '../checking/name-index.ts'
import type { RejectionReason, Verdict } from '../checking/verdict.ts'
import { abortable } from './abortable.ts'
import { addressesModel } from './addresses-model.ts'
import { NOT_IN_EVIDENCE, type NumberedEvidence, writingPrompt } from './prompt.ts'
import { SentenceSplitter } from './sentence-splitter.ts'
import { ThinkingFilter } from './thinking-filter.ts'
import { isWrittenIn } from './written-language.ts'

const TIMEOUT_MS = 20_000
/** Beyond these nothing more is read: the prompt asks for far less. */
const MOST_RECEIVED = 6_000
const MOST_SHOWN: Readonly<Record<Language, number>> = { zh: 400, ja: 500, ko: 500, en: 1_200, de: 1_200 }

export interface WritingRequest {
  readonly question: string
  readonly language: Language
  /** Earlier questions of the same person, oldest first. */
  readonly history: readonly string[]
  readonly passages: readonly NumberedEvidence[]
}

export interface WritingOptions {
  readonly names: NameIndex
  readonly log: Log
  /** Called with each checked sentence as soon as it may be shown. */
  readonly onSentence?: (sentence: string) => void
  readonly signal?: AbortSignal
  readonly timeoutMs?: number
}

export interface WrittenAnswer {
  /** Checked sentences with their blanks; put together they are the answer. Footnotes keep the passages' numbers. Empty when nothing may be shown. */
  readonly sentences: readonly string[]
  /** How many sentences were dropped, by reason. */
  readonly removed: ReadonlyMap<RejectionReason, number>
}

/** The model's sentences, without its thinking, until it says that the passages do not answer. */
async function* sentencesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const thinking = new ThinkingFilter()
  const splitter = new SentenceSplitter()
  let received = 0
  for await (const piece of pieces) {
    const text = thinking.push(piece)
    received += text.length
    for (const sentence of splitter.push(text)) {
      if (sentence.includes(NOT_IN_EVIDENCE)) return
      yield sentence
    }
    if (received > MOST_RECEIVED) return
  }
  for (const sentence of [...splitter.push(thinking.end()), ...splitter.end()]) {
    if (sentence.includes(NOT_IN_EVIDENCE)) return
    yield sentence
  }
}

/** Never the error itself: what a service says may repeat the request or the key. */
const describe = (error: unknown): string =>
  error instanceof AssistantError || (error instanceof DOMException && error.name.endsWith('Error'))
    ? error.message
    : error instanceof Error
      ? error.name
      : 'unknown'

/**
 * Lets the language model answer from the passages and keeps the sentences that their cited passages hold.
 * Sentences that were shown before the model failed or the time was up stay. Never throws for what the model does.
 * @throws the signal's reason when the caller aborts.
 */
export async function writeAnswer(
  request: WritingRequest,
  languageModel: LanguageModel,
  options: WritingOptions,
): Promise<WrittenAnswer> {
  const { question, language, history } = request
  const passages = request.passages.filter(({ title, text, sourceIds }) => {
    const withheld = addressesModel(`${title}\n${text}`)
    if (withheld) options.log.warn({ sourceIds }, 'a passage speaks to the language model and was kept from it')
    return !withheld
  })
  if (passages.length === 0) return { sentences: [], removed: new Map() }
  const evidence = new Map(passages.map((passage) => [passage.number, passage]))
  const check = new StatementCheck(evidence, options.names, language, question)
  const judge = (sentence: string): Verdict => {
    if (!isWrittenIn(sentence, language)) return { ok: false, reason: 'other-language', detail: '' }
    const verdict = checkSentence(sentence, evidence, options.names, language)
    return verdict.ok ? check.verdict({ text: sentence }) : verdict
  }
  const timeout = new AbortController()
  const timer = setTimeout(
    () => timeout.abort(new DOMException('the language model took too long', 'TimeoutError')),
    options.timeoutMs ?? TIMEOUT_MS,
  )
  const signal = options.signal ? AbortSignal.any([options.signal, timeout.signal]) : timeout.signal
  const sentences: string[] = []
  const removed = new Map<RejectionReason, number>()
  let shown = 0
  try {
    const prompt = writingPrompt(question, history, language, passages)
    for await (const sentence of sentencesOf(abortable(languageModel.complete({ ...prompt, signal }), signal))) {
      const verdict = judge(sentence)
      if (!verdict.ok) {
        removed.set(verdict.reason, (removed.get(verdict.reason) ?? 0) + 1)
        continue
      }
      if (shown + sentence.length > MOST_SHOWN[language]) break
      const checked = rewriteCitations(sentence, (number) => number)
      shown += checked.length
      sentences.push(checked)
      options.onSentence?.(checked)
    }
  } catch (error) {
    options.signal?.throwIfAborted()
    options.log.warn({ model: languageModel.name, reason: describe(error) }, 'the language model failed')
  } finally {
    clearTimeout(timer)
  }
  if (removed.size > 0) {
    options.log.info({ model: languageModel.name, removed: Object.fromEntries(removed) }, 'sentences removed')
  }
  return { sentences, removed }
}
