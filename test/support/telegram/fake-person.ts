import type { Message, Update, User } from 'grammy/types'
import type { FakeBotApi } from './fake-bot-api.ts'
import type { FakeChat } from './fake-chat.ts'
import type { FakeMessage } from './fake-message.ts'
import type { FakeTopic } from './forum-topics.ts'
import { isAdministrator, isPresent, type MemberStatus } from './group-members.ts'
import { toMessage } from './message-json.ts'
import { documentOf, photoOf, stickerOf, voiceOf } from './sample-media.ts'
import { TopicChanges } from './topic-changes.ts'

/** A message, by itself or as the update that told the bot of it. */
export type Said = FakeMessage | Update

const idOf = (said: Said): number => {
  if (!('update_id' in said)) return said.id
  const { message_id } = said.message ?? said.edited_message ?? {}
  if (message_id === undefined) throw new Error('the update is about no message')
  return message_id
}

/** Somebody with a Telegram client, in one chat with the bot. */
export class FakePerson {
  readonly user: User
  readonly #chat: FakeChat
  readonly #telegram: FakeBotApi
  readonly #threadId: number | undefined

  constructor(telegram: FakeBotApi, chat: FakeChat, user: User, threadId?: number) {
    this.#telegram = telegram
    this.#chat = chat
    this.user = user
    this.#threadId = threadId
  }

  /** Where the person is; after an upgrade the supergroup. */
  get chat(): FakeChat {
    return this.#chat.successor ?? this.#chat
  }

  /** What the bot has said in this chat. */
  get received(): readonly FakeMessage[] {
    return this.chat.messages
  }

  /** The same person speaking in a topic. */
  in(threadId: number): FakePerson {
    return new FakePerson(this.#telegram, this.#chat, this.user, threadId)
  }

  says(text: string, extra: Partial<Message> = {}): Update {
    return this.sends({ text, ...extra })
  }

  sendsPhoto(caption?: string, extra: Partial<Message> = {}): Update {
    return this.sends({ ...photoOf(this.chat), ...(caption === undefined ? {} : { caption }), ...extra })
  }

  sendsDocument(name = 'plan.pdf', caption?: string, extra: Partial<Message> = {}): Update {
    return this.sends({ ...documentOf(this.chat, name), ...(caption === undefined ? {} : { caption }), ...extra })
  }

  sendsLocation(latitude = 39.38, longitude = 117.04, extra: Partial<Message> = {}): Update {
    return this.sends({ location: { latitude, longitude }, ...extra })
  }

  sendsVoice(extra: Partial<Message> = {}): Update {
    return this.sends({ ...voiceOf(this.chat), ...extra })
  }

  sendsSticker(emoji = '👍', extra: Partial<Message> = {}): Update {
    return this.sends({ ...stickerOf(this.chat, emoji), ...extra })
  }

  /** @throws Error when a real client could not send this: to people who left, to topics that are gone or closed. */
  sends(content: Partial<Message>): Update {
    const { chat } = this
    this.#checkPresence()
    chat.isStranger = false
    const replyTo = content.reply_to_message?.message_id
    const threadId = this.#threadOf(content)
    const message = chat.add({
      from: this.user,
      content,
      ...(content.message_id === undefined ? {} : { id: content.message_id }),
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(threadId === undefined ? {} : { threadId }),
    })
    return this.#telegram.deliver({ message: toMessage(chat, message) } as Partial<Update>)
  }

  repliesTo(said: Said, text: string, extra: Partial<Message> = {}): Update {
    const known = this.chat.message(idOf(said))
    const gone = { ...this.#envelope(idOf(said)), from: this.#telegram.bot, text: 'text' in said ? said.text : '' }
    const reply_to_message = known ? toMessage(this.chat, known, true) : gone
    return this.sends({ text, ...extra, reply_to_message } as unknown as Partial<Message>)
  }

  /** Changes the words of an own message, or those below its file. */
  edits(said: Said, words: string): Update {
    const { chat } = this
    const before = chat.message(idOf(said))
    if (before?.from.id !== this.user.id) throw new Error('only an own message that is there can be edited')
    const content = { ...before.content, ...(before.media ? { caption: words } : { text: words }) }
    const edited = { ...content, edit_date: chat.seconds }
    const after = chat.change(before, { content: edited, edits: before.edits + 1 })
    return this.#telegram.deliver({ edited_message: toMessage(chat, after) } as Partial<Update>)
  }

  /** Takes a message away; no update tells the bot. */
  deletes(said: Said): void {
    this.chat.remove(idOf(said))
  }

  /** Presses the button with this label on `message`, or on the last message that has one. Returns the press's id. */
  presses(label: string, message?: FakeMessage): string {
    const carrier = message ?? this.received.findLast((one) => one.buttons.flat().some(({ text }) => text === label))
    const button = carrier?.buttons.flat().find(({ text }) => text === label)
    if (!carrier || button?.callback_data === undefined) {
      throw new Error(`no button "${label}" among ${JSON.stringify(this.#labels())}`)
    }
    return this.sendsPress(button.callback_data, carrier)
  }

  /** A press with any data, as a client may forge it; `carrier` absent: the message is too old to be shown. */
  sendsPress(data: string, carrier?: FakeMessage): string {
    const id = this.#telegram.nextPressId()
    const message = carrier ? this.#carrierOf(carrier) : { chat: this.chat.toJson(), message_id: 1, date: 0 }
    this.#telegram.deliver({
      callback_query: { id, from: this.user, chat_instance: '1', data, message },
    } as unknown as Partial<Update>)
    return id
  }

