import type { Message } from 'grammy/types'
import type { FakeCall } from './fake-call.ts'
import type { FakeChat, NewMessage } from './fake-chat.ts'
import type { FakeMessage } from './fake-message.ts'
import { bad } from './faults.ts'
import { copyableContent } from './media-kind.ts'
import { readButtons, readCaption, readFile, readLocation, readText, type Wording } from './message-content.ts'
import { toMessage } from './message-json.ts'
import { numberIn, objectIn, type Payload, textIn } from './payload.ts'
import type { BotMethods, ServerState } from './server-state.ts'

/** What a message answers; undefined also where a missing one was to be passed over. */
function readReply(chat: FakeChat, payload: Payload): FakeMessage | undefined {
  const reply = objectIn<{ message_id: number; allow_sending_without_reply?: boolean }>(payload, 'reply_parameters')
  const answered = chat.message(reply?.message_id)
  if (reply && !answered && !reply.allow_sending_without_reply) throw bad('message to be replied not found')
  return answered
}

/** The topic that a message goes to; where none is named, that of what it answers. */
function readThread(
  chat: FakeChat,
  payload: Payload,
  answered: FakeMessage | undefined,
  botId: number,
): number | undefined {
  const named = numberIn(payload, 'message_thread_id') || undefined
  if (!chat.isForum) {
    if (named !== undefined && chat.type === 'private') throw bad('message thread not found')
    return undefined
  }
  const topic = chat.topics.get(named ?? answered?.threadId)
  if (named !== undefined && !topic) throw bad('message thread not found')
  if (topic?.isClosed && topic.creatorId !== botId && !chat.botMay('canManageTopics')) throw bad('TOPIC_CLOSED')
  return topic?.id
}

/** Puts into the chat what `read` finds in the call. */
function send(
  state: ServerState,
  call: FakeCall,
  read: (payload: Payload) => Pick<NewMessage, 'content' | 'links' | 'monospace' | 'copyOf'>,
): { readonly chat: FakeChat; readonly message: FakeMessage } {
  const { payload } = call
  const chat = state.chats.forSending(payload.chat_id)
  const answered = readReply(chat, payload)
  const threadId = readThread(chat, payload, answered, state.bot.id)
  const said = { ...read(payload), buttons: readButtons(payload) }
  state.limit.take(chat)
  const message = chat.add({
    ...said,
    from: state.bot,
    calls: [call],
    ...(answered ? { replyTo: answered.id } : {}),
    ...(threadId === undefined ? {} : { threadId }),
  })
  return { chat, message }
}

function sent(state: ServerState, call: FakeCall, read: (payload: Payload) => Wording): Message {
  const { chat, message } = send(state, call, read)
  return toMessage(chat, message)
}

/** A file or a place with a caption below it. */
function withCaption(payload: Payload, media: Partial<Message>): Wording {
  const caption = readCaption(payload)
  return { ...caption, content: { ...media, ...caption.content } }
}

function readCopy(state: ServerState, payload: Payload): Wording & Required<Pick<NewMessage, 'copyOf'>> {
  const source = state.chats.forReading(payload.from_chat_id)
  const original = source.message(numberIn(payload, 'message_id'))
  if (!original) throw bad('message to copy not found')
  const content = copyableContent(original.content)
  if (!content) throw bad("the message can't be copied")
  const copyOf = { chatId: source.id, messageId: original.id }
  const { links, monospace } = original
  // Words stay words; only what stands below a file can be replaced.
  if (content.text !== undefined || textIn(payload, 'caption') === undefined)
    return { links, monospace, content, copyOf }
  const { caption: _caption, caption_entities: _entities, ...media } = content
  return { ...withCaption(payload, media), copyOf }
}

/** Methods that put something new into a chat. */
export const SEND_METHODS: BotMethods = {
  sendMessage: (state, call) => sent(state, call, readText),
  sendPhoto: (state, call) =>
    sent(state, call, (payload) => withCaption(payload, readFile('photo', payload, state.files))),
  sendDocument: (state, call) =>
    sent(state, call, (payload) => withCaption(payload, readFile('document', payload, state.files))),
  sendLocation: (state, call) =>
    sent(state, call, (payload) => ({ content: readLocation(payload), links: [], monospace: [] })),
  copyMessage: (state, call) => {
    const { message } = send(state, call, (payload) => readCopy(state, payload))
    return { message_id: message.id }
  },
}
