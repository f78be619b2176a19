import type { Message } from 'grammy/types'
import type { FakeChat } from './fake-chat.ts'
import type { MediaKind } from './media-kind.ts'
import { fileContent } from './message-content.ts'
import type { UploadedFile } from './read-payload.ts'

const fileOf = (name: string): UploadedFile => ({ name, content: Buffer.from(name) })

const stored = (chat: FakeChat, kind: MediaKind, name: string) => {
  const id = chat.store(kind, fileOf(name))
  return { file_id: id, file_unique_id: `unique-${id}` }
}

/** What a client sends for a file, which lies on the server afterwards. */
export function photoOf(chat: FakeChat): Partial<Message> {
  const file = fileOf('photo.jpg')
  return fileContent('photo', chat.store('photo', file), file)
}

export function documentOf(chat: FakeChat, name: string): Partial<Message> {
  const file = fileOf(name)
  return fileContent('document', chat.store('document', file), file)
}

export const voiceOf = (chat: FakeChat): Partial<Message> => ({
  voice: { ...stored(chat, 'voice', 'voice.ogg'), duration: 3 },
})

export const stickerOf = (chat: FakeChat, emoji: string): Partial<Message> => ({
  sticker: {
    ...stored(chat, 'sticker', 'sticker.webp'),
    type: 'regular',
    width: 512,
    height: 512,
    is_animated: false,
    is_video: false,
    emoji,
  },
})
