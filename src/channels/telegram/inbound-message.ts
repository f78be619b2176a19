import type { CallbackQuery, Message, Update } from 'grammy/types'
import type { Attachment, InboundAction, InboundMessage } from '../../domain/message.ts'
import { type ButtonMeaning, decodeButton } from './callback-data.ts'
import { readCommand } from './command.ts'

/** Facts about an update's arrival that its content does not hold. */
export interface Arrival {
  readonly updateId: number
  readonly receivedAt: string
}

const ATTACHMENTS: readonly (readonly [keyof Message, Attachment])[] = [
  ['photo', 'photo'],
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['animation', 'video'],
  ['sticker', 'sticker'],
  ['location', 'location'],
  ['document', 'document'],
  ['contact', 'contact'],
]

/** Things that happen to a chat and that nobody said. */
const SERVICE_FIELDS: readonly (keyof Message)[] = ['pinned_message', 'message_auto_delete_timer_changed']

/** Commands of the menu; anything else that looks like one is answered with the help. */
const COMMAND_ACTIONS = { start: 'start', help: 'help', human: 'human', forget: 'forget' } as const

const envelope = (chatId: number, from: Message['from'], { updateId, receivedAt }: Arrival) => ({
  channel: 'telegram' as const,
  externalId: `update:${updateId}`,
  conversationId: `telegram:${chatId}`,
  address: String(chatId),
  receivedAt,
  ...(from?.language_code ? { locale: from.language_code } : {}),
})

/** What a message in a private chat says; undefined when nobody said anything. */
export function readPrivateMessage(
  message: Message,
  botUsername: string,
  arrival: Arrival,
): InboundMessage | undefined {
  if (message.from?.is_bot || SERVICE_FIELDS.some((field) => message[field] !== undefined)) return undefined
  const messageId = String(message.message_id)
  const isEdit = message.edit_date === undefined ? {} : ({ isEdit: true } as const)
  const common = { ...envelope(message.chat.id, message.from, arrival), messageId, ...isEdit }
  const command = readCommand(message, botUsername)
  if (command) {
    const type = Object.hasOwn(COMMAND_ACTIONS, command.name)
      ? COMMAND_ACTIONS[command.name as keyof typeof COMMAND_ACTIONS]
      : 'help'
    return { ...common, text: command.argument, action: { type } }
  }
  if (message.text !== undefined) return { ...common, text: message.text }
  const attachment = ATTACHMENTS.find(([field]) => message[field] !== undefined)?.[1] ?? 'other'
  return { ...common, text: message.caption ?? '', attachment }
}

/** The label of the pressed button, read from the message that carries it; undefined when that is too old. */
function pressedLabel(query: CallbackQuery): string | undefined {
  const message = query.message
  if (!message || !('reply_markup' in message)) return undefined
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? []
  return buttons.find((button) => 'callback_data' in button && button.callback_data === query.data)?.text
}

function meaningAsContent(
  meaning: ButtonMeaning,
  query: CallbackQuery,
): { text: string; action?: InboundAction } | undefined {
  switch (meaning.type) {
    case 'ask':
      return { text: meaning.text }
    case 'ask-label': {
      const text = pressedLabel(query)
      return text ? { text } : undefined
    }
    case 'staff':
      return undefined
    default:
      return { text: '', action: meaning }
  }
}

/** What a press below one of our messages in a private chat says; undefined when it can no longer be understood. */
export function readPress(query: CallbackQuery, arrival: Arrival): InboundMessage | undefined {
  const meaning = decodeButton(query.data ?? '')
  const content = meaning && meaningAsContent(meaning, query)
  return content && query.message ? { ...envelope(query.message.chat.id, query.from, arrival), ...content } : undefined
}

/** The chat that an update belongs to, where this channel handles that kind of update. */
export const chatOf = (update: Update): Message['chat'] | undefined =>
  update.message?.chat ??
  update.edited_message?.chat ??
  update.callback_query?.message?.chat ??
  update.chat_member?.chat
