import { createHash } from 'node:crypto'
import type { Api } from 'grammy'
import type { CallbackQuery, ChatMemberUpdated, Message, User } from 'grammy/types'
import type { StaffMember } from '../../domain/lead.ts'
import { outcomeText } from '../../leads/commands/outcome-text.ts'
import type { StaffRequest } from '../../leads/commands/staff-command.ts'
import type { LeadDesk } from '../../leads/lead-desk.ts'
import type { StaffDirectory } from '../../leads/staff-directory.ts'
import type { StaffOffice, StaffPlace } from '../../leads/staff-office.ts'
import type { Clock } from '../../ports/clock.ts'
import type { LeadStore } from '../../ports/lead-store.ts'
import { isApiError } from './api-errors.ts'
import { decodeButton } from './callback-data.ts'
import { readCommand } from './command.ts'
import { cleanText } from './formatted-text.ts'
import type { SideCalls } from './side-calls.ts'
import type { StaffMembers } from './staff-members.ts'
import {
  ANONYMOUS,
  edited,
  NOT_A_LEAD,
  NOT_A_MEMBER,
  NOT_SENDABLE,
  noted,
  STILL_THERE,
  sent,
  staffLeft,
} from './staff-wording.ts'
import { sourceOf, wordsOf } from './staff-words.ts'

/** A request, with the lead that a reply would go to. */
interface ChatRequest extends StaffRequest {
  readonly answeredLeadId?: string
}

export interface StaffChatParts {
  readonly api: Api
  readonly desk: LeadDesk
  readonly office: StaffOffice
  readonly directory: StaffDirectory
  readonly leads: Pick<LeadStore, 'findAt'>
  readonly members: StaffMembers
  readonly sideCalls: SideCalls
  readonly clock: Clock
}

/** Telegram shows at most this much in the answer to a press. */
const NOTICE_LIMIT = 200
const NOTE_MARK = /^\s*(?:\/\/|／／)\s*/u
/** Words that are not for the enterprise: notes, and commands, also below a picture. */
const INTERNAL = /^\s*[/／]/u

const staffMember = (user: User): StaffMember => ({
  id: String(user.id),
  name: cleanText([user.first_name, user.last_name].filter(Boolean).join(' ')).trim() || `@${user.username ?? user.id}`,
})

const placeOf = (message: Message): StaffPlace => ({
  chatId: String(message.chat.id),
  ...(message.is_topic_message && message.message_thread_id ? { topicId: String(message.message_thread_id) } : {}),
  replyTo: String(message.message_id),
})

/** The message that a staff member answers; every message of a topic names the topic's own as answered. */
const answeredBy = ({ reply_to_message: answered }: Message): Message | undefined =>
  answered && !answered.forum_topic_created ? answered : undefined

/** A staff group: commands, buttons and replies. Every step may be repeated safely. */
export class StaffChat {
  readonly #parts: StaffChatParts

  constructor(parts: StaffChatParts) {
    this.#parts = parts
  }

  /** Does what a button says; the presser is told how it went. */
  async press(query: CallbackQuery): Promise<void> {
    const { members, office, sideCalls, api } = this.#parts
    const meaning = decodeButton(query.data ?? '')
    const { message } = query
    const tell = (text: string, show_alert: boolean) =>
      sideCalls.start(() =>
        api.answerCallbackQuery(query.id, { text: text.slice(0, NOTICE_LIMIT).toWellFormed(), show_alert }),
      )
    if (meaning?.type !== 'staff' || !message) return tell('', false)
    const chatId = String(message.chat.id)
    if (!(await members.includes(chatId, query.from.id))) return tell(NOT_A_MEMBER, true)
    const staff = await this.#meet(query.from, chatId)
    const request = { by: { type: 'staff', ...staff }, operation: `press:${query.id}`, staff, argument: '' } as const
    const topicId = 'message_thread_id' in message && message.is_topic_message ? message.message_thread_id : undefined
    const place = { chatId, replyTo: String(message.message_id), ...(topicId ? { topicId: String(topicId) } : {}) }
    const { action } = meaning
    const answer = async () => {
      const { notice, isAlert } = await office.press(action, request, place)
      tell(notice, isAlert)
    }
    if (action.type !== 'draft') return answer()
    const work = answer()
    sideCalls.start(() => work)
  }

