import type { Api } from 'grammy'
import type { CallbackQuery, Message } from 'grammy/types'
import { languageOf } from '../../conversation/locale.ts'
import type { InboundMessage } from '../../domain/message.ts'
import type { Reception } from '../../ports/reception.ts'
import { type Arrival, readPress, readPrivateMessage } from './inbound-message.ts'
import type { LatestPrompts } from './latest-prompts.ts'
import type { SideCalls } from './side-calls.ts'
import type { TypingIndicators } from './typing-indicators.ts'
import { wordingFor } from './wording.ts'

const isDecision = ({ action }: InboundMessage): boolean =>
  action?.type === 'skip' || action?.type === 'confirm' || action?.type === 'decline'

/** One enterprise and the assistant: everything said here goes to the reception. */
export class PrivateChat {
  readonly #api: Api
  readonly #reception: Reception
  readonly #typing: TypingIndicators
  readonly #prompts: LatestPrompts
  readonly #sideCalls: SideCalls

  constructor(parts: {
    api: Api
    reception: Reception
    typing: TypingIndicators
    prompts: LatestPrompts
    sideCalls: SideCalls
  }) {
    this.#api = parts.api
    this.#reception = parts.reception
    this.#typing = parts.typing
    this.#prompts = parts.prompts
    this.#sideCalls = parts.sideCalls
  }

  /** Resolves once the message is stored. */
  async message(message: Message, botUsername: string, arrival: Arrival): Promise<void> {
    const inbound = readPrivateMessage(message, botUsername, arrival)
    if (inbound) await this.#receive(inbound)
  }

  /** Resolves once what the button means is stored; the press itself is answered beside it. */
  async press(query: CallbackQuery, arrival: Arrival): Promise<void> {
    const wording = wordingFor(languageOf(query.from.language_code))
    const inbound = readPress(query, arrival)
    const messageId = query.message?.message_id ?? 0
    if (!inbound || (isDecision(inbound) && !this.#prompts.isCurrent(inbound.address, messageId))) {
      this.#answer(query, { text: wording.staleButton, show_alert: true })
      return
    }
    await this.#receive(inbound)
    if (isDecision(inbound)) this.#removeButtons(inbound.address, messageId)
    this.#answer(query, {})
  }

  async #receive(inbound: InboundMessage): Promise<void> {
    const isNew = await this.#reception.receive(inbound)
    if (isNew && inbound.action?.type !== 'feedback') this.#typing.start(inbound.address)
  }

  #removeButtons(chatId: string, messageId: number): void {
    this.#prompts.useUp(chatId, messageId)
    this.#sideCalls.start(() => this.#api.editMessageReplyMarkup(chatId, messageId))
  }

  #answer(query: CallbackQuery, notice: { text?: string; show_alert?: boolean }): void {
    this.#sideCalls.start(() => this.#api.answerCallbackQuery(query.id, notice))
  }
}
