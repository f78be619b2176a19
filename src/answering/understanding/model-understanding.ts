import { AssistantError } from '../../domain/errors.ts'
import type { Intent } from '../../domain/intent.ts'
import type { RecordKind } from '../../domain/record.ts'
import type { Question } from '../../ports/answerer.ts'
import type { LanguageModel } from '../../ports/language-model.ts'
import type { Log } from '../../ports/log.ts'
import type { FoundName } from '../../retrieval/known-names.ts'
import type { AmountBand } from './amount-band.ts'
import { industriesAsked } from './asked-industries.ts'
import { usableAmounts } from './model-amounts.ts'
import { usablePeriod } from './model-period.ts'
import { understandingPrompt } from './model-prompt.ts'
import { type SaidThings, saidThings } from './model-said.ts'
import { SaidUnderstanding, UNDERSTANDING_SCHEMA } from './model-schema.ts'
import { saysItLeans, usableStandalone } from './model-standalone.ts'
import type { Period } from './period.ts'
import type { KnownThings } from './understood-turn.ts'

const TIMEOUT_MS = 4_000

/** What a language model says of a turn, as far as the conversation and the knowledge base bear it out. */
export interface ModelUnderstanding {
  /** It cannot be understood without what was said before. */
  readonly leans: boolean
  /** The question made self-contained, in words of the conversation alone; undefined where it may not be used. */
  readonly standalone: string | undefined
  readonly intent: Intent
  readonly kind: RecordKind | undefined
  /** Places and companies that the base knows and the conversation named. */
  readonly names: readonly FoundName[]
  readonly industries: readonly string[]
  readonly amounts: readonly AmountBand[]
  readonly period: Period | undefined
}

export interface UnderstandingOptions {
  readonly signal?: AbortSignal
  readonly timeoutMs?: number
  readonly log: Log
}

/** Industries of the taxonomy by which records are told apart. */
function usableIndustries(said: readonly string[], { index }: KnownThings): string[] {
  const written = index.records.flatMap(({ kind, industries }) =>
    kind === 'park' || kind === 'case' ? industries : [],
  )
  const taxonomy = new Set(index.industries.filter(({ topic }) => !topic).map(({ name }) => name))
  const found = said.flatMap((one) => industriesAsked(one, index.industries, written))
  return [...new Set(found)].filter((name) => taxonomy.has(name))
}

function usableNames(said: readonly string[], { names }: KnownThings, things: SaidThings): FoundName[] {
  const meant = new Set(said.flatMap((one) => names.namesIn(one)).map(({ canonical }) => canonical))
  const named = things.names.filter(({ canonical }) => meant.has(canonical))
  return [...new Map(named.map((name) => [name.canonical, name])).values()]
}

/** Never the error itself: what a service says may repeat the question. */
const describe = (error: unknown): string =>
  error instanceof AssistantError || error instanceof DOMException
    ? error.message
    : error instanceof Error
      ? error.name
      : 'unknown'

/** The promise's value, or the signal's reason as soon as it aborts, even where the promise never settles. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const onAbort = () => reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

/** @throws what the model throws, or the signal's reason. Undefined where the answer is of another shape. */
async function asked(
  question: Question,
  known: KnownThings,
  languageModel: LanguageModel,
  { signal: left, timeoutMs = TIMEOUT_MS }: UnderstandingOptions,
): Promise<SaidUnderstanding | undefined> {
  const timeout = new AbortController()
  const timer = setTimeout(
    () => timeout.abort(new DOMException('the language model took too long', 'TimeoutError')),
    timeoutMs,
  )
  const signal = left ? AbortSignal.any([left, timeout.signal]) : timeout.signal
  const prompt = understandingPrompt(question, known)
  const request = { ...prompt, schemaName: 'turn', schema: UNDERSTANDING_SCHEMA, signal }
  try {
    return SaidUnderstanding.safeParse(await unlessAborted(languageModel.structured(request), signal)).data
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Lets a language model say what a turn means, and keeps what can be checked: words, figures and names come from the
 * conversation, industries from the taxonomy. Undefined when it fails, is slow (`timeoutMs`) or answers in another
 * shape: then the rules' analysis stands.
 * @throws the signal's reason when the caller aborts.
 */
export async function understandWithModel(
  question: Question,
  known: KnownThings,
  languageModel: LanguageModel,
  options: UnderstandingOptions,
): Promise<ModelUnderstanding | undefined> {
  let said: SaidUnderstanding | undefined
  let reason = 'it answered in another shape'
  try {
    said = await asked(question, known, languageModel, options)
  } catch (error) {
    options.signal?.throwIfAborted()
    reason = describe(error)
  }
  if (!said) {
    options.log.info({ model: languageModel.name, reason }, 'the turn is understood by the rules alone')
    return undefined
  }
  const things = saidThings(question, known)
  return {
    leans: saysItLeans(said.standalone, question),
    standalone: usableStandalone(said.standalone, question, things, known.names),
    intent: said.intent,
    kind: said.kind ?? undefined,
    names: usableNames([...said.places, ...said.companies], known, things),
    industries: usableIndustries(said.industries, known),
    amounts: usableAmounts(said.amounts, question.text, question.language),
    period: usablePeriod(said.period, question.text),
  }
}
