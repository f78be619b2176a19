import { expect, test } from 'vitest'
import { ChannelBench } from '../../support/telegram/channel-bench.ts'
import type { Fault } from '../../support/telegram/faults.ts'

const SOME: readonly (readonly [string, Fault])[] = [
  ['429', { kind: 'rate-limit', retryAfter: 7 }],
  ['500', { kind: 'server-error' }],
  ['502 with a page', { kind: 'bad-gateway' }],
  ['reset', { kind: 'reset' }],
  ['reset after the answer was made', { kind: 'reset-after' }],
  ['no answer', { kind: 'hang' }],
  ['409', { kind: 'refuse', code: 409, description: 'Conflict: terminated by other getUpdates request' }],
]

test.each(SOME)('polling survives %s and loses nothing', async (_, fault) => {
  await using bench = await ChannelBench.open({ pollSeconds: 0.3, requestSeconds: 0.2 } as never)
  bench.telegram.order('getMe', fault)
  bench.telegram.order('deleteWebhook', fault)
  bench.telegram.order('getUpdates', fault, fault)
  bench.telegram.user(42).says('您好')
  bench.channel.start()
  await bench.telegram.until('storing', () => bench.texts.length === 1 && bench.telegram.faultsLeft === 0)
  expect(bench.texts).toEqual(['您好'])
})

test('retry_after is waited for', async () => {
  await using bench = await ChannelBench.open()
  bench.telegram.order('getUpdates', { kind: 'rate-limit', retryAfter: 7 })
  bench.telegram.user(42).says('您好')
  bench.channel.start()
  await bench.telegram.until('storing', () => bench.texts.length === 1)
  expect(bench.clock.sleeps).toContain(7000)
})

test('a refused token is one clear line in the log', async () => {
  await using bench = await ChannelBench.open({ token: '999:WRONG' })
  bench.channel.start()
  await bench.telegram.until('three tries', () => bench.telegram.callsOf('getMe').length >= 3)
  expect(bench.logged(/^TELEGRAM_BOT_TOKEN: /)).toBe(1)
  expect(JSON.stringify(bench.log.entries)).not.toContain('WRONG')
})

test('an update is confirmed only after it was stored', async () => {
  await using bench = await ChannelBench.open()
  bench.reception.failures.set('第二句', 3)
  const user = bench.telegram.user(42)
  user.says('第一句')
  const second = user.says('第二句')
  user.says('第三句')
  bench.channel.start()
  await bench.telegram.until('storing', () => bench.texts.length === 3)
  expect(bench.texts).toEqual(['第一句', '第二句', '第三句'])
  const offsets = bench.telegram.callsOf('getUpdates').map((call) => call.payload.offset)
  expect(offsets.filter((offset) => offset === second.update_id).length).toBeGreaterThanOrEqual(2)
})

test('an update that can never be stored is given up once another one after it could be', async () => {
  await using bench = await ChannelBench.open()
  bench.reception.failures.set('毒', 1000)
  const user = bench.telegram.user(42)
  user.says('毒')
  user.says('您好')
  bench.channel.start()
  await bench.telegram.until('storing', () => bench.texts.length === 1)
  expect(bench.texts).toEqual(['您好'])
  expect(bench.logged(/given up/)).toBe(1)
})

test('while nothing can be stored nothing is given up', async () => {
  await using bench = await ChannelBench.open()
  const user = bench.telegram.user(42)
  for (const text of ['一', '二']) {
    bench.reception.failures.set(text, 12)
    user.says(text)
  }
  bench.channel.start()
  await bench.telegram.until('storing', () => bench.texts.length === 2)
  expect(bench.texts).toEqual(['一', '二'])
})

test('repeated and reordered updates change nothing', async () => {
  await using bench = await ChannelBench.open()
  const user = bench.telegram.user(42)
  bench.telegram.queue.reverseNext()
  const first = user.says('一')
  user.says('二')
  bench.channel.start()
  await bench.telegram.until('storing', () => bench.texts.length === 2)
  bench.telegram.queue.repeat(first)
  user.says('三')
  await bench.telegram.until('storing', () => bench.texts.length === 3)
  expect(bench.texts).toEqual(['一', '二', '三'])
})

test('stopping confirms what was handled, so that nothing comes again', async () => {
  const bench = await ChannelBench.open()
  bench.telegram.user(42).says('您好')
  bench.channel.start()
  await bench.telegram.until('storing', () => bench.texts.length === 1)
  await bench.channel[Symbol.asyncDispose]()
  expect(bench.telegram.queue.unconfirmed).toEqual([])
  await bench[Symbol.asyncDispose]()
})

test('a webhook that was left over is taken away', async () => {
  await using bench = await ChannelBench.open()
  bench.telegram.order('getUpdates', { kind: 'refuse', code: 409, description: 'Conflict: webhook is active' })
  bench.telegram.user(42).says('您好')
  bench.channel.start()
  await bench.telegram.until('storing', () => bench.texts.length === 1)
  expect(bench.telegram.callsOf('deleteWebhook')).toHaveLength(2)
})

test('the commands are published in every language', async () => {
  await using bench = await ChannelBench.open()
  bench.channel.start()
  await bench.telegram.until('five languages', () => bench.telegram.callsOf('setMyCommands').length === 5)
})
