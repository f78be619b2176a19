import { type Api, type GrammyError, InputFile } from 'grammy'
import type { InlineKeyboardMarkup, Message } from 'grammy/types'
import type { MediaReference, StaffThread } from '../../domain/message.ts'
import type { DeliveryProgress } from '../../ports/delivery-progress.ts'
import type { Log } from '../../ports/log.ts'
import { isApiError, isGone, isParseError } from './api-errors.ts'
import { type FormattedText, type Run, toHtml, toPlainText } from './formatted-text.ts'
import { splitFormatted } from './split-formatted.ts'

/** One outgoing message, rendered. */
export interface RenderedMessage {
  readonly content: FormattedText
  /** Shown below the last part. */
  readonly keyboard?: InlineKeyboardMarkup
  /** Where in the chat it stands. */
  readonly thread?: StaffThread
}

/** A message that was sent without confirmation. */
export interface FoundMessage {
  readonly id: number
  readonly topicId?: string
}

/** Each changes a text without showing. */
const INVISIBLE: readonly Run[] = [{ text: '\u2060' }, { text: '\u2060\u2060' }]

/** How far behind the latest known message a lost one is looked for. */
const LOOKED_THROUGH = 50

const threadOptions = ({ topicId, replyTo }: StaffThread = {}) => ({
  ...(topicId === undefined ? {} : { message_thread_id: Number(topicId) }),
  ...(replyTo === undefined
    ? {}
    : { reply_parameters: { message_id: Number(replyTo), allow_sending_without_reply: true } }),
})

const textOptions = ({ keyboard }: Pick<RenderedMessage, 'keyboard'>) => ({
  link_preview_options: { is_disabled: true },
  ...(keyboard ? { reply_markup: keyboard } : {}),
})

/** Sends and edits messages; errors are grammY's. */
export class MessageSender {
  readonly #api: Api
  readonly #progress: DeliveryProgress
  readonly #log: Log

  constructor(api: Api, progress: DeliveryProgress, log: Log) {
    this.#api = api
    this.#progress = progress
    this.#log = log
  }

  /**
   * Sends a message in as many parts as it needs and returns the id of the last one.
   * Parts that an earlier attempt saw confirmed are not sent again.
   */
  async send(outboxId: number, chatId: string, message: RenderedMessage): Promise<number | undefined> {
    const contents = splitFormatted(message.content)
    const confirmed = contents.length > 1 ? await this.#progress.confirmedParts(outboxId) : []
    let last = confirmed.at(-1)
    for (const [index, content] of [...contents.entries()].slice(confirmed.length)) {
      const { keyboard, thread } = message
      const isLast = index === contents.length - 1
      const part = { content, ...(isLast && keyboard ? { keyboard } : {}), ...(thread ? { thread } : {}) }
      last = String(await this.#sendPart(chatId, part))
      if (contents.length > 1) await this.#progress.confirmPart(outboxId, last)
    }
    return last === undefined ? undefined : Number(last)
  }

  /**
   * Finds a message that may have arrived although nothing confirmed it: the bot's only one that is not known yet
   * lies behind the latest known one, and only the bot's own can be edited.
   * @param after the latest message id known in the chat before it was sent.
   * @returns where it is, now with this content; undefined when it did not arrive.
   */
  async findLost(chatId: string, after: number, message: RenderedMessage): Promise<FoundMessage | undefined> {
    if (splitFormatted(message.content).length > 1) return undefined
    for (let id = after + 1; id <= after + LOOKED_THROUGH; id++) {
      const found = await this.#marked(chatId, id, message)
      if (!found) continue
      this.#log.info({ chatId, messageId: id }, 'a message without confirmation had arrived; it is not sent again')
      const { message_thread_id: topicId, is_topic_message: isInTopic } = found
      return { id, ...(isInTopic && topicId ? { topicId: String(topicId) } : {}) }
    }
    return undefined
  }

  /** What was noted of an earlier attempt at a message that is not text in parts, such as the topic opened for it. */
  async noted(outboxId: number): Promise<string | undefined> {
    return (await this.#progress.confirmedParts(outboxId)).at(-1)
  }

  note(outboxId: number, what: string): Promise<void> {
    return this.#progress.confirmPart(outboxId, what)
  }

  /** Sends `text` as a document of this name and returns its message's id. */
  async sendFile(
    chatId: string,
    { name, text, ...thread }: { readonly name: string; readonly text: string } & StaffThread,
  ): Promise<number> {
    const sent = await this.#api.sendDocument(chatId, new InputFile(Buffer.from(text), name), threadOptions(thread))
    return sent.message_id
  }

  /** Sends a picture with a caption and returns its message's id. */
  async sendPicture(
    chatId: string,
    { name, base64, caption, ...thread }: { name: string; base64: string; caption: string } & StaffThread,
  ): Promise<number> {
    const picture = new InputFile(Buffer.from(base64, 'base64'), name)
    const sent = await this.#api.sendPhoto(chatId, picture, { caption, ...threadOptions(thread) })
    return sent.message_id
  }

  /** Sends what another chat holds, such as a photo, with another caption, and returns the new message's id. */
  async copy(chatId: string, { address, messageId }: MediaReference, caption: string, thread?: StaffThread) {
    const copied = await this.#api.copyMessage(chatId, address, Number(messageId), {
      caption,
      ...threadOptions(thread),
    })
    return copied.message_id
  }

