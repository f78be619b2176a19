import type { MiddlewareHandler } from 'hono'
import { type RateLimit, TokenBuckets } from '../../conversation/token-buckets.ts'
import { clientAddress } from './client-address.ts'
import type { HttpDependencies, HttpEnvironment } from './environment.ts'
import { problem } from './problem.ts'
import { pageWording } from './wording.ts'

/**
 * Refuses an address that asks faster than `limit` with 429, `Retry-After` and a friendly sentence.
 * @param sentence for programs; without it the page's, in the language of the person.
 */
export function rateLimit(
  limit: RateLimit,
  { clock, publicUrl }: Pick<HttpDependencies, 'clock' | 'publicUrl'>,
  sentence?: string,
): MiddlewareHandler<HttpEnvironment> {
  const buckets = new TokenBuckets(limit, clock)
  return async (context, next) => {
    const waitMs = buckets.take(clientAddress(context, publicUrl !== undefined))
    if (waitMs === 0) return next()
    context.header('Retry-After', String(Math.ceil(waitMs / 1000)))
    return problem(context, 429, 'too_many_requests', sentence ?? pageWording(context).tooMany)
  }
}
