import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { GrammyError, HttpError } from 'grammy'
import type { Update } from 'grammy/types'
import { expect, test } from 'vitest'
import { apiOf, refusalOf } from './api-client.ts'
import { FakeBotApi } from './fake-bot-api.ts'

/** Numbers from 0 to 1 that are the same every time. */
function dice(seed = 1): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

test('commands are kept by scope and language', async () => {
  await using telegram = await FakeBotApi.start()
  const api = apiOf(telegram)
  telegram.group(-100500)
  const scope = { type: 'chat', chat_id: -100500 } as const
  await api.setMyCommands([{ command: 'start', description: '开始' }])
  await api.setMyCommands([{ command: 'start', description: 'Start' }], { language_code: 'en' })
  await api.setMyCommands([{ command: 'stats', description: '统计' }], { scope })
  expect(telegram.commands).toEqual([
    { scope: { type: 'default' }, languageCode: '', commands: [{ command: 'start', description: '开始' }] },
    { scope: { type: 'default' }, languageCode: 'en', commands: [{ command: 'start', description: 'Start' }] },
    { scope, languageCode: '', commands: [{ command: 'stats', description: '统计' }] },
  ])
  expect(await api.getMyCommands({ scope })).toEqual([{ command: 'stats', description: '统计' }])
  await api.deleteMyCommands({ scope })
  expect(await api.getMyCommands({ scope })).toEqual([])
  expect(await refusalOf(api.setMyCommands([{ command: '统计', description: 'x' }]))).toContain('BOT_COMMAND_INVALID')
  const nowhere = { scope: { type: 'chat', chat_id: -1 } } as const
  expect(await refusalOf(api.setMyCommands([{ command: 'a', description: 'x' }], nowhere))).toContain('chat not found')
})

test('an update that the bot did not ask for does not come', async () => {
  await using telegram = await FakeBotApi.start()
  const api = apiOf(telegram)
  const user = telegram.user(42)
  user.edits(user.says('一'), '二')
  await api.getUpdates({ allowed_updates: ['message'] })
  user.edits(user.says('三'), '四')
  const updates = await api.getUpdates()
  expect(updates.map(({ message, edited_message }) => message?.text ?? edited_message?.text)).toEqual([
    '一',
    '二',
    '三',
  ])
})

test('every call is numbered and says how it went', async () => {
  await using telegram = await FakeBotApi.start()
  const api = apiOf(telegram)
  telegram.user(42)
  telegram.order('sendMessage', { kind: 'pass' }, { kind: 'reset-after' })
  await api.sendMessage(42, '一')
  await expect(api.sendMessage(42, '二')).rejects.toBeInstanceOf(HttpError)
  await refusalOf(api.sendMessage(99, '三'))
  expect(telegram.calls.map(({ number, fault, refusal }) => [number, fault, refusal])).toEqual([
    [1, undefined, undefined],
    [2, 'reset-after', undefined],
    [3, undefined, 'Bad Request: chat not found'],
  ])
  expect(telegram.chat(42).messages.map(({ text, calls }) => [text, calls[0]?.number])).toEqual([
    ['一', 1],
    ['二', 2],
  ])
})

test('when it misbehaves, calls go wrong as often as told and in every way but getMe', async () => {
  await using telegram = await FakeBotApi.start()
  const api = apiOf(telegram)
  telegram.user(42)
  telegram.misbehave({ random: dice(), share: 0.3 })
  const went = { well: 0, wrong: 0 }
  for (let count = 0; count < 200; count++) {
    await api.sendMessage(42, `${count}`).then(
      () => went.well++,
      (error: unknown) => {
        expect(error instanceof GrammyError || error instanceof HttpError).toBe(true)
        went.wrong++
      },
    )
    await api.getMe()
  }
  telegram.behave()
  await api.sendMessage(42, '好了')
  const { repeated: _repeated, reversed: _reversed, ...wrong } = telegram.mischief
  expect(went.wrong).toBeGreaterThan(40)
  expect(went.wrong).toBeLessThan(80)
  expect(Object.values(wrong).reduce((sum, count) => sum + count)).toBe(went.wrong)
  expect(wrong).toMatchObject({ hang: 0, 'hang-after': 0 })
  for (const kind of ['rate-limit', 'server-error', 'bad-gateway', 'reset', 'reset-after'] as const) {
    expect(wrong[kind]).toBeGreaterThan(0)
    expect(telegram.calls.filter(({ fault }) => fault === kind)).toHaveLength(wrong[kind])
  }
  expect(telegram.chat(42).messages).toHaveLength(went.well + wrong['reset-after'] + 1)
})

test('only the kinds that were named go wrong', async () => {
  await using telegram = await FakeBotApi.start()
  const api = apiOf(telegram)
  telegram.user(42)
  telegram.misbehave({ random: dice(), share: 1, kinds: ['rate-limit'] })
  await expect(api.sendMessage(42, '一')).rejects.toMatchObject({ error_code: 429, parameters: { retry_after: 1 } })
  expect(telegram.mischief).toMatchObject({ 'rate-limit': 1, reset: 0 })
})

test('when it misbehaves, updates come more than once and out of order, and all of them come', async () => {
  await using telegram = await FakeBotApi.start()
  const api = apiOf(telegram)
  const user = telegram.user(42)
  telegram.misbehave({ random: dice(7), share: 0.3, kinds: [] })
  const seen: Update[] = []
  for (let count = 0; count < 100; count++) {
    user.says(`${count}`)
    user.says(`${count}+`)
    const offset = Math.max(...seen.map((update) => update.update_id), 0) + 1
    seen.push(...(await api.getUpdates({ offset })))
  }
  const ids = seen.map((update) => update.update_id)
  expect(new Set(ids).size).toBe(200)
  expect(telegram.mischief.repeated).toBeGreaterThan(0)
  expect(ids.length - 200).toBeGreaterThan(0)
  expect(ids.length - 200).toBeLessThanOrEqual(telegram.mischief.repeated)
  expect(telegram.mischief.reversed).toBeGreaterThan(0)
  expect(ids).not.toEqual(ids.toSorted((one, other) => one - other))
})

test('a webhook too gets some updates twice and some before others, and all of them', async () => {
  await using telegram = await FakeBotApi.start()
  const seen: number[] = []
  const bot = createServer(async (request, response) => {
    const update = JSON.parse(Buffer.concat(await Array.fromAsync(request)).toString()) as Update
    seen.push(update.update_id)
    response.end()
  })
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve))
  telegram.webhookOrigin = `http://127.0.0.1:${(bot.address() as AddressInfo).port}`
  const user = telegram.user(42)
  for (let count = 0; count < 100; count++) user.says(`${count}`)
  telegram.misbehave({ random: dice(3), share: 0.3, kinds: [] })
  await apiOf(telegram).setWebhook('https://assistant.example/telegram', { secret_token: 's' })
  await expect.poll(() => seen.length - telegram.mischief.repeated, { timeout: 10_000 }).toBe(100)
  expect(new Set(seen).size).toBe(100)
  expect(telegram.mischief.repeated).toBeGreaterThan(0)
  expect(telegram.mischief.reversed).toBeGreaterThan(0)
  expect(seen).not.toEqual(seen.toSorted((one, other) => one - other))
  bot.closeAllConnections()
  bot.close()
})
