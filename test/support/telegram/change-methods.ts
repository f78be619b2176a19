import type { Message } from 'grammy/types'
import type { FakeCall } from './fake-call.ts'
import type { FakeChat } from './fake-chat.ts'
import type { FakeMessage } from './fake-message.ts'
import { bad } from './faults.ts'
import { readButtons, readCaption, readText, type Wording } from './message-content.ts'
import { toMessage } from './message-json.ts'
import { numberIn, objectIn, type Payload } from './payload.ts'
import type { BotMethods, ServerState } from './server-state.ts'

/** @throws ApiRefusal when the message is not there, or not any more. */
function find(chat: FakeChat, payload: Payload, purpose: string): FakeMessage {
  const message = chat.message(numberIn(payload, 'message_id'))
  if (!message) throw bad(`message to ${purpose} not found`)
  return message
}

const looks = ({ text, caption, links, monospace, buttons }: FakeMessage): string =>
  JSON.stringify([text, caption ?? '', links, monospace, buttons])

/** Gives one of the bot's messages the words that `read` finds, and the buttons of the call. */
function edit(state: ServerState, call: FakeCall, read: (message: FakeMessage) => Partial<Wording>): Message {
  const chat = state.chats.forWriting(call.payload.chat_id)
  const before = find(chat, call.payload, 'edit')
  if (before.from.id !== state.bot.id || before.isService) throw bad("message can't be edited")
  const part = { ...read(before), buttons: readButtons(call.payload), edits: before.edits + 1 }
  if (looks({ ...before, ...part, ...shownWords(part.content) }) === looks(before)) {
    throw bad(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  }
  return toMessage(chat, chat.change(before, part, call))
}

const shownWords = (content: Partial<Message> | undefined): Partial<Pick<FakeMessage, 'text' | 'caption'>> =>
  content ? { text: content.text ?? '', caption: content.caption } : {}

function newText(message: FakeMessage, payload: Payload): Wording {
  const wording = readText(payload)
  if (message.media) throw bad('there is no text in the message to edit')
  return wording
}

function newCaption(message: FakeMessage, payload: Payload): Wording {
  const wording = readCaption(payload)
  if (!message.media || message.media.kind === 'location') throw bad('there is no caption in the message to edit')
  const { caption: _caption, caption_entities: _entities, ...media } = message.content
  return { ...wording, content: { ...media, ...wording.content } }
}

/** The time limit refuses in other words in a supergroup than elsewhere. */
function refuseDeletion(chat: FakeChat, message: FakeMessage, botId: number): void {
  const isOwn = message.from.id === botId
  if (chat.type === 'supergroup') {
    const isBeginning = ['forum_topic_created', 'migrate_from_chat_id'].some((field) => field in message.content)
    if (isBeginning || chat.isOld(message)) throw bad("message can't be deleted")
    if (!isOwn && !chat.botMay('canDeleteMessages')) throw bad("message can't be deleted")
    return
  }
  const isForeign = chat.type === 'group' && !isOwn && !chat.botMay('canDeleteMessages')
  if (isForeign || chat.isOld(message)) throw bad("message can't be deleted for everyone")
}

function pin(state: ServerState, call: FakeCall, isPinned: boolean): true {
  const chat = state.chats.forWriting(call.payload.chat_id)
  const message = find(chat, call.payload, isPinned ? 'pin' : 'unpin')
  if (chat.type !== 'private' && !chat.botMay('canPinMessages')) {
    throw bad('not enough rights to manage pinned messages in the chat')
  }
  const pinned = chat.change(message, { isPinned }, call)
  if (!isPinned) return true
  const place = { calls: [call], ...(pinned.threadId === undefined ? {} : { threadId: pinned.threadId }) }
  chat.announce(state.bot, { pinned_message: toMessage(chat, pinned, true) } as Partial<Message>, place)
  return true
}

/** Methods that change what is in a chat. */
export const CHANGE_METHODS: BotMethods = {
  editMessageText: (state, call) => edit(state, call, (message) => newText(message, call.payload)),
  editMessageCaption: (state, call) => edit(state, call, (message) => newCaption(message, call.payload)),
  editMessageReplyMarkup: (state, call) => edit(state, call, () => ({})),
  deleteMessage: (state, call) => {
    const chat = state.chats.forWriting(call.payload.chat_id)
    const message = find(chat, call.payload, 'delete')
    refuseDeletion(chat, message, state.bot.id)
    chat.remove(message.id, call)
    return true
  },
  pinChatMessage: (state, call) => pin(state, call, true),
  unpinChatMessage: (state, call) => pin(state, call, false),
  setMessageReaction: (state, call) => {
    const chat = state.chats.forWriting(call.payload.chat_id)
    const message = find(chat, call.payload, 'react')
    const [reaction] = objectIn<readonly { emoji?: string }[]>(call.payload, 'reaction') ?? []
    const { reaction: _before, ...bare } = message
    chat.change(bare, reaction?.emoji === undefined ? {} : { reaction: reaction.emoji }, call)
    return true
  },
}
