import OpenAI from 'openai'
import { LanguageModelError } from '../../domain/errors.ts'
import type { CompletionRequest, LanguageModel } from '../../ports/language-model.ts'
import { asLanguageModelError } from './openai-errors.ts'

/** Until the first byte, and between two pieces of the stream. */
const SILENCE_LIMIT_MS = 15_000

export interface OpenAILanguageModelOptions {
  readonly apiKey: string
  readonly model: string
  /** Of any OpenAI-compatible service; unset: OpenAI itself. */
  readonly baseUrl?: string
  readonly silenceLimitMs?: number
}

/** Chat completions of any OpenAI-compatible service, streamed. */
export class OpenAILanguageModel implements LanguageModel {
  readonly name: string
  readonly #client: OpenAI
  readonly #silenceLimitMs: number

  constructor({ apiKey, model, baseUrl, silenceLimitMs = SILENCE_LIMIT_MS }: OpenAILanguageModelOptions) {
    this.name = model
    this.#silenceLimitMs = silenceLimitMs
    this.#client = new OpenAI({
      apiKey,
      baseURL: baseUrl ?? null,
      maxRetries: 1,
      timeout: silenceLimitMs,
      logLevel: 'off',
    })
  }

  async *complete({ system, user, signal }: CompletionRequest): AsyncGenerator<string> {
    const silence = new AbortController()
    const timer = setTimeout(() => silence.abort(), this.#silenceLimitMs)
    try {
      const stream = await this.#client.chat.completions.create(
        {
          model: this.name,
          temperature: 0,
          stream: true,
          messages: [
            { role: 'system', content: system },
            { role: 'user', content: user },
          ],
        },
        { signal: signal ? AbortSignal.any([signal, silence.signal]) : silence.signal },
      )
      for await (const chunk of stream) {
        timer.refresh()
        const choice = chunk.choices?.[0]
        if (choice?.delta?.refusal) throw new LanguageModelError('the language model refused', false)
        if (choice?.delta?.content) yield choice.delta.content
        if (choice?.finish_reason === 'stop') return
        if (choice?.finish_reason) {
          throw new LanguageModelError(`the language model stopped early: ${choice.finish_reason}`, false)
        }
      }
      throw new LanguageModelError('the stream of the language model was cut', true)
    } catch (error) {
      throw silence.signal.aborted
        ? new LanguageModelError('the language model fell silent', true)
        : asLanguageModelError(error)
    } finally {
      clearTimeout(timer)
    }
  }
}
