import type { Api } from 'grammy'
import type { CallbackQuery, Update } from 'grammy/types'
import type { Clock } from '../../ports/clock.ts'
import { decodeButton } from './callback-data.ts'
import type { GroupChat } from './group-chat.ts'
import { chatOf } from './inbound-message.ts'
import type { PrivateChat } from './private-chat.ts'
import type { SideCalls } from './side-calls.ts'
import type { StaffChat } from './staff-chat.ts'

/** The kinds of update that this channel asks Telegram for. Edits are not taken: what was said was answered. */
export const ALLOWED_UPDATES = ['message', 'callback_query'] as const

/** Hands each update to the chat it belongs to: the staff's, a private one, or some other group. */
export class UpdateRouter {
  readonly #api: Api
  readonly #staffChatId: string | undefined
  readonly #privateChat: PrivateChat
  readonly #staffChat: StaffChat
  readonly #groupChat: GroupChat
  readonly #sideCalls: SideCalls
  readonly #clock: Clock

  constructor(parts: {
    api: Api
    staffChatId: string | undefined
    privateChat: PrivateChat
    staffChat: StaffChat
    groupChat: GroupChat
    sideCalls: SideCalls
    clock: Clock
  }) {
    this.#api = parts.api
    this.#staffChatId = parts.staffChatId
    this.#privateChat = parts.privateChat
    this.#staffChat = parts.staffChat
    this.#groupChat = parts.groupChat
    this.#sideCalls = parts.sideCalls
    this.#clock = parts.clock
  }

  /** Resolves once whatever the update asks for is stored; it may be handed in again at any time. */
  async handle(update: Update, botUsername: string): Promise<void> {
    const chat = chatOf(update)
    const arrival = { updateId: update.update_id, receivedAt: this.#clock.now().toISOString() }
    const isStaff = chat !== undefined && String(chat.id) === this.#staffChatId
    if (update.callback_query) {
      if (isStaff) await this.#staffChat.press(update.callback_query)
      else if (chat?.type === 'private' && !isClaim(update.callback_query)) {
        await this.#privateChat.press(update.callback_query, arrival)
      } else this.#dismiss(update.callback_query)
    } else if (update.message) {
      if (isStaff) await this.#staffChat.message(update.message, botUsername)
      else if (chat?.type === 'private') await this.#privateChat.message(update.message, botUsername, arrival)
      else this.#groupChat.message(update.message, botUsername)
    }
  }

  /** Ends the client's waiting without doing anything. */
  #dismiss(query: CallbackQuery): void {
    this.#sideCalls.start(() => this.#api.answerCallbackQuery(query.id))
  }
}

const isClaim = (query: CallbackQuery): boolean => decodeButton(query.data ?? '')?.type === 'claim'
