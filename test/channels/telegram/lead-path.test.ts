import { expect, test } from 'vitest'
import { FakeBotApi } from '../../support/telegram/fake-bot-api.ts'
import type { Fault } from '../../support/telegram/faults.ts'
import { STAFF_CHAT } from '../../support/telegram/samples.ts'
import { ask, handOver, lastText } from '../../support/telegram/talking.ts'
import { TelegramAssistant } from '../../support/telegram/telegram-assistant.ts'
import { TemporaryFolder } from '../../support/temporary-folder.ts'

/** Faults after which Telegram surely did not take the call: nothing may be lost or doubled. */
const FAULTS: readonly Fault[] = [
  { kind: 'rate-limit', retryAfter: 1 },
  { kind: 'server-error' },
  { kind: 'bad-gateway' },
  { kind: 'reset' },
  { kind: 'hang' },
]

async function open() {
  const folder = new TemporaryFolder()
  const telegram = await FakeBotApi.start()
  const user = telegram.user(42)
  const wang = telegram.member(STAFF_CHAT, 7, '王芳')
  const zhao = telegram.member(STAFF_CHAT, 8, '赵强')
  let assistant = new TelegramAssistant(telegram, folder.path)
  await assistant.start()
  return {
    telegram,
    user,
    wang,
    zhao,
    restart: async () => {
      await assistant[Symbol.asyncDispose]()
      assistant = new TelegramAssistant(telegram, folder.path)
      await assistant.start()
    },
    [Symbol.asyncDispose]: async () => {
      await assistant[Symbol.asyncDispose]()
      await telegram[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    },
  }
}

test('a question is answered with its source', async () => {
  await using desk = await open()
  const { telegram, user } = desk
  const text = await ask(telegram, user, () => user.says('武清区有什么支持政策？'))
  expect(text).toContain('答：武清区有什么支持政策？ [1]')
  expect(user.received[0]?.links.map((link) => link.url)).toContain('https://example.cn/p001')
})

test('a lead goes from the interview over two claims at once, a reply and a relayed answer to its end', async () => {
  await using desk = await open()
  const { telegram, user, wang, zhao } = desk
  await handOver(telegram, user, wang)
  const card = wang.received[0]
  expect(card?.text).toContain('海河装备有限公司')
  expect(card?.text).not.toContain('13812345678')

  const presses = [zhao.presses('认领', card), wang.presses('认领', card)]
  await telegram.until('both told', () => presses.every((press) => telegram.notice(press)))
  expect(telegram.notice(presses[1] ?? '')?.text).toBe('L-241124-01 由 赵强 跟进，未作更改。')
  await telegram.until('the card to change', () => wang.received[0]?.text.includes('赵强') ?? false)
  expect(wang.received[0]?.text).toContain('13812345678')
  await telegram.until('the enterprise to be told', () => lastText(user).includes('赵强'))

  const answer = await ask(telegram, user, () => card && zhao.repliesTo(card, '您好，请问需要多少亩？'))
  expect(answer).toBe('【工作人员 赵强 · L-241124-01】您好，请问需要多少亩？')
  const relayed = await ask(telegram, wang, () => user.says('大约50亩'))
  expect(relayed).toContain('大约50亩')
  expect(wang.received.at(-1)?.replyTo).toBe(card?.id)
  const relay = wang.received.at(-1)
  expect(await ask(telegram, user, () => relay && zhao.repliesTo(relay, '好的'))).toContain('好的')

  expect(await ask(telegram, user, () => card && zhao.repliesTo(card, '/close'))).toContain('已办结')
  expect(await ask(telegram, user, () => user.says('武清区有什么支持政策？'))).toContain('答：')
})

test('through faults on every call nothing is lost or doubled', async () => {
  await using desk = await open()
  const { telegram, user, wang } = desk
  for (const fault of FAULTS) {
    for (const method of ['sendMessage', 'getUpdates', 'sendChatAction', 'editMessageReplyMarkup']) {
      telegram.order(method, fault, { kind: 'pass' })
    }
  }
  await handOver(telegram, user, wang)
  const card = wang.received[0]
  telegram.order('editMessageText', ...FAULTS)
  telegram.order('answerCallbackQuery', { kind: 'server-error' })
  const press = wang.presses('认领', card)
  await telegram.until('the notice', () => telegram.notice(press) !== undefined)
  await telegram.until('the card to change', () => wang.received[0]?.text.includes('王芳') ?? false)
  await telegram.until('the enterprise to be told', () => lastText(user).includes('王芳'))
  telegram.order('sendMessage', ...FAULTS)
  card && wang.repliesTo(card, '第一条')
  card && wang.repliesTo(card, '第二条')
  await telegram.until('both', () => lastText(user).includes('第二条'))
  const texts = user.received.map((message) => message.text)
  expect(texts.filter((text) => text.includes('第一条'))).toHaveLength(1)
  expect(texts.slice(-2).map((text) => text.slice(-3))).toEqual(['第一条', '第二条'])
  expect(new Set(texts).size).toBe(texts.length)
  expect(wang.received).toHaveLength(1)
})

test('updates that come again after a restart change nothing', async () => {
  await using desk = await open()
  const { telegram, user, wang, zhao, restart } = desk
  await handOver(telegram, user, wang)
  const card = wang.received[0]
  const said = user.says('进度')
  await telegram.until('the progress', () => lastText(user).includes('等待工作人员受理'))
  await restart()
  const before = user.received.length
  telegram.queue.repeat(said)
  const press = zhao.presses('认领', card)
  await telegram.until('the claim', () => telegram.notice(press) !== undefined)
  await telegram.until('the enterprise to be told', () => user.received.length > before)
  expect(user.received).toHaveLength(before + 1)
  expect(wang.received).toHaveLength(1)
})
