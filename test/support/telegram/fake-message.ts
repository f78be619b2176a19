import type { Message, User } from 'grammy/types'
import type { FakeCall } from './fake-call.ts'
import type { MediaKind } from './media-kind.ts'
import type { UploadedFile } from './read-payload.ts'

export interface FakeButton {
  readonly text: string
  readonly callback_data?: string
  readonly url?: string
}

/** What a message shows apart from words. */
export interface FakeMedia {
  readonly kind: MediaKind
  readonly fileId?: string
  readonly file?: UploadedFile
  readonly location?: { readonly latitude: number; readonly longitude: number }
}

interface FakeLink {
  readonly text: string
  readonly url: string
}

/** A message as the people in the chat see it; it does not change, an edit makes another one with the same id. */
export interface FakeMessage {
  readonly id: number
  readonly from: User
  /** Empty where the words are a caption. */
  readonly text: string
  readonly caption?: string | undefined
  readonly links: readonly FakeLink[]
  /** Blocks in a font of equal widths. */
  readonly monospace: readonly string[]
  readonly buttons: readonly (readonly FakeButton[])[]
  readonly media?: FakeMedia
  /** The file of a document. */
  readonly document?: UploadedFile
  /** The message that this one answers explicitly. */
  readonly replyTo?: number
  /** The topic. */
  readonly threadId?: number
  /** How often it was edited. */
  readonly edits: number
  /** Whether nobody said it: it tells what happened in the chat. */
  readonly isService: boolean
  readonly isDeleted: boolean
  readonly isPinned: boolean
  /** The emoji that the bot reacted with. */
  readonly reaction?: string
  /** Where it was copied from. */
  readonly copyOf?: { readonly chatId: number; readonly messageId: number }
  /** The calls that made and changed it, in order; none for what people did. */
  readonly calls: readonly FakeCall[]
  /** Milliseconds since the epoch. */
  readonly sentAt: number
  /** The fields of the API's message that hold what it says. */
  readonly content: Readonly<Partial<Message>>
}
