import type { Message } from 'grammy/types'
import type { FakeButton, FakeMedia, FakeMessage } from './fake-message.ts'
import { bad } from './faults.ts'
import type { FileStore } from './file-store.ts'
import { mediaKindOf } from './media-kind.ts'
import { MarkupError, type ParsedText, parseHtml } from './parse-html.ts'
import { numberIn, objectIn, type Payload, textIn } from './payload.ts'
import type { UploadedFile } from './read-payload.ts'

/** What a call says, as people see it and as the API tells it. */
export interface Wording {
  readonly content: Partial<Message>
  readonly links: FakeMessage['links']
  readonly monospace: FakeMessage['monospace']
}

const LONGEST_TEXT = 4096
const LONGEST_CAPTION = 1024

function readMarkup(text: string, payload: Payload): ParsedText {
  if (!text.isWellFormed()) throw bad('strings must be encoded in UTF-8')
  try {
    const parsed = payload.parse_mode === 'HTML' ? parseHtml(text) : { text, links: [], monospace: [] }
    return { ...parsed, text: parsed.text.trim() }
  } catch (error) {
    if (error instanceof MarkupError) throw bad(`can't parse entities: ${error.message}`)
    throw error
  }
}

/** @throws ApiRefusal for no words, too many, and markup that is wrong. */
export function readText(payload: Payload): Wording {
  const { text, ...shown } = readMarkup(textIn(payload, 'text') ?? '', payload)
  if (!text) throw bad('message text is empty')
  if (text.length > LONGEST_TEXT) throw bad('message is too long')
  return { ...shown, content: { text } }
}

/** @throws ApiRefusal for too many words and markup that is wrong. */
export function readCaption(payload: Payload): Wording {
  const { text, ...shown } = readMarkup(textIn(payload, 'caption') ?? '', payload)
  if (text.length > LONGEST_CAPTION) throw bad('message caption is too long')
  return { ...shown, content: text ? { caption: text } : {} }
}

/** @throws ApiRefusal for a button without a label or with data that is too long. */
export function readButtons(payload: Payload): FakeMessage['buttons'] {
  const rows = objectIn<{ inline_keyboard?: FakeButton[][] }>(payload, 'reply_markup')?.inline_keyboard ?? []
  for (const button of rows.flat()) {
    const isWithAction = button.callback_data !== undefined || button.url !== undefined
    if (!button.text || !isWithAction) throw bad('text buttons are unallowed in the inline keyboard')
    if (button.url !== undefined) continue
    if (!button.callback_data || Buffer.byteLength(button.callback_data) > 64) throw bad('BUTTON_DATA_INVALID')
  }
  return rows
}

/** The file that a call sends: one that it brings, or one that is on the server already. */
export function readFile(kind: 'photo' | 'document', payload: Payload, files: FileStore): Partial<Message> {
  const given = payload[kind]
  if (given === undefined || given === '') throw bad(`there is no ${kind} in the request`)
  if (typeof given === 'string') {
    files.require(kind, given)
    return fileContent(kind, given, files.get(given))
  }
  const file = given as UploadedFile
  if (file.content.length === 0) throw bad('file must be non-empty')
  return fileContent(kind, files.add(kind, file), file)
}

/** How the API tells of a file. */
export function fileContent(kind: 'photo' | 'document', id: string, file?: UploadedFile): Partial<Message> {
  const fields = { file_id: id, file_unique_id: `unique-${id}`, file_size: file?.content.length ?? 0 }
  if (kind === 'photo') return { photo: [{ ...fields, width: 800, height: 600 }] }
  return { document: { ...fields, ...(file ? { file_name: file.name } : {}) } }
}

export function readLocation(payload: Payload): Partial<Message> {
  const [latitude, longitude] = ['latitude', 'longitude'].map((name) => {
    const degrees = numberIn(payload, name)
    if (degrees === undefined) throw bad(`${name} is empty`)
    return degrees
  }) as [number, number]
  return { location: { latitude, longitude } }
}

/** What people see of the content. */
export function shownContent(
  content: Readonly<Partial<Message>>,
  files: FileStore,
): Pick<FakeMessage, 'text' | 'caption' | 'media' | 'document'> {
  const media = shownMedia(content, files)
  return {
    text: content.text ?? '',
    caption: content.caption,
    ...(media ? { media } : {}),
    ...(media?.kind === 'document' && media.file ? { document: media.file } : {}),
  }
}

function shownMedia(content: Readonly<Partial<Message>>, files: FileStore): FakeMedia | undefined {
  const kind = mediaKindOf(content)
  if (!kind) return undefined
  const field: unknown = content[kind]
  const { file_id: fileId } = ((Array.isArray(field) ? field.at(-1) : field) ?? {}) as { file_id?: string }
  if (fileId !== undefined) files.know(kind, fileId)
  const file = fileId === undefined ? undefined : files.get(fileId)
  return {
    kind,
    ...(fileId === undefined ? {} : { fileId }),
    ...(file ? { file } : {}),
    ...(content.location ? { location: content.location } : {}),
  }
}
