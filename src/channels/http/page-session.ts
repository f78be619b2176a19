import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const DAYS_KEPT = 30
const TOKEN = /^[\w-]{43}$/

/**
 * Binds a browser to its conversation by an HttpOnly cookie with a 256-bit random token. Only a hash of it becomes the
 * conversation's id, so that nobody who reads ids in the database or on a staff card can open the conversation.
 */
export class PageSession {
  readonly #secure: boolean

  constructor(secure: boolean) {
    this.#secure = secure
  }

  /** The conversation that the request's cookie names, if it brings one. */
  current(context: Context): string | undefined {
    const token = this.#token(context)
    return token ? this.#conversationId(token) : undefined
  }

  /** The same, starting a conversation where there is none; the cookie is set or prolonged. */
  ensure(context: Context): string {
    const token = this.#token(context) ?? randomBytes(32).toString('base64url')
    setCookie(context, this.#name, token, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: this.#secure,
      path: '/',
      maxAge: DAYS_KEPT * 24 * 60 * 60,
    })
    return this.#conversationId(token)
  }

  // With the prefix, browsers refuse a cookie that a neighbouring subdomain tries to plant.
  get #name(): string {
    return this.#secure ? '__Host-conversation' : 'conversation'
  }

  #token(context: Context): string | undefined {
    const token = getCookie(context, this.#name)
    return token && TOKEN.test(token) ? token : undefined
  }

  #conversationId(token: string): string {
    return `page:${createHash('sha256').update(token).digest('base64url').slice(0, 32)}`
  }
}
