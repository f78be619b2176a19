import { isIPv6 } from 'node:net'
import type { Context } from 'hono'
import type { HttpEnvironment } from './environment.ts'

/** An IPv6 customer owns a whole /64, so that is what counts as one address. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const filled = [...groups, ...Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0'), ...rest]
  return `${filled.slice(0, 4).join(':')}::/64`
}

/**
 * The address that a rate limit counts. Behind a proxy it is the last `X-Forwarded-For` entry, the only one that
 * the nearest proxy itself wrote; entries before it are whatever the client claimed.
 */
export function clientAddress(context: Context<HttpEnvironment>, behindProxy: boolean): string {
  const forwarded = behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return network(forwarded || context.env.incoming.socket.remoteAddress || 'unknown')
}
