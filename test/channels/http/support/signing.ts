import { createHmac } from 'node:crypto'

export const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

export interface Signing {
  readonly id: string
  readonly at?: Date
  readonly secret?: string
}

/** The Standard Webhooks headers for a payload, made with Node's own crypto. */
export function signedHeaders(payload: string, { id, at = new Date(), secret = SECRET }: Signing) {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${payload}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
