import type { User } from 'grammy/types'
import type { FakeCall } from './fake-call.ts'
import type { FakeChat } from './fake-chat.ts'
import type { FakeTopic } from './forum-topics.ts'

const USUAL_COLOR = 0x6fb9f0

/** Changes to the topics of a chat by whoever made them, with what the chat shows of each. */
export class TopicChanges {
  readonly #chat: FakeChat
  readonly #by: User
  readonly #calls: readonly FakeCall[]

  constructor(chat: FakeChat, by: User, call?: FakeCall) {
    this.#chat = chat
    this.#by = by
    this.#calls = call ? [call] : []
  }

  create(name: string, iconColor = USUAL_COLOR): FakeTopic {
    const id = this.#chat.nextId()
    const topic = { id, name, iconColor, creatorId: this.#by.id, isClosed: false, isDeleted: false }
    this.#chat.topics.put(topic)
    this.#announce(topic, { forum_topic_created: { name, icon_color: iconColor } }, id)
    return topic
  }

  rename(topic: FakeTopic, name: string): void {
    this.#chat.topics.put({ ...topic, name })
    this.#announce(topic, { forum_topic_edited: { name } })
  }

  close(topic: FakeTopic): void {
    this.#chat.topics.put({ ...topic, isClosed: true })
    this.#announce(topic, { forum_topic_closed: {} })
  }

  reopen(topic: FakeTopic): void {
    this.#chat.topics.put({ ...topic, isClosed: false })
    this.#announce(topic, { forum_topic_reopened: {} })
  }

  /** The topic goes with all that was said in it, and no update tells of it. */
  delete(topic: FakeTopic): void {
    this.#chat.topics.put({ ...topic, isDeleted: true })
    for (const { id, threadId } of this.#chat.history) {
      if (threadId === topic.id) this.#chat.remove(id, this.#calls[0])
    }
  }

  #announce(topic: FakeTopic, content: Parameters<FakeChat['announce']>[1], id = this.#chat.nextId()): void {
    this.#chat.announce(this.#by, content, { id, threadId: topic.id, calls: this.#calls })
  }
}
