import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { ScriptedAnswerer } from '../../support/scripted-answerer.ts'
import { comparison, longList } from '../../support/tables.ts'
import { ChannelBench } from '../../support/telegram/channel-bench.ts'
import { FakeBotApi } from '../../support/telegram/fake-bot-api.ts'
import type { FakePerson } from '../../support/telegram/fake-person.ts'
import type { Fault } from '../../support/telegram/faults.ts'
import { anAnswer, answering } from '../../support/telegram/samples.ts'
import { ask, lastText } from '../../support/telegram/talking.ts'
import { TelegramAssistant } from '../../support/telegram/telegram-assistant.ts'
import { TemporaryFolder } from '../../support/temporary-folder.ts'

async function open() {
  const folder = new TemporaryFolder()
  const telegram = await FakeBotApi.start()
  const answerer = new ScriptedAnswerer(({ text }) => longList(text === '下一页' ? 10 : 0))
  let assistant = new TelegramAssistant(telegram, folder.path, { answerer })
  await assistant.start()
  return {
    telegram,
    answerer,
    user: telegram.user(42),
    stop: () => assistant[Symbol.asyncDispose](),
    start: async () => {
      assistant = new TelegramAssistant(telegram, folder.path, { answerer })
      await assistant.start()
    },
    [Symbol.asyncDispose]: async () => {
      await assistant[Symbol.asyncDispose]()
      await telegram[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    },
  }
}

const documents = (person: FakePerson) => person.received.flatMap(({ document }) => document ?? [])

const untilDocuments = (telegram: FakeBotApi, person: FakePerson, count: number) =>
  telegram.until(`${count} documents`, () => documents(person).length === count)

/** The data of the button that downloads, as a client keeps it. */
const downloadData = (person: FakePerson): string =>
  person.received.flatMap(({ buttons }) => buttons.flat()).find(({ text }) => text === '下载 CSV')?.callback_data ?? ''

test('the whole table of an answer comes as a document, as often as it is asked for', async () => {
  await using desk = await open()
  const { telegram, user } = desk
  await ask(telegram, user, () => user.says('2024年武清签约的汽车零部件项目有哪些？'))
  const press = user.presses('下载 CSV')
  await untilDocuments(telegram, user, 1)
  const [document] = documents(user)
  expect(document?.name).toBe('2024年武清签约的汽车零部件项目.csv')
  expect(document?.content.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  const rows = parse(document?.content ?? '', { bom: true }) as string[][]
  expect(rows).toHaveLength(24)
  expect(rows[0]?.at(-1)).toBe('来源')
  await telegram.until('the press to be answered', () => telegram.notice(press) !== undefined)
  user.presses('下载 CSV')
  await untilDocuments(telegram, user, 2)
})

test('a download does not count as a turn: the next page still follows the list', async () => {
  await using desk = await open()
  const { telegram, user, answerer } = desk
  await ask(telegram, user, () => user.says('2024年武清签约的汽车零部件项目有哪些？'))
  user.presses('下载 CSV')
  await untilDocuments(telegram, user, 1)
  const next = await ask(telegram, user, () => user.presses('下一页'))
  expect(next).toContain('11. ')
  expect(answerer.questions.at(-1)?.history).toHaveLength(1)
})

test('a table can still be downloaded after a restart', async () => {
  await using desk = await open()
  const { telegram, user, stop, start } = desk
  await ask(telegram, user, () => user.says('有哪些？'))
  await stop()
  await start()
  user.presses('下载 CSV')
  await untilDocuments(telegram, user, 1)
})

test('a press that Telegram delivers twice sends the document once', async () => {
  await using desk = await open()
  const { telegram, user } = desk
  await ask(telegram, user, () => user.says('有哪些？'))
  user.presses('下载 CSV')
  const press = telegram.queue.unconfirmed.at(-1)
  await untilDocuments(telegram, user, 1)
  if (press) telegram.queue.repeat(press)
  await ask(telegram, user, () => user.says('还有吗？'))
  expect(documents(user)).toHaveLength(1)
})

test.each<Fault>([
  { kind: 'rate-limit', retryAfter: 1 },
  { kind: 'server-error' },
  { kind: 'reset' },
  { kind: 'hang' },
])('a document survives $kind and comes once', async (fault) => {
  await using desk = await open()
  const { telegram, user } = desk
  await ask(telegram, user, () => user.says('有哪些？'))
  telegram.order('sendDocument', fault)
  user.presses('下载 CSV')
  await untilDocuments(telegram, user, 1)
  await ask(telegram, user, () => user.says('还有吗？'))
  expect(documents(user)).toHaveLength(1)
  expect(telegram.faultsLeft).toBe(0)
})

test('a document that was decided before the process ended is sent after it starts again, once', async () => {
  await using desk = await open()
  const { telegram, user, stop, start } = desk
  await ask(telegram, user, () => user.says('有哪些？'))
  telegram.order('sendDocument', { kind: 'rate-limit', retryAfter: 3 })
  user.presses('下载 CSV')
  await telegram.until('the first attempt', () => telegram.callsOf('sendDocument').length > 0)
  await stop()
  await start()
  await untilDocuments(telegram, user, 1)
  await ask(telegram, user, () => user.says('还有吗？'))
  expect(documents(user)).toHaveLength(1)
})

test('the answer of another conversation, forged or forwarded, gives nothing of it', async () => {
  await using desk = await open()
  const { telegram, user } = desk
  const other = telegram.user(43)
  await ask(telegram, user, () => user.says('有哪些？'))
  const said = await ask(telegram, other, () => other.sendsPress(downloadData(user)))
  expect(said).toMatch(/找不到/)
  expect(documents(other)).toEqual([])
  expect(documents(user)).toEqual([])
})

test.each(['file:', 'file:nothing', `file:${'x'.repeat(59)}`])(
  'the forged button %j sends no document',
  async (data) => {
    await using desk = await open()
    const { telegram, user } = desk
    await ask(telegram, user, () => user.says('有哪些？'))
    user.sendsPress(data, user.received.at(-1))
    await ask(telegram, user, () => user.says('还有吗？'))
    expect(documents(user)).toEqual([])
  },
)

test('what was deleted cannot be downloaded any more', async () => {
  await using desk = await open()
  const { telegram, user } = desk
  await ask(telegram, user, () => user.says('有哪些？'))
  const data = downloadData(user)
  await ask(telegram, user, () => user.says('删除我的资料'))
  await ask(telegram, user, () => user.presses('确认删除'))
  expect(await ask(telegram, user, () => user.sendsPress(data))).toMatch(/找不到/)
  expect(documents(user)).toEqual([])
})

test('an interview under way waits for the document and goes on', async () => {
  await using desk = await open()
  const { telegram, user } = desk
  await ask(telegram, user, () => user.says('有哪些？'))
  await ask(telegram, user, () => user.says('转人工'))
  const asked = lastText(user)
  user.presses('下载 CSV')
  await untilDocuments(telegram, user, 1)
  expect(user.received.at(-2)?.text).toBe(asked)
  await ask(telegram, user, () => user.presses('跳过'))
})

test('a comparison is shown in a font of equal widths, with its sources linked below', async () => {
  await using bench = await ChannelBench.open()
  const user = bench.telegram.user(42)
  const { table, text, ...rest } = comparison()
  await bench.channel.deliver({ followers: [], message: answering(42, anAnswer({ table, text, ...rest })) })
  const [message] = user.received
  expect(message?.monospace).toEqual([table.text])
  expect(message?.text.startsWith(text)).toBe(true)
  expect(message?.links.map(({ url }) => url)).toContain('https://example.cn/list-1')
  expect(message?.buttons.flat().map((button) => button.text)).toEqual(['下载 CSV', '👍', '👎', '转人工'])
})

test('markup in a compared cell stays text', async () => {
  await using bench = await ChannelBench.open()
  const user = bench.telegram.user(42)
  const words = 'a | b | c\n</pre><b> | 1 < 2 | &amp;'
  const table = { title: 't', columns: ['a', 'b', 'c'], rows: [], text: words }
  await bench.channel.deliver({
    followers: [],
    message: answering(42, anAnswer({ text: words, table, citations: [] })),
  })
  expect(user.received[0]?.monospace).toEqual([words])
})

test('a list stays in the ordinary font, with its next page and its file side by side below', async () => {
  await using bench = await ChannelBench.open()
  const user = bench.telegram.user(42)
  await bench.channel.deliver({ followers: [], message: answering(42, anAnswer(longList())) })
  const [message] = user.received
  expect(message?.monospace).toEqual([])
  expect(message?.buttons.map((row) => row.map(({ text }) => text))).toEqual([
    ['下一页', '下载 CSV'],
    ['其中外资有几个？'],
    ['👍', '👎', '转人工'],
  ])
})

test('a comparison longer than one message keeps its font in every part', async () => {
  await using bench = await ChannelBench.open()
  const user = bench.telegram.user(42)
  const words = Array.from({ length: 120 }, (_, row) => `第${row}行 | ${'甲'.repeat(20)} | ${'乙'.repeat(20)}`).join(
    '\n',
  )
  const table = { title: 't', columns: ['a', 'b', 'c'], rows: [], text: words }
  await bench.channel.deliver({
    followers: [],
    message: answering(42, anAnswer({ text: `对比：\n${words}`, table, citations: [] })),
  })
  expect(user.received.length).toBeGreaterThan(1)
  expect(user.received.flatMap(({ monospace }) => monospace).join('\n')).toBe(words)
})
