import type { Message } from 'grammy/types'
import type { FakeChat } from './fake-chat.ts'
import type { FakeMessage } from './fake-message.ts'

/** In a topic what answers nothing else is told as an answer to the message that the topic began with. */
function answered(chat: FakeChat, message: FakeMessage): FakeMessage | undefined {
  if (message.replyTo !== undefined) return chat.message(message.replyTo)
  return message.threadId === message.id ? undefined : chat.message(message.threadId)
}

/** A message as the API tells of it; what it answers is told without what that answered in turn. */
export function toMessage(chat: FakeChat, message: FakeMessage, isNested = false): Message {
  const reply = isNested ? undefined : answered(chat, message)
  return {
    message_id: message.id,
    from: message.from,
    chat: chat.toJson(),
    date: Math.floor(message.sentAt / 1000),
    ...(message.threadId === undefined ? {} : { message_thread_id: message.threadId, is_topic_message: true }),
    ...(reply ? { reply_to_message: toMessage(chat, reply, true) } : {}),
    ...(message.buttons.length > 0 ? { reply_markup: { inline_keyboard: message.buttons } } : {}),
    ...message.content,
  } as Message
}
