import type { Handler } from 'hono'
import type { TranscriptEntry } from '../../ports/conversation-store.ts'
import type { HttpDependencies, HttpEnvironment } from './environment.ts'
import { pageMessage } from './page-message.ts'
import type { PageSession } from './page-session.ts'

const MOST_ENTRIES = 100

function shownEntry({ message, at }: TranscriptEntry) {
  if (!('content' in message)) {
    const silent = message.action?.type === 'feedback' || !message.text.trim()
    return silent ? undefined : { direction: 'in', id: message.externalId.split(':').at(-1), text: message.text, at }
  }
  const shown = pageMessage(message)
  return shown && { direction: 'out', ...shown, at }
}

/** `GET /page/transcript`: what was said so far, so that a reload shows it again. */
export function pageTranscript(
  conversations: HttpDependencies['conversations'],
  session: PageSession,
): Handler<HttpEnvironment> {
  return async (context) => {
    const conversationId = session.current(context)
    const entries = conversationId ? await conversations.transcript(conversationId, MOST_ENTRIES) : []
    context.header('Cache-Control', 'no-store')
    return context.json({ entries: entries.map(shownEntry).filter((entry) => entry !== undefined) })
  }
}
