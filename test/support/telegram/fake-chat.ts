import { ApiRefusal } from './faults.ts'
import { MarkupError, type ParsedText, parseHtml } from './parse-html.ts'
import type { UploadedFile } from './read-payload.ts'

interface FakeButton {
  readonly text: string
  readonly callback_data: string
}

/** A message as the people in the chat see it. */
export interface FakeMessage {
  readonly id: number
  readonly text: string
  readonly links: readonly { readonly text: string; readonly url: string }[]
  /** Blocks in a font of equal widths. */
  readonly monospace: readonly string[]
  readonly buttons: readonly (readonly FakeButton[])[]
  readonly document?: UploadedFile
  readonly replyTo?: number
  readonly threadId?: number
  /** How often it was edited. */
  readonly edits: number
}

type Payload = Readonly<Record<string, unknown>>

const bad = (description: string): ApiRefusal => new ApiRefusal(400, `Bad Request: ${description}`)

function readText(payload: Payload): Pick<FakeMessage, 'text' | 'links' | 'monospace'> {
  if (typeof payload.text !== 'string') throw bad('message text is empty')
  if (!payload.text.isWellFormed()) throw bad('strings must be encoded in UTF-8')
  let parsed: ParsedText = { text: payload.text, links: [], monospace: [] }
  try {
    if (payload.parse_mode === 'HTML') parsed = parseHtml(payload.text)
  } catch (error) {
    if (error instanceof MarkupError) throw bad(`can't parse entities: ${error.message}`)
    throw error
  }
  const text = parsed.text.trim()
  if (!text) throw bad('message text is empty')
  if (text.length > 4096) throw bad('message is too long')
  return { ...parsed, text }
}

function readButtons(payload: Payload): FakeMessage['buttons'] {
  const markup = payload.reply_markup as { inline_keyboard?: FakeButton[][] } | undefined
  const rows = markup?.inline_keyboard ?? []
  for (const button of rows.flat()) {
    if (!button.text) throw bad('text buttons are unallowed in the inline keyboard')
    if (Buffer.byteLength(button.callback_data) > 64 || !button.callback_data) throw bad('BUTTON_DATA_INVALID')
  }
  return rows
}

/** One chat with the bot: its messages, and the rules that the real server applies to new ones. */
export class FakeChat {
  readonly id: number
  readonly type: 'private' | 'supergroup'
  /** Messages of the bot, in the order in which they were sent. */
  readonly messages: FakeMessage[] = []
  isBlocked = false
  #lastId = 0

  constructor(id: number, type: 'private' | 'supergroup') {
    this.id = id
    this.type = type
  }

  nextId(): number {
    return ++this.#lastId
  }

  send(payload: Payload): FakeMessage {
    this.#refuseWhenBlocked()
    const reply = payload.reply_parameters as { message_id: number; allow_sending_without_reply?: boolean } | undefined
    const isKnown = reply !== undefined && reply.message_id <= this.#lastId
    if (reply && !isKnown && !reply.allow_sending_without_reply) throw bad('message to be replied not found')
    const content = { ...readText(payload), buttons: readButtons(payload) }
    const message: FakeMessage = {
      id: this.nextId(),
      ...content,
      edits: 0,
      ...(reply && isKnown ? { replyTo: reply.message_id } : {}),
      ...(typeof payload.message_thread_id === 'number' ? { threadId: payload.message_thread_id } : {}),
    }
    this.messages.push(message)
    return message
  }

  sendDocument(document: UploadedFile): FakeMessage {
    this.#refuseWhenBlocked()
    if (document.content.length === 0) throw bad('file must be non-empty')
    const message = { id: this.nextId(), text: '', links: [], monospace: [], buttons: [], edits: 0, document }
    this.messages.push(message)
    return message
  }

  edit(payload: Payload, isMarkupOnly: boolean): FakeMessage {
    const index = this.messages.findIndex((message) => message.id === payload.message_id)
    const before = this.messages[index]
    if (!before) throw bad('message to edit not found')
    const content = { ...(isMarkupOnly ? {} : readText(payload)), buttons: readButtons(payload) }
    const after = { ...before, ...content, edits: before.edits + 1 }
    if (JSON.stringify({ ...after, edits: 0 }) === JSON.stringify({ ...before, edits: 0 })) {
      throw bad('message is not modified: specified new message content and reply markup are exactly the same')
    }
    this.messages[index] = after
    return after
  }

  #refuseWhenBlocked(): void {
    if (this.isBlocked) throw new ApiRefusal(403, 'Forbidden: bot was blocked by the user')
  }

  /** Takes a message away, as its administrators can. */
  remove(id: number): void {
    const index = this.messages.findIndex((message) => message.id === id)
    if (index >= 0) this.messages.splice(index, 1)
  }
}
