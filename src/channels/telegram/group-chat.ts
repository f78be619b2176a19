import type { Api } from 'grammy'
import type { Message } from 'grammy/types'
import { languageOf } from '../../conversation/locale.ts'
import type { Clock } from '../../ports/clock.ts'
import { mentionsBot, readCommand } from './command.ts'
import type { SideCalls } from './side-calls.ts'
import { wordingFor } from './wording.ts'

const PAUSE_MS = 10 * 60_000
const CAPACITY = 1_000

/** Groups other than the staff's: whoever addresses the bot is asked, once in a while, to write in private. */
export class GroupChat {
  readonly #api: Api
  readonly #clock: Clock
  readonly #sideCalls: SideCalls
  readonly #answeredAt = new Map<number, number>()

  constructor(api: Api, clock: Clock, sideCalls: SideCalls) {
    this.#api = api
    this.#clock = clock
    this.#sideCalls = sideCalls
  }

  message(message: Message, botUsername: string): void {
    if (message.from?.is_bot) return
    if (!readCommand(message, botUsername) && !mentionsBot(message, botUsername)) return
    const now = this.#clock.now().getTime()
    if (now - (this.#answeredAt.get(message.chat.id) ?? Number.NEGATIVE_INFINITY) < PAUSE_MS) return
    if (this.#answeredAt.size >= CAPACITY) this.#answeredAt.clear()
    this.#answeredAt.set(message.chat.id, now)
    const text = wordingFor(languageOf(message.from?.language_code)).privateOnly
    this.#sideCalls.start(() =>
      this.#api.sendMessage(message.chat.id, text, {
        reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true },
        ...(message.is_topic_message && message.message_thread_id
          ? { message_thread_id: message.message_thread_id }
          : {}),
      }),
    )
  }
}
