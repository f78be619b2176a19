import { expect, test } from 'vitest'
import { DeliveryError } from '../../../src/domain/errors.ts'
import { ChannelBench } from '../../support/telegram/channel-bench.ts'
import type { Fault } from '../../support/telegram/faults.ts'
import { anAnswer, answering, outgoing } from '../../support/telegram/samples.ts'

const failure = async (delivering: Promise<unknown>): Promise<DeliveryError> => {
  const error = await delivering.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof DeliveryError) return error
  throw new Error(`expected a DeliveryError, not ${String(error)}`)
}

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => `第${index + 1}段：${'武清区重点支持智能科技产业。'.repeat(60)}`).join(
    '\n\n',
  )

test('an answer arrives with linked footnotes, its sources and its buttons', async () => {
  await using bench = await ChannelBench.open()
  const user = bench.telegram.user(42)
  const { externalMessageId } = await bench.channel.deliver({ followers: [], message: answering(42, anAnswer()) })
  const [message] = user.received
  expect(externalMessageId).toBe(String(message?.id))
  expect(message?.text.startsWith('最高奖励500万元。[1]')).toBe(true)
  expect(message?.text).toContain('天津市促进智能制造发展条例')
  expect(new Set(message?.links.map((link) => link.url))).toEqual(new Set(['https://example.org/p?a=1&b=2']))
  expect(message?.buttons.flat().map((button) => button.text)).toEqual(['👍', '👎', '转人工'])
  expect(bench.telegram.callsOf('sendMessage')[0]?.payload).toMatchObject({
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
  })
})

test('markup in an answer is shown, not obeyed', async () => {
  await using bench = await ChannelBench.open()
  const user = bench.telegram.user(42)
  const text = '<b>5 < 6 & 7</b> &lt; <a href="tg://x">'
  await bench.channel.deliver({ followers: [], message: answering(42, anAnswer({ text, citations: [] })) })
  await bench.channel.deliver({ followers: [], message: outgoing(42, { type: 'text', text }) })
  expect(user.received.map((message) => message.text)).toEqual([text, text])
})

test('a long answer comes in parts, in order, with the buttons below the last', async () => {
  await using bench = await ChannelBench.open()
  const user = bench.telegram.user(42)
  const text = paragraphs(12)
  await bench.channel.deliver({ followers: [], message: answering(42, anAnswer({ text, citations: [] })) })
  expect(user.received.length).toBeGreaterThan(1)
  expect(user.received.map((message) => message.text).join('\n\n')).toBe(text)
  expect(user.received.map((message) => message.buttons.length > 0)).toEqual([
    ...user.received.slice(1).map(() => false),
    true,
  ])
})

test('after a fault in the second part only what is missing is sent again', async () => {
  await using bench = await ChannelBench.open()
  const user = bench.telegram.user(42)
  const text = paragraphs(12)
  const message = answering(42, anAnswer({ text, citations: [] }))
  bench.telegram.order('sendMessage', { kind: 'pass' }, { kind: 'server-error' })
  await failure(bench.channel.deliver({ followers: [], message }))
  expect(user.received).toHaveLength(1)
  const { externalMessageId } = await bench.channel.deliver({ followers: [], message })
  expect(user.received.map((part) => part.text).join('\n\n')).toBe(text)
  expect(await bench.channel.deliver({ followers: [], message })).toEqual({ externalMessageId })
  expect(user.received.map((part) => part.text).join('\n\n')).toBe(text)
})

const RETRYABLE: readonly (readonly [string, Fault])[] = [
  ['500', { kind: 'server-error' }],
  ['502 with a page', { kind: 'bad-gateway' }],
  ['a reset', { kind: 'reset' }],
  ['no answer', { kind: 'hang' }],
  ['401', { kind: 'refuse', code: 401, description: 'Unauthorized' }],
]

test.each(RETRYABLE)('%s may be tried again', async (_, fault) => {
  await using bench = await ChannelBench.open({ requestSeconds: 0.2 } as never)
  const user = bench.telegram.user(42)
  bench.telegram.order('sendMessage', fault)
  const message = answering(42, anAnswer())
  const error = await failure(bench.channel.deliver({ followers: [], message }))
  expect(error.isRetryable).toBe(true)
  expect(JSON.stringify({ ...error, cause: error.cause ?? null, message: error.message })).not.toContain(
    bench.telegram.token,
  )
  await bench.channel.deliver({ followers: [], message })
  expect(user.received).toHaveLength(1)
})

test('429 is tried again when Telegram says', async () => {
  await using bench = await ChannelBench.open()
  bench.telegram.user(42)
  bench.telegram.order('sendMessage', { kind: 'rate-limit', retryAfter: 17 })
  const error = await failure(bench.channel.deliver({ followers: [], message: answering(42, anAnswer()) }))
  expect(error).toMatchObject({ isRetryable: true, retryAfterMs: 17_000 })
})

test('a person who blocked the bot is not tried again', async () => {
  await using bench = await ChannelBench.open()
  bench.telegram.user(42).blocksBot()
  expect(
    (await failure(bench.channel.deliver({ followers: [], message: answering(42, anAnswer()) }))).isRetryable,
  ).toBe(false)
})

test('markup that Telegram refuses all the same is sent as plain text', async () => {
  await using bench = await ChannelBench.open()
  const user = bench.telegram.user(42)
  bench.telegram.order('sendMessage', {
    kind: 'refuse',
    code: 400,
    description: "Bad Request: can't parse entities: unsupported",
  })
  await bench.channel.deliver({ followers: [], message: answering(42, anAnswer()) })
  expect(user.received).toHaveLength(1)
  expect(user.received[0]?.text).toContain('最高奖励500万元。[1]')
  expect(bench.telegram.callsOf('sendMessage')[1]?.payload).not.toHaveProperty('parse_mode')
})

test('a blank message is nothing to send', async () => {
  await using bench = await ChannelBench.open()
  bench.telegram.user(42)
  expect(
    await bench.channel.deliver({ followers: [], message: outgoing(42, { type: 'text', text: ' \u0000 ' }) }),
  ).toEqual({})
  expect(bench.telegram.callsOf('sendMessage')).toHaveLength(0)
})

test('no button exceeds what Telegram takes, whatever the suggestion', async () => {
  await using bench = await ChannelBench.open()
  const user = bench.telegram.user(42)
  const suggestions = [
    { label: '长'.repeat(500), text: '问'.repeat(500) },
    { label: '<b>&', text: 'x\u0000y' },
    { label: ' ', text: '空' },
  ]
  await bench.channel.deliver({ followers: [], message: answering(42, anAnswer({ suggestions })) })
  expect(user.received[0]?.buttons.flat().length).toBe(5)
})

test('a handoff question has no votes below it', async () => {
  await using bench = await ChannelBench.open()
  const user = bench.telegram.user(42)
  const suggestions = [
    { label: '同意', action: 'confirm' as const },
    { label: '不同意', action: 'decline' as const },
  ]
  await bench.channel.deliver({
    followers: [],
    message: answering(42, anAnswer({ kind: 'handoff', citations: [], suggestions })),
  })
  expect(user.received[0]?.buttons.map((row) => row.map((button) => button.text))).toEqual([['同意', '不同意']])
})
