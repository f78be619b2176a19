import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { expect, test } from 'vitest'
import { ChannelBench } from '../../support/telegram/channel-bench.ts'

const SECRET = 'a-webhook-secret'

const open = () =>
  ChannelBench.open({ mode: 'webhook', publicUrl: 'https://assistant.example/', webhookSecret: SECRET })

const post = (body: unknown, secret: string | undefined = SECRET): Request =>
  new Request('https://assistant.example/telegram/webhook', {
    method: 'POST',
    headers: secret ? { 'x-telegram-bot-api-secret-token': secret } : {},
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const update = (text: string) => ({
  update_id: 7,
  message: { message_id: 1, date: 0, chat: { id: 42, type: 'private' }, from: { id: 42, is_bot: false }, text },
})

/** Telegram knows the address, so the channel knows who the bot is. */
const started = async (bench: ChannelBench) => {
  // The fake posts to the address in vain; these tests hand requests in themselves.
  bench.channel.start()
  await bench.telegram.until('the webhook to be set', () => bench.telegram.callsOf('setWebhook').length === 1)
}

test('the webhook is set with its secret, one connection and the kinds of update', async () => {
  await using bench = await open()
  await started(bench)
  expect(bench.telegram.callsOf('setWebhook')[0]?.payload).toEqual({
    url: 'https://assistant.example/telegram/webhook',
    secret_token: SECRET,
    allowed_updates: ['message', 'edited_message', 'callback_query', 'chat_member'],
    max_connections: 1,
  })
})

test('an update is answered with 200 once it is stored', async () => {
  await using bench = await open()
  await started(bench)
  expect((await bench.channel.handleWebhook(post(update('您好')))).status).toBe(200)
  expect(bench.texts).toEqual(['您好'])
  expect((await bench.channel.handleWebhook(post(update('您好')))).status).toBe(200)
  expect(bench.texts).toEqual(['您好'])
})

test('an update that could not be stored is answered with 500, so that Telegram sends it again', async () => {
  await using bench = await open()
  await started(bench)
  bench.reception.failures.set('您好', 1)
  expect((await bench.channel.handleWebhook(post(update('您好')))).status).toBe(500)
  expect((await bench.channel.handleWebhook(post(update('您好')))).status).toBe(200)
  expect(bench.texts).toEqual(['您好'])
})

test.each(['', 'wrong', `${SECRET}x`])('the secret %o opens nothing', async (secret) => {
  await using bench = await open()
  await started(bench)
  expect((await bench.channel.handleWebhook(post(update('您好'), secret))).status).toBe(401)
  expect(bench.texts).toEqual([])
})

test.each(['', 'no json', '[]', '{}', '{"update_id":"7"}'])('%o is no update', async (body) => {
  await using bench = await open()
  await started(bench)
  expect((await bench.channel.handleWebhook(post(body))).status).toBe(400)
})

test('when polling there is no webhook', async () => {
  await using bench = await ChannelBench.open()
  expect((await bench.channel.handleWebhook(post(update('您好')))).status).toBe(404)
})

test('what could not be stored at first is posted again, in order and stored once', async () => {
  const { promise: opened, resolve: open } = Promise.withResolvers<ChannelBench>()
  const fetch = async (request: Request) => (await opened).channel.handleWebhook(request)
  const { promise: listening, resolve: listen } = Promise.withResolvers<AddressInfo>()
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, listen)
  const publicUrl = `http://127.0.0.1:${(await listening).port}`
  await using bench = await ChannelBench.open({ mode: 'webhook', publicUrl, webhookSecret: SECRET })
  open(bench)
  bench.reception.failures.set('一', 2)
  const user = bench.telegram.user(42)
  user.says('一')
  user.says('二')
  bench.channel.start()
  await bench.telegram.until('storing', () => bench.texts.length === 2)
  expect(bench.texts).toEqual(['一', '二'])
  server.close()
})
