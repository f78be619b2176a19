import { expect, test } from 'vitest'
import { PageChannel } from '../../../src/channels/http/page-channel.ts'
import type { OutboundMessage } from '../../../src/domain/message.ts'

const message = (address: string): OutboundMessage => ({
  id: 1,
  channel: 'page',
  address,
  content: { type: 'text', text: '您好' },
})

function listener() {
  const heard: (OutboundMessage | 'end')[] = []
  return { heard, message: (one: OutboundMessage) => heard.push(one), end: () => heard.push('end') }
}

test('a message reaches every open tab of its conversation and no other', async () => {
  const channel = new PageChannel()
  const [one, two, other] = [listener(), listener(), listener()]
  channel.connect('page:a', one)
  channel.connect('page:a', two)
  channel.connect('page:b', other)
  await channel.deliver({ message: message('page:a') })
  expect([one.heard, two.heard, other.heard]).toEqual([[message('page:a')], [message('page:a')], []])
})

test('delivery succeeds with nobody listening, also after a tab was closed', async () => {
  const channel = new PageChannel()
  const closed = listener()
  channel.connect('page:a', closed)()
  expect(await channel.deliver({ message: message('page:a') })).toEqual({})
  expect(closed.heard).toEqual([])
})

test('a seventh tab takes the place of the oldest', async () => {
  const channel = new PageChannel()
  const tabs = Array.from({ length: 7 }, listener)
  for (const tab of tabs) channel.connect('page:a', tab)
  await channel.deliver({ message: message('page:a') })
  expect(tabs.map((tab) => tab.heard.includes('end'))).toEqual([true, ...Array(6).fill(false)])
  expect(tabs[0]?.heard).toEqual(['end'])
})
