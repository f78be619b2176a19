import type { Api } from 'grammy'
import type { CallbackQuery, Message, User } from 'grammy/types'
import type { StaffMember } from '../../domain/lead.ts'
import type { StaffDesk } from '../../ports/staff-desk.ts'
import { isApiError } from './api-errors.ts'
import { decodeButton } from './callback-data.ts'
import { type Command, readCommand } from './command.ts'
import { cleanText } from './formatted-text.ts'
import type { SideCalls } from './side-calls.ts'
import {
  ANONYMOUS,
  CLOSE_USAGE,
  claimNotice,
  closeNotice,
  NOT_A_LEAD,
  relayNotice,
  SENT,
  STAFF_HELP,
  TEXT_ONLY,
  UNKNOWN_COMMAND,
} from './staff-wording.ts'

/** Telegram shows at most this much in the answer to a press. */
const NOTICE_LIMIT = 200

const staffMember = (user: User): StaffMember => ({
  id: String(user.id),
  name: cleanText([user.first_name, user.last_name].filter(Boolean).join(' ')).trim() || `@${user.username ?? user.id}`,
})

/** The staff's group: claiming, answering and closing leads. Every step may be repeated safely. */
export class StaffChat {
  readonly #api: Api
  readonly #desk: StaffDesk
  readonly #sideCalls: SideCalls

  constructor(api: Api, desk: StaffDesk, sideCalls: SideCalls) {
    this.#api = api
    this.#desk = desk
    this.#sideCalls = sideCalls
  }

  /** Claims the lead whose card's button was pressed; the presser is told how it went. */
  async press(query: CallbackQuery): Promise<void> {
    const meaning = decodeButton(query.data ?? '')
    if (meaning?.type !== 'claim') return
    const result = await this.#desk.claim(meaning.leadId, staffMember(query.from))
    const text = claimNotice(result).slice(0, NOTICE_LIMIT).toWellFormed()
    const show_alert = result.outcome !== 'claimed' && result.outcome !== 'already-yours'
    this.#sideCalls.start(() => this.#api.answerCallbackQuery(query.id, { text, show_alert }))
  }

  /** Handles a command or a reply to a lead's message; whatever else staff say to each other stays theirs. */
  async message(message: Message, botUsername: string): Promise<void> {
    const command = readCommand(message, botUsername)
    const repliedTo = message.reply_to_message?.from?.username === botUsername ? message.reply_to_message : undefined
    if (!message.from || (!command && !repliedTo)) return
    if (message.sender_chat) this.#tell(message, ANONYMOUS)
    else if (command) await this.#command(command, message, staffMember(message.from))
    else if (repliedTo) await this.#reply(message, repliedTo, staffMember(message.from))
  }

  async #command(command: Command, message: Message, staff: StaffMember): Promise<void> {
    if (command.name === 'help' || command.name === 'start') this.#tell(message, STAFF_HELP)
    else if (command.name === 'close') await this.#close(command.argument, message, staff)
    else this.#tell(message, UNKNOWN_COMMAND)
  }

  async #close(argument: string, message: Message, staff: StaffMember): Promise<void> {
    const named = /^L-\d{6}-\d{2,}$/i.test(argument) ? argument.toUpperCase() : undefined
    const leadId = named ?? (argument ? undefined : await this.#leadOf(message.reply_to_message))
    this.#tell(message, leadId ? closeNotice(await this.#desk.close(leadId, staff)) : CLOSE_USAGE)
  }

  async #reply(message: Message, repliedTo: Message, staff: StaffMember): Promise<void> {
    const leadId = await this.#leadOf(repliedTo)
    const text = message.text?.trim()
    if (!leadId) this.#tell(message, NOT_A_LEAD)
    else if (!text) this.#tell(message, TEXT_ONLY)
    else {
      const dedupeKey = `telegram:${message.chat.id}:${message.message_id}`
      const notice = relayNotice(await this.#desk.reply(leadId, staff, text, dedupeKey))
      if (notice) this.#tell(message, notice)
      else this.#markAsSent(message)
    }
  }

  async #leadOf(message: Message | undefined): Promise<string | undefined> {
    if (!message) return undefined
    return this.#desk.leadOfMessage('telegram', String(message.chat.id), String(message.message_id))
  }

  #tell(message: Message, text: string): void {
    this.#sideCalls.start(() =>
      this.#api.sendMessage(message.chat.id, text, {
        reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true },
        ...(message.is_topic_message && message.message_thread_id
          ? { message_thread_id: message.message_thread_id }
          : {}),
      }),
    )
  }

  #markAsSent(message: Message): void {
    this.#sideCalls.start(async () => {
      try {
        await this.#api.setMessageReaction(message.chat.id, message.message_id, [{ type: 'emoji', emoji: '👌' }])
      } catch (error) {
        // The group allows no such reaction.
        if (!isApiError(error, 400)) throw error
        this.#tell(message, SENT)
      }
    })
  }
}
