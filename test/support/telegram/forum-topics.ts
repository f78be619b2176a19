/** A topic of a forum; it does not change, a change makes another one with the same id. */
export interface FakeTopic {
  /** That of the service message that the topic began with. */
  readonly id: number
  readonly name: string
  readonly iconColor: number
  readonly creatorId: number
  readonly isClosed: boolean
  readonly isDeleted: boolean
}

/** The topics of a chat, those that are gone as well; General is none of them. */
export class ForumTopics {
  readonly #topics = new Map<number, FakeTopic>()

  /** In the order in which they were created. */
  get all(): readonly FakeTopic[] {
    return [...this.#topics.values()]
  }

  /** A topic that is still there. */
  get(id: number | undefined): FakeTopic | undefined {
    const topic = id === undefined ? undefined : this.#topics.get(id)
    return topic?.isDeleted ? undefined : topic
  }

  /** The topic of this name that is still there, the latest if there are several. */
  named(name: string): FakeTopic | undefined {
    return this.all.findLast((topic) => topic.name === name && !topic.isDeleted)
  }

  put(topic: FakeTopic): FakeTopic {
    this.#topics.set(topic.id, topic)
    return topic
  }
}
