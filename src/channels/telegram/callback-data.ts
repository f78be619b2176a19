/** What a button below one of our messages means. Telegram gives 64 bytes for it. */
export type ButtonMeaning =
  | { readonly type: 'ask'; readonly text: string }
  /** The question is the button's own label. */
  | { readonly type: 'ask-label' }
  | { readonly type: 'human' | 'skip' | 'confirm' | 'decline' }
  | { readonly type: 'feedback'; readonly value: 'up' | 'down'; readonly answerId: string }
  | { readonly type: 'download'; readonly answerId: string }
  | { readonly type: 'claim'; readonly leadId: string }

const CALLBACK_DATA_BYTES = 64

export const fitsCallbackData = (data: string): boolean => Buffer.byteLength(data) <= CALLBACK_DATA_BYTES

/** The button's data; `position` tells apart the buttons of one message that carry no text of their own. */
export function encodeButton(meaning: ButtonMeaning, position = 0): string {
  switch (meaning.type) {
    case 'ask':
      return `ask:${meaning.text}`
    case 'ask-label':
      return `label:${position}`
    case 'feedback':
      return `${meaning.value}:${meaning.answerId}`
    case 'download':
      return `file:${meaning.answerId}`
    case 'claim':
      return `claim:${meaning.leadId}`
    default:
      return `do:${meaning.type}`
  }
}

/** Reads what a client sent back; undefined for anything that no button of ours carries. */
export function decodeButton(data: string): ButtonMeaning | undefined {
  const separator = data.indexOf(':')
  const value = data.slice(separator + 1)
  if (separator < 0 || !value) return undefined
  switch (data.slice(0, separator)) {
    case 'ask':
      return { type: 'ask', text: value }
    case 'label':
      return { type: 'ask-label' }
    case 'up':
      return { type: 'feedback', value: 'up', answerId: value }
    case 'down':
      return { type: 'feedback', value: 'down', answerId: value }
    case 'file':
      return { type: 'download', answerId: value }
    case 'claim':
      return { type: 'claim', leadId: value }
    case 'do':
      return value === 'human' || value === 'skip' || value === 'confirm' || value === 'decline'
        ? { type: value }
        : undefined
    default:
      return undefined
  }
}
