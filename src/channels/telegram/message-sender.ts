import { type Api, GrammyError, InputFile } from 'grammy'
import type { InlineKeyboardMarkup } from 'grammy/types'
import type { DeliveryProgress } from '../../ports/delivery-progress.ts'
import type { Log } from '../../ports/log.ts'
import { isApiError, isParseError } from './api-errors.ts'
import { type FormattedText, toHtml, toPlainText } from './formatted-text.ts'
import { splitFormatted } from './split-formatted.ts'

/** One outgoing message, rendered. */
export interface RenderedMessage {
  readonly content: FormattedText
  /** Shown below the last part. */
  readonly keyboard?: InlineKeyboardMarkup
  readonly replyTo?: number
}

interface Part {
  readonly content: FormattedText
  readonly keyboard?: InlineKeyboardMarkup
  readonly replyTo?: number
}

const options = ({ keyboard }: Part) => ({
  link_preview_options: { is_disabled: true },
  ...(keyboard ? { reply_markup: keyboard } : {}),
})

/** Sends and edits formatted messages; errors are grammY's. */
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
      const isLast = index === contents.length - 1
      last = String(
        await this.#sendPart(chatId, {
          content,
          ...(isLast && message.keyboard ? { keyboard: message.keyboard } : {}),
          ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
        }),
      )
      if (contents.length > 1) await this.#progress.confirmPart(outboxId, last)
    }
    return last === undefined ? undefined : Number(last)
  }

  /** Sends `text` as a document of this name and returns its message's id. */
  async sendFile(chatId: string, { name, text }: { readonly name: string; readonly text: string }): Promise<number> {
    const sent = await this.#api.sendDocument(chatId, new InputFile(Buffer.from(text), name))
    return sent.message_id
  }

  /** Replaces a message; false when it is gone and cannot be edited. */
  async edit(chatId: string, messageId: number, message: RenderedMessage): Promise<boolean> {
    try {
      await this.#formatted(message.content, (text, format) =>
        this.#api.editMessageText(chatId, messageId, text, { ...options(message), ...format }),
      )
      return true
    } catch (error) {
      if (isApiError(error, 400, /message is not modified/i)) return true
      if (isApiError(error, 400, /message to edit not found|message can't be edited/i)) return false
      throw error
    }
  }

  async #sendPart(chatId: string, part: Part): Promise<number> {
    const send = async (to: string | number) => {
      const sent = await this.#formatted(part.content, (text, format) =>
        this.#api.sendMessage(to, text, {
          ...options(part),
          ...format,
          ...(part.replyTo === undefined
            ? {}
            : { reply_parameters: { message_id: part.replyTo, allow_sending_without_reply: true } }),
        }),
      )
      return sent.message_id
    }
    try {
      return await send(chatId)
    } catch (error) {
      const movedTo = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined
      if (movedTo === undefined) throw error
      this.#log.error({ chatId, movedTo }, 'TELEGRAM_STAFF_CHAT_ID: the group became a supergroup; set its new id')
      return send(movedTo)
    }
  }

  async #formatted<T>(
    content: FormattedText,
    call: (text: string, format: { parse_mode?: 'HTML' }) => Promise<T>,
  ): Promise<T> {
    try {
      return await call(toHtml(content), { parse_mode: 'HTML' })
    } catch (error) {
      if (!isParseError(error)) throw error
      this.#log.error({ reason: (error as GrammyError).description }, 'Telegram refused our markup; sent as plain text')
      return call(toPlainText(content), {})
    }
  }
}
