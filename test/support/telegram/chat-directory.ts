import type { User } from 'grammy/types'
import { type ChatDescription, FakeChat, type Surroundings } from './fake-chat.ts'
import { ApiRefusal, bad, forbidden } from './faults.ts'
import { isAdministrator, isPresent } from './group-members.ts'

/** What a test says of a group. */
export interface GroupDescription {
  readonly type?: 'group' | 'supergroup'
  readonly isForum?: boolean
  readonly title?: string
}

/** The chats and users that the server knows, and what keeps the bot out of a chat. */
export class ChatDirectory {
  readonly #chats = new Map<number, FakeChat>()
  readonly #users = new Map<number, User>()
  readonly #surroundings: Surroundings

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /** Makes a user known. */
  know(user: User): User {
    const known = { ...this.#users.get(user.id), ...user }
    this.#users.set(user.id, known)
    return known
  }

  user(id: number): User | undefined {
    return id === this.#surroundings.bot.id ? this.#surroundings.bot : this.#users.get(id)
  }

  get(id: number): FakeChat | undefined {
    return this.#chats.get(id)
  }

  privateChat(owner: User): FakeChat {
    return this.#chats.get(owner.id) ?? this.#open({ id: owner.id, type: 'private', owner })
  }

  /** @throws Error when the chat exists already and is another kind of chat. */
  declareGroup(id: number, { type = 'supergroup', isForum = false, ...rest }: GroupDescription): FakeChat {
    if (isForum && type === 'group') throw new Error('only a supergroup has topics')
    const known = this.#chats.get(id)
    if (known && (known.type !== type || known.isForum !== isForum)) throw new Error(`${id} is another kind of chat`)
    return known ?? this.#open({ id, type, isForum, isDeclared: true, ...rest })
  }

  /** The group that has the id, made without any more knowledge if there is none. */
  anyGroup(id: number): FakeChat {
    return this.#chats.get(id) ?? this.#open({ id, type: 'supergroup' })
  }

  /** Makes a basic group a supergroup with another id, and its members along with it. */
  upgrade(id: number, newId: number, { isForum = false } = {}): FakeChat {
    const old = this.#chats.get(id)
    if (old?.type !== 'group' || old.successor) throw new Error(`${id} is no basic group`)
    const chat = this.#open({ id: newId, type: 'supergroup', title: old.title, isForum, isDeclared: true })
    for (const { user, status } of old.members.all) chat.members.set(user, status)
    chat.botStatus = old.botStatus
    chat.botRights = old.botRights
    old.successor = chat
    const members = old.members.all.filter(({ status }) => isPresent(status))
    const by = (members.find(({ status }) => isAdministrator(status)) ?? members[0])?.user ?? this.#surroundings.bot
    old.announce(by, { migrate_to_chat_id: newId })
    chat.announce(by, { migrate_from_chat_id: id })
    return chat
  }

  /**
   * The chat that a call reads from. As on the real server that may be a group that became a supergroup.
   * @throws ApiRefusal when the bot cannot see the chat.
   */
  forReading(given: unknown): FakeChat {
    const id = Number(given)
    const chat = this.#chats.get(id)
    if (!chat) throw this.#users.has(id) ? neverStarted() : bad('chat not found')
    if (isPresent(chat.botStatus)) return chat
    const kind = chat.type === 'group' ? 'group' : 'supergroup'
    throw forbidden(`bot ${chat.botStatus === 'kicked' ? 'was kicked from' : 'is not a member of'} the ${kind} chat`)
  }

  /** The chat that a call changes. @throws ApiRefusal when the bot is kept out of it. */
  forWriting(given: unknown): FakeChat {
    const chat = this.forReading(given)
    if (!chat.successor) return chat
    throw new ApiRefusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.successor.id,
    })
  }

  /** The chat that a call sends something to. @throws ApiRefusal also when the person does not want to hear the bot. */
  forSending(given: unknown): FakeChat {
    const chat = this.forWriting(given)
    if (chat.isBlocked) throw forbidden('bot was blocked by the user')
    if (chat.isStranger) throw neverStarted()
    if (chat.botStatus === 'restricted') throw bad('not enough rights to send text messages to the chat')
    return chat
  }

  #open(description: ChatDescription): FakeChat {
    const chat = new FakeChat(description, this.#surroundings)
    this.#chats.set(chat.id, chat)
    return chat
  }
}

const neverStarted = (): ApiRefusal => forbidden("bot can't initiate conversation with a user")