  /** Replaces a message; false when it is gone and cannot be edited. */
  async edit(chatId: string, messageId: number, message: RenderedMessage): Promise<boolean> {
    return this.#changed(() => this.#edit(chatId, messageId, message))
  }

  /** Replaces the words below a photo or document; false when it is gone or has none. */
  editCaption(chatId: string, messageId: number, caption: string): Promise<boolean> {
    return this.#changed(() => this.#api.editMessageCaption(chatId, messageId, { caption }))
  }

  /** Takes a message away; false when Telegram does not let the bot, as after two days. */
  remove(chatId: string, messageId: number): Promise<boolean> {
    return this.#changed(() => this.#api.deleteMessage(chatId, messageId))
  }

  /**
   * The message with this content and a mark that does not show; undefined when it is not the bot's. An edit that
   * changes nothing, as after a search that was cut off, is refused without a word on where the message stands: then
   * the other mark is put.
   */
  async #marked(chatId: string, messageId: number, message: RenderedMessage): Promise<Message.TextMessage | undefined> {
    let edited: Message.TextMessage | undefined
    for (const mark of INVISIBLE) {
      const isOurs = await this.#changed(async () => {
        edited = await this.#edit(chatId, messageId, { ...message, content: [...message.content, mark] })
      })
      if (edited || !isOurs) return edited
    }
    return edited
  }

  #edit(chatId: string, messageId: number, message: RenderedMessage): Promise<Message.TextMessage> {
    return this.#formatted(message.content, (text, format) =>
      this.#api.editMessageText(chatId, messageId, text, { ...textOptions(message), ...format }),
    )
  }

  async #changed(call: () => Promise<unknown>): Promise<boolean> {
    try {
      await call()
      return true
    } catch (error) {
      if (isApiError(error, 400, /message is not modified/i)) return true
      if (isGone(error) || isApiError(error, 400, /there is no (?:text|caption)/i)) return false
      throw error
    }
  }

  async #sendPart(chatId: string, part: RenderedMessage): Promise<number> {
    const sent = await this.#formatted(part.content, (text, format) =>
      this.#api.sendMessage(chatId, text, { ...textOptions(part), ...format, ...threadOptions(part.thread) }),
    )
    return sent.message_id
  }

  async #formatted(
    content: FormattedText,
    call: (text: string, format: { parse_mode?: 'HTML' }) => Promise<Message | true>,
  ): Promise<Message.TextMessage> {
    try {
      return (await call(toHtml(content), { parse_mode: 'HTML' })) as Message.TextMessage
    } catch (error) {
      if (!isParseError(error)) throw error
      this.#log.error({ reason: (error as GrammyError).description }, 'Telegram refused our markup; sent as plain text')
      return (await call(toPlainText(content), {})) as Message.TextMessage
    }
  }
}
