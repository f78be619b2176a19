import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OnnxEmbeddingModel } from '../../src/adapters/onnx/onnx-embedding-model.ts'
import { createApp } from '../../src/app/app.ts'
import type { Config, Secrets, TelegramConfig } from '../../src/config/config.ts'
import { answers, EventsReceiver } from '../channels/http/support/events-receiver.ts'
import { RecordingLog } from '../support/recording-log.ts'
import { FakeBotApi } from '../support/telegram/fake-bot-api.ts'
import { STAFF_CHAT } from '../support/telegram/samples.ts'
import { ask, handOver, lastText } from '../support/telegram/talking.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

/** The embedding model and the indexed knowledge, which all tests here share. */
const shared = { folder: new TemporaryFolder(), model: undefined as OnnxEmbeddingModel | undefined }

beforeAll(async () => {
  shared.model = await OnnxEmbeddingModel.load()
  const wanted = /knowledge(\/sources\.yaml|\/policies(\/P001[^/]*)?)?$/
  const target = join(shared.folder.path, 'knowledge')
  cpSync('knowledge', target, { recursive: true, filter: (source) => wanted.test(source) })
})

afterAll(async () => {
  await shared.model?.[Symbol.asyncDispose]()
  shared.folder[Symbol.dispose]()
})

const EVENTS_SECRET = `whsec_${Buffer.from('a secret of twenty-four by').toString('base64')}`
const API_KEY = 'a-key-of-a-crm-with-many-signs'

interface Integrations {
  readonly eventsUrl?: string
}

/** The whole product on Telegram, and whom it talks to. */
async function open(mode: 'polling' | 'webhook', integrations: Integrations = {}) {
  const folder = new TemporaryFolder()
  const telegram = await FakeBotApi.start()
  const common = { apiRoot: telegram.apiRoot, staffChatId: String(STAFF_CHAT) }
  const publicUrl = 'https://assistant.example'
  const settings: TelegramConfig =
    mode === 'polling' ? { ...common, mode: 'polling' } : { ...common, mode: 'webhook', publicUrl }
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    dataDirectory: join(shared.folder.path, 'data'),
    knowledgeDirectory: join(shared.folder.path, 'knowledge'),
    deskFile: 'desk.yaml',
    telegram: settings,
    logLevel: 'silent',
    ...(integrations.eventsUrl ? { leadEventsUrl: integrations.eventsUrl } : {}),
  }
  const secrets: Secrets = {
    telegramBotToken: telegram.token,
    telegramWebhookSecret: 'a-webhook-secret',
    leadEventsSecret: EVENTS_SECRET,
    leadsApiKey: API_KEY,
  }
  const user = telegram.user(42)
  const wang = telegram.member(STAFF_CHAT, 7, '王芳')
  const zhao = telegram.member(STAFF_CHAT, 8, '赵强')
  const start = async () => {
    const app = await createApp(config, secrets, {
      log: new RecordingLog(),
      operationsDirectory: folder.path,
      burstWindowMs: { telegram: 0 },
      ...(shared.model ? { embeddingModel: shared.model } : {}),
    })
    telegram.webhookOrigin = `http://127.0.0.1:${await app.start()}`
    return app
  }
  let app = await start()
  return {
    telegram,
    user,
    wang,
    zhao,
    origin: () => telegram.webhookOrigin ?? '',
    restart: async () => {
      await app[Symbol.asyncDispose]()
      app = await start()
    },
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]()
      await telegram[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    },
  }
}

test.each(['polling', 'webhook'] as const)('a question is answered with its source, by %s', async (mode) => {
  await using desk = await open(mode)
  const { telegram, user } = desk
  const text = await ask(telegram, user, () => user.says('集成电路设计企业年销售收入首次过1亿元，奖励多少？'))
  expect(text).toContain('300万元')
  expect(text).toContain('[1]')
  expect(user.received.at(-1)?.links.length).toBeGreaterThan(0)
  expect(
    user.received
      .at(-1)
      ?.buttons.flat()
      .map((button) => button.text),
  ).toContain('转人工')
})

