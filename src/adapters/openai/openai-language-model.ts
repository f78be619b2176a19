import OpenAI from 'openai'
import { LanguageModelError } from '../../domain/errors.ts'
import type { CompletionRequest, LanguageModel, StructuredRequest } from '../../ports/language-model.ts'
import { ANSWER_FORMATS } from './answer-format.ts'
import { jsonInText } from './json-in-text.ts'
import { asLanguageModelError, RejectedRequestError } from './openai-errors.ts'

/** Until the first byte, and between two pieces of the stream. */
const SILENCE_LIMIT_MS = 15_000
/** Of a structured answer, what was thought before it included. */
const MOST_CHARACTERS = 16_000

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
  /** The place of the format to begin with: the last one that was taken, since stricter ones were refused before it. */
  #format = 0

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

  complete(request: CompletionRequest): AsyncGenerator<string> {
    return this.#written(request)
  }

  async structured(request: StructuredRequest): Promise<unknown> {
    for (let place = this.#format; ; place++) {
      try {
        const answer = jsonInText(await this.#inFormat(request, place))
        this.#format = place
        return answer
      } catch (error) {
        const isLast = place + 1 >= ANSWER_FORMATS.length
        if (isLast || !(error instanceof RejectedRequestError)) throw error
      }
    }
  }

  async #inFormat(request: StructuredRequest, place: number): Promise<string> {
    const format = ANSWER_FORMATS[place]!
    const asked = { ...request, system: request.system + format.instructions(request) }
    let text = ''
    for await (const piece of this.#written(asked, format.responseFormat(request))) {
      text += piece
      if (text.length > MOST_CHARACTERS) throw new LanguageModelError('the language model wrote too much', false)
    }
    return text
  }

  async *#written(
    { system, user, signal }: CompletionRequest,
    responseFormat?: OpenAI.ChatCompletionCreateParams['response_format'],
  ): AsyncGenerator<string> {
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
          ...(responseFormat ? { response_format: responseFormat } : {}),
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
