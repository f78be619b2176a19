import { z } from '@hono/zod-openapi'
import type { Handler } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { InboundMessage } from '../../domain/message.ts'
import type { HttpDependencies, HttpEnvironment } from './environment.ts'
import { pageMessage } from './page-message.ts'
import type { PageSession } from './page-session.ts'
import { invalidFields, problem } from './problem.ts'
import { LONGEST_TEXT, LocaleSchema } from './webhook-schemas.ts'
import { pageWording } from './wording.ts'

const ActionSchema = z.union([
  z.object({ type: z.enum(['start', 'help', 'human', 'forget', 'skip', 'confirm', 'decline']) }),
  z.object({ type: z.literal('notify'), answerId: z.string().min(1).max(200) }),
  z.object({ type: z.literal('feedback'), value: z.enum(['up', 'down']), answerId: z.string().min(1).max(200) }),
])

const PageMessageSchema = z
  .object({
    /** Chosen by the page, so that a retry after a broken connection is not a second question. */
    id: z.string().regex(/^[\w-]{8,64}$/, 'expected 8 to 64 letters and digits'),
    text: z.string().default(''),
    action: ActionSchema.optional(),
    locale: LocaleSchema.optional(),
  })
  .refine(({ text, action }) => action || text.trim(), { path: ['text'], error: 'must not be empty' })

type Dependencies = Pick<HttpDependencies, 'reception' | 'pageChannel' | 'clock' | 'log'>

/**
 * `POST /page/messages`: one turn. Answers as an event stream: `sentence` for each checked sentence as it is written,
 * `message` for each message to show, then `done`; or `error` with a sentence for people.
 */
export function pageMessages(
  { reception, pageChannel, clock, log }: Dependencies,
  session: PageSession,
): Handler<HttpEnvironment> {
  return async (context) => {
    const wording = pageWording(context)
    const body = await context.req.json().catch(() => undefined)
    if (body === undefined) return problem(context, 400, 'malformed_json', wording.invalid)
    const parsed = PageMessageSchema.safeParse(body)
    if (!parsed.success) return invalidFields(context, parsed.error)
    const { id, text, action, locale } = parsed.data
    if (text.length > LONGEST_TEXT) return problem(context, 413, 'too_large', wording.tooLarge)

    const conversationId = session.ensure(context)
    const inbound: InboundMessage = {
      channel: 'page',
      externalId: `${conversationId}:${id}`,
      conversationId,
      address: conversationId,
      text,
      receivedAt: clock.now().toISOString(),
      ...(action ? { action } : {}),
      ...(locale ? { locale } : {}),
    }
    context.header('X-Accel-Buffering', 'no')
    return streamSSE(context, async (stream) => {
      const send = (event: string, data: unknown) => stream.writeSSE({ event, data: JSON.stringify(data) })
      try {
        const outgoing = await reception.converse(inbound, {
          onSentence: (sentence) => void send('sentence', sentence),
        })
        for (const message of outgoing) {
          const shown = pageMessage(message)
          if (shown) await send('message', shown)
        }
        await send('done', {})
        // The tab that asked may be gone, and another, or the same one reloaded, be listening.
        for (const message of outgoing) await pageChannel.deliver({ message })
      } catch (error) {
        log.error({ err: error, channel: 'page' }, 'a turn failed')
        await send('error', { message: wording.failed })
      }
    })
  }
}
