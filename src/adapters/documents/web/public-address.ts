import { BlockList, isIP } from 'node:net'

const PRIVATE = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv4')
}
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv6')
}
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|test|invalid|example)$/i
const LONGEST = 2_000

/** An address that anybody can open; undefined for one of a file, a script or a network of one's own. */
export function publicAddress(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? ''
  const url = trimmed.length <= LONGEST ? URL.parse(trimmed) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const version = isIP(host)
  if (version !== 0) {
    // An address of the older kind in the newer notation hides what it is.
    const isPrivate = host.startsWith('::ffff:') || PRIVATE.check(host, version === 4 ? 'ipv4' : 'ipv6')
    return isPrivate ? undefined : url.href
  }
  return host.includes('.') && !LOCAL_NAME.test(host) ? url.href : undefined
}
