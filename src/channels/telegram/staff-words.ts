import type { Message } from 'grammy/types'
import type { Attachment } from '../../domain/message.ts'
import type { StaffWords } from '../../ports/staff-desk.ts'

/** What Telegram copies into another chat as it is. */
const COPIED: readonly (readonly [keyof Message, Attachment])[] = [
  ['photo', 'photo'],
  ['document', 'document'],
  ['location', 'location'],
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['video', 'video'],
  ['contact', 'contact'],
]

/** The message itself, by which its copy is found when it is edited or taken back. */
export const sourceOf = ({ chat, message_id: id }: Message): string => `telegram:${chat.id}:${id}`

/** A place in words, for channels without maps. */
const placeText = ({ latitude, longitude }: { latitude: number; longitude: number }): string =>
  `位置：${latitude.toFixed(5)}, ${longitude.toFixed(5)} https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}`

/** What a staff member says to the enterprise with this message; undefined for what cannot be passed on. */
export function wordsOf(message: Message): StaffWords | undefined {
  const source = sourceOf(message)
  const text = (message.text ?? message.caption ?? '').trim()
  const attachment = COPIED.find(([field]) => message[field] !== undefined)?.[1]
  if (attachment) {
    const media = { attachment, address: String(message.chat.id), messageId: String(message.message_id) }
    return { text, media, source, ...(message.location ? { asText: placeText(message.location) } : {}) }
  }
  return text ? { text, source } : undefined
}
