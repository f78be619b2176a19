import type { Context } from 'hono'
import { expect, test } from 'vitest'
import { clientAddress } from '../../../src/channels/http/client-address.ts'
import type { HttpEnvironment } from '../../../src/channels/http/environment.ts'

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    req: { header: () => forwarded },
    env: { incoming: { socket: { remoteAddress } } },
  }) as unknown as Context<HttpEnvironment>

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', (address, network) => {
  expect(clientAddress(request(address), false)).toBe(network)
})

test('the last forwarded entry counts behind a proxy only', () => {
  const forwarded = request('127.0.0.1', '198.51.100.1, 203.0.113.7')
  expect(clientAddress(forwarded, true)).toBe('203.0.113.7')
  expect(clientAddress(forwarded, false)).toBe('127.0.0.1')
  expect(clientAddress(request('127.0.0.1'), true)).toBe('127.0.0.1')
})
