import type { Handler } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { HttpDependencies, HttpEnvironment } from './environment.ts'
import { pageMessage } from './page-message.ts'
import type { PageSession } from './page-session.ts'

/** Proxies commonly cut a connection that is silent for a minute. */
const HEARTBEAT_MS = 25_000

/**
 * `GET /page/events`: an open tab's event stream with a `message` for whatever comes without being asked for. What
 * came while no tab was open is in the transcript. 204 (browsers do not reconnect) where there is no conversation.
 */
export function pageEvents(
  { pageChannel, clock }: Pick<HttpDependencies, 'pageChannel' | 'clock'>,
  session: PageSession,
): Handler<HttpEnvironment> {
  return (context) => {
    const conversationId = session.current(context)
    if (!conversationId) return context.body(null, 204)
    context.header('X-Accel-Buffering', 'no')
    return streamSSE(context, async (stream) => {
      const ended = new AbortController()
      const end = () => ended.abort()
      stream.onAbort(end)
      const disconnect = pageChannel.connect(conversationId, {
        message(message) {
          const shown = pageMessage(message)
          if (shown) void stream.writeSSE({ event: 'message', data: JSON.stringify(shown) })
        },
        end,
      })
      try {
        while (!ended.signal.aborted) {
          await stream.write(': connected\n\n')
          await clock.sleep(HEARTBEAT_MS, ended.signal).catch(end)
        }
      } finally {
        disconnect()
      }
    })
  }
}
