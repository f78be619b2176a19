import type { Api } from 'grammy'
import type { CallbackQuery, Update } from 'grammy/types'
import type { StaffDirectory } from '../../leads/staff-directory.ts'
import type { Clock } from '../../ports/clock.ts'
import { decodeButton } from './callback-data.ts'
import type { GroupChat } from './group-chat.ts'
import { chatOf } from './inbound-message.ts'
import type { PrivateChat } from './private-chat.ts'
import type { SideCalls } from './side-calls.ts'
import type { StaffChat } from './staff-chat.ts'

/** The kinds of update that this channel asks Telegram for. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'chat_member'] as const

export interface UpdateRouterParts {
  readonly api: Api
  readonly directory: StaffDirectory
  readonly privateChat: PrivateChat
  readonly staffChat: StaffChat
  readonly groupChat: GroupChat
  readonly sideCalls: SideCalls
  readonly clock: Clock
}

/** Hands each update to the chat it belongs to: a staff's, a private one, or some other group. */
export class UpdateRouter {
  readonly #parts: UpdateRouterParts

  constructor(parts: UpdateRouterParts) {
    this.#parts = parts
  }

  /** Resolves once whatever the update asks for is stored; it may be handed in again at any time. */
  async handle(update: Update, botUsername: string): Promise<void> {
    const chat = chatOf(update)
    if (!chat) return
    const isStaff = chat.type !== 'private' && (await this.#parts.directory.groupOf(String(chat.id))) !== undefined
    if (isStaff) await this.#staff(update, botUsername)
    else if (chat.type === 'private') await this.#private(update, botUsername)
    else this.#group(update, botUsername)
  }

  async #staff(update: Update, botUsername: string): Promise<void> {
    const { staffChat } = this.#parts
    if (update.callback_query) await staffChat.press(update.callback_query)
    else if (update.message) await staffChat.message(update.message, botUsername)
    else if (update.edited_message) await staffChat.edited(update.edited_message)
    else if (update.chat_member) await staffChat.memberChanged(update.chat_member, update.update_id)
  }

  /** Buttons of the staff do nothing here, wherever they were taken. */
  async #private(update: Update, botUsername: string): Promise<void> {
    const { privateChat, clock } = this.#parts
    const arrival = { updateId: update.update_id, receivedAt: clock.now().toISOString() }
    const { callback_query: query } = update
    const message = update.message ?? update.edited_message
    if (message) await privateChat.message(message, botUsername, arrival)
    else if (query && decodeButton(query.data ?? '')?.type === 'staff') this.#dismiss(query)
    else if (query) await privateChat.press(query, arrival)
  }

  #group(update: Update, botUsername: string): void {
    if (update.callback_query) this.#dismiss(update.callback_query)
    else if (update.message) this.#parts.groupChat.message(update.message, botUsername)
  }

  /** Ends the client's waiting without doing anything. */
  #dismiss(query: CallbackQuery): void {
    this.#parts.sideCalls.start(() => this.#parts.api.answerCallbackQuery(query.id))
  }
}
