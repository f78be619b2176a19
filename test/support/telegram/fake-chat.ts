import type { Message, Update, User } from 'grammy/types'
import type { FakeCall } from './fake-call.ts'
import type { FakeMessage } from './fake-message.ts'
import type { FileStore } from './file-store.ts'
import { type FakeTopic, ForumTopics } from './forum-topics.ts'
import { ALL_RIGHTS, type BotRights, GroupMembers, isAdministrator, type MemberStatus } from './group-members.ts'
import type { MediaKind } from './media-kind.ts'
import { shownContent } from './message-content.ts'
import { toMessage } from './message-json.ts'
import { MessageLog } from './message-log.ts'
import type { UploadedFile } from './read-payload.ts'

/** What every chat needs of the server. */
export interface Surroundings {
  readonly bot: User
  readonly files: FileStore
  readonly now: () => number
  readonly deliver: (content: Partial<Update>) => Update
}

export interface ChatDescription {
  readonly id: number
  readonly type: 'private' | 'group' | 'supergroup'
  readonly title?: string
  readonly isForum?: boolean
  /** Whether a test said what kind of chat it is, so that nothing else can turn out. */
  readonly isDeclared?: boolean
  /** Whose private chat it is. */
  readonly owner?: User
}

/** A message that is to be added; what is left out is as in a plain one. */
export type NewMessage = Pick<FakeMessage, 'from' | 'content'> &
  Partial<
    Pick<
      FakeMessage,
      'id' | 'isService' | 'links' | 'monospace' | 'buttons' | 'replyTo' | 'threadId' | 'copyOf' | 'calls'
    >
  >

const TWO_DAYS_MS = 48 * 60 * 60 * 1000

/** One chat that the bot is in: its messages, topics and members. */
export class FakeChat {
  readonly id: number
  readonly type: ChatDescription['type']
  readonly title: string
  readonly owner: User | undefined
  readonly topics = new ForumTopics()
  readonly members = new GroupMembers()
  /** The bot in this chat; a test may change both at any time. */
  botStatus: MemberStatus = 'administrator'
  botRights: BotRights = ALL_RIGHTS
  isBlocked = false
  /** Whether the person never started the bot. */
  isStranger = false
  /** The supergroup that this group became. */
  successor: FakeChat | undefined
  readonly #surroundings: Surroundings
  readonly #log: MessageLog
  readonly #isDeclared: boolean
  #isForum: boolean

  constructor(description: ChatDescription, surroundings: Surroundings) {
    this.id = description.id
    this.type = description.type
    this.title = description.title ?? 'Staff'
    this.owner = description.owner
    this.#isDeclared = description.isDeclared ?? false
    this.#isForum = description.isForum ?? false
    this.#surroundings = surroundings
    // The first message of a forum is that of the group's creation; its id names General.
    this.#log = new MessageLog(this.#isForum ? 1 : 0)
  }

  get isForum(): boolean {
    return this.#isForum
  }

  /** What the bot sent that is still there, in order. */
  get messages(): readonly FakeMessage[] {
    return this.botMessages.filter((message) => !message.isDeleted)
  }

  /** What the bot sent, in order, also what is gone. */
  get botMessages(): readonly FakeMessage[] {
    const { bot } = this.#surroundings
    return this.history.filter(({ from, isService }) => from.id === bot.id && !isService)
  }

  /** Everything that was sent by anyone, in order, service messages and what is gone as well. */
  get history(): readonly FakeMessage[] {
    return this.#log.all
  }

  /** A message that is still there. */
  message(id: number | undefined): FakeMessage | undefined {
    return this.#log.get(id)
  }

  nextId(): number {
    return this.#log.nextId()
  }

  add(message: NewMessage): FakeMessage {
    return this.#log.put({
      links: [],
      monospace: [],
      buttons: [],
      edits: 0,
      isService: false,
      isDeleted: false,
      isPinned: false,
      calls: [],
      sentAt: this.#surroundings.now(),
      ...message,
      ...shownContent(message.content, this.#surroundings.files),
      id: message.id ?? this.nextId(),
    })
  }

  /** Replaces a message by one that differs in `part`. */
  change(message: FakeMessage, part: Partial<FakeMessage>, call?: FakeCall): FakeMessage {
    const calls = call ? [...message.calls, call] : message.calls
    const changed = { ...message, ...part, calls }
    return this.#log.put(
      part.content ? { ...changed, ...shownContent(part.content, this.#surroundings.files) } : changed,
    )
  }

  /** Adds what nobody said, as that somebody left, and tells the bot. */
  announce(from: User, content: Partial<Message>, place: Partial<NewMessage> = {}): Update {
    const message = this.add({ ...place, from, content, isService: true })
    return this.#surroundings.deliver({ message: toMessage(this, message) } as Partial<Update>)
  }

  /** Puts a file on the server and returns its id. */
  store(kind: MediaKind, file: UploadedFile): string {
    return this.#surroundings.files.add(kind, file)
  }

  /** Takes a message away, as its administrators can. */
  remove(id: number, call?: FakeCall): void {
    const message = this.#log.get(id)
    if (message) this.#log.delete(message, call)
  }

  /** Makes a message as old as those that can no longer be deleted. */
  makeOld(id: number): void {
    const message = this.#log.get(id)
    if (message) this.#log.put({ ...message, sentAt: this.#surroundings.now() - TWO_DAYS_MS })
  }

  isOld(message: FakeMessage): boolean {
    return this.#surroundings.now() - message.sentAt >= TWO_DAYS_MS
  }

  /** The server's time as the API tells it. */
  get seconds(): number {
    return Math.floor(this.#surroundings.now() / 1000)
  }

  botMay(right: keyof BotRights): boolean {
    return isAdministrator(this.botStatus) && this.botRights[right]
  }

  /** The topic with this id. A group of which a test said nothing shows by a message in a topic that it has it. */
  knowTopic(id: number): FakeTopic | undefined {
    if (this.#isDeclared || this.topics.all.some((topic) => topic.id === id)) return this.topics.get(id)
    this.#isForum = true
    const topic = { id, name: `Topic ${id}`, iconColor: 0, creatorId: 0, isClosed: false, isDeleted: false }
    return this.topics.put(topic)
  }

  /** The chat as the API tells of it. */
  toJson(): object {
    const { id, type, title, owner } = this
    if (type !== 'private') return { id, type, title, ...(this.#isForum ? { is_forum: true } : {}) }
    return { id, type, first_name: owner?.first_name, ...(owner?.username ? { username: owner.username } : {}) }
  }
}
