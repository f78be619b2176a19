import { expect, test } from 'vitest'
import { startConversingServer } from '../channels/http/support/conversing-server.ts'
import { signedHeaders } from '../channels/http/support/signing.ts'

interface Messages {
  readonly conversationId: string
  readonly messages: { id: number; text: string; kind: string; citations: { url?: string }[] }[]
}

async function send(origin: string, id: string, text: string): Promise<Messages> {
  const body = JSON.stringify({ conversationId: 'crm-1', text })
  const headers = { 'content-type': 'application/json', ...signedHeaders(body, { id }) }
  const response = await fetch(`${origin}/v1/messages`, { method: 'POST', headers, body })
  expect(response.status).toBe(200)
  return (await response.json()) as Messages
}

async function fetchAfter(origin: string, after: number): Promise<Messages> {
  const query = `conversationId=crm-1&after=${after}`
  const response = await fetch(`${origin}/v1/messages?${query}`, { headers: signedHeaders(query, { id: 'get' }) })
  return (await response.json()) as Messages
}

test('a question is answered with its sources, and a redelivery is the same answer once', async () => {
  await using running = await startConversingServer()
  const { origin, bench } = running
  const first = await send(origin, 'm-1', '武清区有哪些设备补贴？')
  expect(first.messages).toMatchObject([{ kind: 'answer', citations: [{ url: 'https://example.cn/p001' }] }])
  expect(await send(origin, 'm-1', '武清区有哪些设备补贴？')).toEqual(first)
  expect(await bench.operations.conversations.transcript('webhook:crm-1', 10)).toHaveLength(2)
})

test('deliveries of the same message at the same time are one turn', async () => {
  await using running = await startConversingServer()
  const { origin, bench } = running
  const deliveries = [1, 2, 3, 4].map(() => send(origin, 'm-1', '武清区有哪些设备补贴？'))
  const [first, ...others] = await Promise.all(deliveries)
  expect(first?.messages).toHaveLength(1)
  for (const other of others) expect(other).toEqual(first)
  expect(await bench.operations.conversations.transcript('webhook:crm-1', 10)).toHaveLength(2)
})

test('words of staff wait to be fetched and do not block later answers', async () => {
  await using running = await startConversingServer()
  const { origin, bench, dispatcher } = running
  const { messages } = await send(origin, 'm-1', '武清区有哪些设备补贴？')
  const last = messages.at(-1)?.id ?? 0
  const message = { channel: 'webhook', address: 'webhook:crm-1', conversationId: 'webhook:crm-1' } as const
  await bench.operations.leads.commit({
    messages: [{ ...message, content: { type: 'text', text: '我是王工。' }, dedupeKey: 'staff-1' }],
  })
  dispatcher.wake()
  expect((await fetchAfter(origin, last)).messages).toMatchObject([{ text: '我是王工。', kind: 'handoff' }])
  expect((await send(origin, 'm-2', '有哪些园区？')).messages).toMatchObject([{ kind: 'answer' }])
  const later = await fetchAfter(origin, last)
  expect(later.messages.map(({ kind }) => kind)).toEqual(['handoff', 'answer'])
})
