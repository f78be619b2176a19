import type { Api } from 'grammy'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { describeApiError, isApiError } from './api-errors.ts'
import { cleanText, shorten } from './formatted-text.ts'

const NAME_LENGTH = 100
/** How long what Telegram said about a chat is believed. */
const REMEMBERED_MS = 10 * 60_000

const nameOf = (title: string): string => shorten(cleanText(title).replace(/\s+/g, ' ').trim(), NAME_LENGTH)

/** Forum topics of staff chats: whether there are any, and those of leads. */
export class StaffTopics {
  readonly #api: Api
  readonly #clock: Clock
  readonly #log: Log
  readonly #forums = new Map<string, { readonly isForum: boolean; readonly at: number }>()

  constructor(api: Api, clock: Clock, log: Log) {
    this.#api = api
    this.#clock = clock
    this.#log = log
  }

  /** Opens a topic for a lead; undefined where the chat has none or the bot may not. */
  async open(chatId: string, title: string): Promise<string | undefined> {
    if (!(await this.#isForum(chatId))) return undefined
    try {
      const topic = await this.#api.createForumTopic(chatId, nameOf(title))
      return String(topic.message_thread_id)
    } catch (error) {
      if (!isApiError(error, 400)) throw error
      this.#remember(chatId, false)
      this.#log.warn(
        { chatId, reason: describeApiError(error) },
        'the bot may not make topics here; leads stay in one thread: make it an administrator who may manage topics',
      )
      return undefined
    }
  }

  /** Names the topic, and closes it with the lead or opens it again; trouble is left to people. */
  async show(chatId: string, topicId: string, title: string, isOpen: boolean): Promise<void> {
    await this.#tolerate(() => this.#api.editForumTopic(chatId, Number(topicId), { name: nameOf(title) }))
    await this.#tolerate(() =>
      isOpen ? this.#api.reopenForumTopic(chatId, Number(topicId)) : this.#api.closeForumTopic(chatId, Number(topicId)),
    )
  }

  async #tolerate(call: () => Promise<unknown>): Promise<void> {
    try {
      await call()
    } catch (error) {
      if (!isApiError(error, 400)) throw error
    }
  }

  async #isForum(chatId: string): Promise<boolean> {
    const known = this.#forums.get(chatId)
    if (known && this.#clock.now().getTime() - known.at < REMEMBERED_MS) return known.isForum
    const chat = await this.#api.getChat(chatId)
    return this.#remember(chatId, 'is_forum' in chat && chat.is_forum === true)
  }

  #remember(chatId: string, isForum: boolean): boolean {
    this.#forums.set(chatId, { isForum, at: this.#clock.now().getTime() })
    return isForum
  }
}