test('a lead is claimed by one of two, answered, relayed and closed, through faults and a restart', async () => {
  await using desk = await open('polling')
  const { telegram, user, wang, zhao, restart } = desk
  telegram.order('sendMessage', { kind: 'server-error' })
  telegram.order('getUpdates', { kind: 'reset' })
  await handOver(telegram, user, wang)
  const card = wang.received[0]
  if (!card) throw new Error('no card')
  expect(card.text).toContain('海河装备有限公司')
  expect(card.text).not.toContain('13812345678')

  const presses = [wang.presses('认领', card), zhao.presses('认领', card)]
  await telegram.until('both told', () => presses.every((press) => telegram.notice(press)))
  expect(presses.map((press) => telegram.notice(press)?.text)).toEqual([
    expect.stringContaining('您已认领'),
    expect.stringContaining('由 王芳 跟进，未作更改。'),
  ])
  await telegram.until('the card to change', () => wang.received[0]?.text.includes('13812345678') ?? false)
  await telegram.until('the enterprise to be told', () => lastText(user).includes('王芳'))

  await restart()
  telegram.order('sendMessage', { kind: 'rate-limit', retryAfter: 1 })
  const reply = wang.repliesTo(card, '您好，请问需要多少亩？')
  await telegram.until('the reply', () => lastText(user).includes('请问需要多少亩'))
  telegram.queue.repeat(reply)
  expect(await ask(telegram, wang, () => user.says('大约50亩'))).toContain('大约50亩')
  expect(wang.received.at(-1)?.replyTo).toBe(card.id)
  expect(await ask(telegram, user, () => wang.repliesTo(card, '/close'))).toContain('已办结')

  const texts = user.received.map((message) => message.text)
  expect(new Set(texts).size).toBe(texts.length)
  expect(wang.received.filter((message) => message.buttons.flat().some(({ text }) => text === '认领'))).toEqual([])
})

test('a CRM follows a lead by signed events, in order and through its own faults, and moves it by the API', async () => {
  await using receiver = await EventsReceiver.start(answers(503))
  await using desk = await open('polling', { eventsUrl: receiver.url })
  const { telegram, user, wang, restart, origin } = desk
  await handOver(telegram, user, wang)
  wang.presses('认领', wang.received[0])
  await telegram.until('the enterprise to be told', () => lastText(user).includes('王芳'))
  receiver.reaction = answers(204)
  const before = receiver.received.length
  await restart()
  const [lead] = (await crm(origin(), '/v1/leads')).leads
  expect(lead).toMatchObject({ status: 'claimed', owner: { name: '王芳' } })
  await crm(origin(), `/v1/leads/${lead.id}`, { status: 'visiting', note: '客户周五到访' })
  await telegram.until('the card to change', () => wang.received[0]?.text.includes('考察中') ?? false)
  expect(wang.received[0]?.text).toContain('最近备注：CRM：客户周五到访')
  await crm(origin(), `/v1/leads/${lead.id}`, { status: 'signed' })
  await telegram.until('the farewell', () => lastText(user).includes('已完成签约'))
  const delivered = () => receiver.received.slice(before)
  while (delivered().length < 4) await new Promise((resolve) => setTimeout(resolve, 50))
  const events = delivered().map(({ headers, body }) => {
    new Webhook(EVENTS_SECRET).verify(body, headers as Record<string, string>)
    expect(body).not.toContain('13812345678')
    return JSON.parse(body)
  })
  expect(events.map(({ type, data }) => [type, data.lead.status])).toEqual([
    ['lead.created', 'new'],
    ['lead.claimed', 'claimed'],
    ['lead.status', 'visiting'],
    ['lead.closed', 'signed'],
  ])
})

async function crm(origin: string, path: string, change?: object) {
  const headers = { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' }
  const response = await fetch(origin + path, {
    headers,
    ...(change ? { method: 'PATCH', body: JSON.stringify(change) } : {}),
  })
  expect(response.status).toBe(200)
  return response.json()
}