  blocksBot(): void {
    this.chat.isBlocked = true
  }

  unblocksBot(): void {
    this.chat.isBlocked = false
  }

  /** The person's standing in the group from now on; no update tells the bot. */
  becomes(status: MemberStatus): void {
    this.chat.members.set(this.user, status)
  }

  joins(): Update {
    this.becomes('member')
    return this.chat.announce(this.user, { new_chat_members: [this.user] })
  }

  leaves(): Update {
    this.becomes('left')
    return this.chat.announce(this.user, { left_chat_member: this.user })
  }

  /** Throws somebody out of the group. */
  removes(other: FakePerson): Update {
    other.becomes('kicked')
    return this.chat.announce(this.user, { left_chat_member: other.user })
  }

  createsTopic(name: string): FakeTopic {
    return new TopicChanges(this.chat, this.user).create(name)
  }

  renamesTopic(id: number, name: string): void {
    new TopicChanges(this.chat, this.user).rename(this.#topic(id), name)
  }

  closesTopic(id: number): void {
    new TopicChanges(this.chat, this.user).close(this.#topic(id))
  }

  reopensTopic(id: number): void {
    new TopicChanges(this.chat, this.user).reopen(this.#topic(id))
  }

  deletesTopic(id: number): void {
    new TopicChanges(this.chat, this.user).delete(this.#topic(id))
  }

  #topic(id: number): FakeTopic {
    const topic = this.chat.topics.get(id)
    if (!topic) throw new Error(`there is no topic ${id}`)
    return topic
  }

  #checkPresence(): void {
    if (this.chat.type === 'private') return
    const status = this.chat.members.statusOf(this.user.id)
    if (!isPresent(status) || status === 'restricted') throw new Error(`${this.user.first_name} cannot write here`)
  }

  #threadOf(content: Partial<Message>): number | undefined {
    const { chat } = this
    const named =
      content.message_thread_id ?? this.#threadId ?? chat.message(content.reply_to_message?.message_id)?.threadId
    const isInTopic = chat.isForum || content.is_topic_message || this.#threadId !== undefined
    if (named === undefined || !isInTopic) return undefined
    const topic = chat.knowTopic(named)
    if (!topic) throw new Error(`there is no topic ${named}`)
    const mayWrite = topic.creatorId === this.user.id || isAdministrator(chat.members.statusOf(this.user.id))
    if (topic.isClosed && !mayWrite) throw new Error(`the topic ${topic.name} is closed to ${this.user.first_name}`)
    return named
  }

  /** The message as it stands now; one of another chat, or one that is gone, as it was. */
  #carrierOf(carrier: FakeMessage): object {
    const known = this.chat.message(carrier.id)
    if (known && known.calls[0] === carrier.calls[0]) return toMessage(this.chat, known)
    return {
      ...this.#envelope(carrier.id),
      from: this.#telegram.bot,
      text: carrier.text,
      reply_markup: { inline_keyboard: carrier.buttons },
    }
  }

  #labels(): readonly string[] {
    return this.received.flatMap((message) => message.buttons.flat().map(({ text }) => text))
  }

  #envelope(messageId: number): object {
    return { message_id: messageId, date: 1_700_000_000, chat: this.chat.toJson() }
  }
}
