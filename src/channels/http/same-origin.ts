import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'
import { pageWording } from './wording.ts'

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)

/**
 * Refuses what another site makes a browser send: the body must be JSON (which a form cannot send) and the browser's
 * own word on the origin must name this server. Clients that are no browsers send neither header and have no cookie
 * to abuse.
 */
export function sameOrigin(publicUrl: string | undefined): MiddlewareHandler {
  return async (context, next) => {
    const header = (name: string) => context.req.header(name)
    if (!/^application\/json\b/i.test(header('content-type') ?? '')) {
      return problem(context, 415, 'not_json', pageWording(context).invalid)
    }
    const site = header('sec-fetch-site')
    const origin = header('origin')
    const hosts = [header('host'), publicUrl ? hostOf(publicUrl) : undefined]
    const foreign = (site && site !== 'same-origin') || (origin && !hosts.includes(hostOf(origin) ?? ''))
    return foreign ? problem(context, 403, 'cross_origin', pageWording(context).refused) : next()
  }
}
