import { isPageRequest } from '../../conversation/paging.ts'
import type { OutboundMessage } from '../../domain/message.ts'
import { type ShownMessage, shownMessage } from './shown-message.ts'

/** The message as the page shows it: a table there brings what turns its pages and what downloads it. */
export function pageMessage(message: OutboundMessage): ShownMessage | undefined {
  const shown = shownMessage(message)
  if (!shown?.table) return shown
  const suggestions = shown.suggestions.filter(
    ({ action, text }) => action !== 'download' && !(text && isPageRequest(text)),
  )
  return { ...shown, suggestions }
}