  /** Handles a command or a reply to a lead's message; whatever else staff say to each other stays theirs. */
  async message(message: Message, botUsername: string): Promise<void> {
    if (await this.#happening(message)) return
    const command = readCommand(message, botUsername)
    const answered = answeredBy(message)
    const isToBot = answered?.from?.username === botUsername
    if (!message.from || (!command && !isToBot)) return
    const request = await this.#request(message, command?.argument ?? '')
    const place = placeOf(message)
    if (message.sender_chat) return this.#say(ANONYMOUS, request, place)
    if (!(await this.#parts.members.includes(place.chatId, message.from.id))) {
      return this.#say(NOT_A_MEMBER, request, place)
    }
    if (command) {
      const name = command.name === 'start' ? 'help' : command.name
      const work = this.#parts.office.command(name, request, place)
      if (!this.#parts.office.isSlow(name)) return work
      // What takes long and changes nothing is answered beside the intake, so that no enterprise waits for it.
      this.#parts.sideCalls.start(() => work)
    } else await this.#reply(message, request, place)
  }

  /** Words that were sent to an enterprise were changed. */
  async edited(message: Message): Promise<void> {
    const text = message.text ?? message.caption
    if (!message.from || message.sender_chat || !text) return
    const { desk, office } = this.#parts
    const request = await this.#request(message, '')
    const operation = `${request.operation}:edit:${createHash('sha256').update(text).digest('base64url').slice(0, 12)}:${message.edit_date}`
    if (INTERNAL.test(text)) return office.say({ text: STILL_THERE }, { ...request, operation }, placeOf(message))
    const result = await desk.editReply(sourceOf(message), text, { by: request.by, operation })
    if (result.outcome === 'unknown' || result.outcome === 'repeated') return
    const told = outcomeText(result, ({ id }) => edited(id))
    await office.say({ text: told, leadId: result.lead.id }, { ...request, operation }, placeOf(message))
  }

  /** Somebody's membership changed, as Telegram tells administrators. */
  async memberChanged({ chat, new_chat_member: member }: ChatMemberUpdated, updateId: number): Promise<void> {
    const { members } = this.#parts
    members.forget(String(chat.id), member.user.id)
    if (member.status === 'left' || member.status === 'kicked') {
      await this.#left(member.user, String(chat.id), `update:${updateId}`)
    }
  }

  /** Things that happen to the chat itself; true when the message is one of them. */
  async #happening(message: Message): Promise<boolean> {
    const chatId = String(message.chat.id)
    const { office, members } = this.#parts
    if (message.migrate_to_chat_id) {
      await office.chatMoved(chatId, String(message.migrate_to_chat_id))
      return true
    }
    if (message.left_chat_member) {
      members.forget(chatId, message.left_chat_member.id)
      await this.#left(message.left_chat_member, chatId, `left:${chatId}:${message.message_id}`)
      return true
    }
    for (const { id } of message.new_chat_members ?? []) members.forget(chatId, id)
    return message.new_chat_members !== undefined || message.migrate_from_chat_id !== undefined
  }

  async #left(user: User, chatId: string, operation: string): Promise<void> {
    if (user.is_bot) return
    const { desk, office, directory } = this.#parts
    const staff = staffMember(user)
    await directory.forget(staff.id, chatId)
    const released = await desk.staffLeft(staff, chatId, operation)
    if (released.length === 0) return
    const request = { by: { type: 'desk' }, operation, staff, argument: '' } as const
    await office.say({ text: staffLeft(staff.name, released.length) }, request, { chatId })
  }

  async #reply(message: Message, request: ChatRequest, place: StaffPlace): Promise<void> {
    const { desk } = this.#parts
    const leadId = request.answeredLeadId
    const words = wordsOf(message)
    if (!leadId) return this.#say(NOT_A_LEAD, request, place)
    if (!words) return this.#say(NOT_SENDABLE, request, place)
    if (INTERNAL.test(words.text) && !NOTE_MARK.test(words.text)) return this.#say(NOT_SENDABLE, request, place)
    if (NOTE_MARK.test(words.text)) {
      const result = await desk.note(leadId, words.text.replace(NOTE_MARK, ''), request)
      return this.#say(
        outcomeText(result, ({ id }) => noted(id)),
        request,
        place,
      )
    }
    const result = await desk.reply(leadId, words, request)
    if (result.outcome === 'done' || result.outcome === 'repeated') this.#markAsSent(message, leadId, request)
    else await this.#say(`未发送。${outcomeText(result, () => '')}`, request, place)
  }

  async #request(message: Message, argument: string): Promise<ChatRequest> {
    const chatId = String(message.chat.id)
    const user = message.from ?? { id: 0, is_bot: true, first_name: '' }
    const staff = await this.#meet(user, chatId)
    const answered = answeredBy(message)
    const answeredLead =
      answered && (await this.#parts.desk.leadOfMessage('telegram', chatId, String(answered.message_id)))
    const leadId = answeredLead?.leadId ?? (await this.#leadOfTopic(message))
    const mentioned = await this.#mentioned(message)
    return {
      by: { type: 'staff', ...staff },
      operation: `telegram:${chatId}:${message.message_id}`,
      staff,
      argument,
      ...(leadId ? { leadId } : {}),
      ...(answeredLead?.isForReplies ? { answeredLeadId: answeredLead.leadId } : {}),
      ...(mentioned ? { mentioned } : {}),
      ...(answered ? { repliedSource: sourceOf(answered) } : {}),
    }
  }

  /** The lead whose own topic the message stands in. */
  async #leadOfTopic(message: Message): Promise<string | undefined> {
    const { leads, directory } = this.#parts
    const chatId = String(message.chat.id)
    const topicId =
      message.is_topic_message && message.message_thread_id ? String(message.message_thread_id) : undefined
    if (!topicId || (await directory.isShared(chatId, topicId))) return undefined
    return (await leads.findAt(chatId, topicId))?.id
  }

  /** A colleague named in the message who is in this chat. */
  async #mentioned({ entities = [], chat }: Message): Promise<StaffMember | undefined> {
    const mention = entities.find((entity) => entity.type === 'text_mention')
    if (mention?.type !== 'text_mention') return undefined
    const isMember = await this.#parts.members.includes(String(chat.id), mention.user.id)
    return isMember ? staffMember(mention.user) : undefined
  }

  async #meet(user: User, chatId: string): Promise<StaffMember> {
    const staff = staffMember(user)
    if (!user.is_bot && (await this.#parts.members.includes(chatId, user.id))) {
      const seenAt = this.#parts.clock.now().toISOString()
      const username = user.username ? { username: user.username } : {}
      await this.#parts.directory.remember({ ...staff, ...username, chatId, seenAt })
    }
    return staff
  }

  #say(text: string, request: StaffRequest, place: StaffPlace): Promise<void> {
    return this.#parts.office.say({ text }, request, place)
  }

  #markAsSent(message: Message, leadId: string, request: StaffRequest): void {
    const { api, office, sideCalls } = this.#parts
    sideCalls.start(async () => {
      try {
        await api.setMessageReaction(message.chat.id, message.message_id, [{ type: 'emoji', emoji: '👌' }])
      } catch (error) {
        // The group allows no such reaction.
        if (!isApiError(error, 400)) throw error
        await office.say({ text: sent(leadId), leadId }, request, placeOf(message))
      }
    })
  }
}
