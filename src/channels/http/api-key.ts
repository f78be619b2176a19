import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { HttpEnvironment } from './environment.ts'
import { problem } from './problem.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Lets a request through only with `Authorization: Bearer` and the key; compared in constant time. */
export function apiKey(key: string): MiddlewareHandler<HttpEnvironment> {
  const expected = digest(key)
  return async (context, next) => {
    const [, given] = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '') ?? []
    if (given !== undefined && timingSafeEqual(digest(given), expected)) return next()
    context.header('WWW-Authenticate', 'Bearer')
    const reason = given === undefined ? 'Send the key as "Authorization: Bearer …".' : 'The key is not the right one.'
    return problem(context, 401, 'unauthorized', reason)
  }
}
