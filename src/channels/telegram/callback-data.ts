import { GAP_DISMISSALS } from '../../domain/gap.ts'
import type { EndReason, LeadStatus } from '../../domain/lead.ts'
import type { StaffAction } from '../../domain/message.ts'

/** What a button below one of our messages means. Telegram gives 64 bytes for it. */
export type ButtonMeaning =
  | { readonly type: 'ask'; readonly text: string }
  /** The question is the button's own label. */
  | { readonly type: 'ask-label' }
  | { readonly type: 'human' | 'skip' | 'confirm' | 'decline' }
  | { readonly type: 'feedback'; readonly value: 'up' | 'down'; readonly answerId: string }
  | { readonly type: 'download'; readonly answerId: string }
  | { readonly type: 'notify'; readonly answerId: string }
  | { readonly type: 'staff'; readonly action: StaffAction }

const CALLBACK_DATA_BYTES = 64
const NUMBER = /^\d{1,15}$/

export const fitsCallbackData = (data: string): boolean => Buffer.byteLength(data) <= CALLBACK_DATA_BYTES

function encodeAction(action: StaffAction): string {
  switch (action.type) {
    case 'status':
      return ['status', action.leadId, action.status, ...(action.reason ? [action.reason] : [])].join(':')
    case 'end':
      return `end:${action.leadId}:${action.status}`
    case 'send':
      return `send:${action.draftId}`
    case 'gap-take':
      return `gap-take:${action.gapId}`
    case 'gap-dismiss':
      return ['gap-dismiss', action.gapId, ...(action.reason ? [action.reason] : [])].join(':')
    case 'faq':
      return `faq:${action.leadId}:${action.saidAt}`
    default:
      return `${action.type}:${action.leadId}`
  }
}

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
    case 'notify':
      return `tell:${meaning.answerId}`
    case 'staff':
      return encodeAction(meaning.action)
    default:
      return `do:${meaning.type}`
  }
}

function decodeDismissal(value: string): StaffAction | undefined {
  const [id = '', chosen] = value.split(':')
  const reason = GAP_DISMISSALS.find((one) => one === chosen)
  return NUMBER.test(id) ? { type: 'gap-dismiss', gapId: Number(id), ...(reason ? { reason } : {}) } : undefined
}

function decodeAction(kind: string, value: string): StaffAction | undefined {
  const [leadId = '', status = '', reason] = value.split(':')
  switch (kind) {
    case 'claim':
    case 'release':
    case 'reopen':
    case 'draft':
      return { type: kind, leadId }
    case 'status':
      // The desk checks both against what the lead's life allows.
      return {
        type: 'status',
        leadId,
        status: status as LeadStatus,
        ...(reason ? { reason: reason as EndReason } : {}),
      }
    case 'end':
      return status === 'lost' || status === 'closed' ? { type: 'end', leadId, status } : undefined
    case 'send':
      return { type: 'send', draftId: value }
    case 'gap-take':
      return NUMBER.test(value) ? { type: 'gap-take', gapId: Number(value) } : undefined
    case 'gap-dismiss':
      return decodeDismissal(value)
    case 'faq':
      return NUMBER.test(status) ? { type: 'faq', leadId, saidAt: Number(status) } : undefined
    default:
      return undefined
  }
}

/** Reads what a client sent back; undefined for anything that no button of ours carries. */
export function decodeButton(data: string): ButtonMeaning | undefined {
  const separator = data.indexOf(':')
  const value = data.slice(separator + 1)
  if (separator < 0 || !value) return undefined
  const kind = data.slice(0, separator)
  switch (kind) {
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
    case 'tell':
      return { type: 'notify', answerId: value }
    case 'do':
      return value === 'human' || value === 'skip' || value === 'confirm' || value === 'decline'
        ? { type: value }
        : undefined
    default: {
      const action = decodeAction(kind, value)
      return action && { type: 'staff', action }
    }
  }
}
