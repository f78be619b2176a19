import type { Message } from 'grammy/types'

/** Fields of a message that hold something other than words. */
const MEDIA = [
  'photo',
  'document',
  'location',
  'voice',
  'sticker',
  'video',
  'audio',
  'animation',
  'video_note',
  'contact',
  'venue',
  'poll',
  'dice',
] as const satisfies readonly (keyof Message)[]

export type MediaKind = (typeof MEDIA)[number]

export const mediaKindOf = (content: Readonly<Partial<Message>>): MediaKind | undefined =>
  MEDIA.find((kind) => content[kind] !== undefined)

const COPIED: readonly (keyof Message)[] = [...MEDIA, 'text', 'entities', 'caption', 'caption_entities']

/** What a copy takes over; undefined for a service message, which cannot be copied. */
export function copyableContent(content: Readonly<Partial<Message>>): Partial<Message> | undefined {
  const entries = Object.entries(content).filter(([field]) => COPIED.includes(field as keyof Message))
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
