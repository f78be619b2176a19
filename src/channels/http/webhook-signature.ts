import type { Context, MiddlewareHandler } from 'hono'
import { Webhook } from 'standardwebhooks'
import type { HttpEnvironment } from './environment.ts'
import { problem } from './problem.ts'

const HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const

/** What a caller signs: the body; for a GET, which has none, the query string as sent. */
async function signedPayload(context: Context<HttpEnvironment>): Promise<string> {
  if (context.req.method !== 'GET') return context.req.text()
  const target = context.env.incoming.url ?? ''
  return target.includes('?') ? target.slice(target.indexOf('?') + 1) : ''
}

/** Lets a request through only when it is signed by the Standard Webhooks scheme within the last five minutes. */
export function webhookSignature(secret: string | undefined): MiddlewareHandler<HttpEnvironment> {
  if (!secret) {
    return async (context) =>
      problem(context, 503, 'not_configured', 'Set WEBHOOK_SIGNING_SECRET on the server to enable this endpoint.')
  }
  const webhook = new Webhook(secret)
  return async (context, next) => {
    const headers = Object.fromEntries(HEADERS.map((name) => [name, context.req.header(name) ?? '']))
    const payload = await signedPayload(context)
    try {
      webhook.verify(payload, headers, { jsonParse: false })
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'invalid'
      return problem(context, 401, 'bad_signature', `Signature refused: ${reason}.`)
    }
    return next()
  }
}
