import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ScriptedAnswerer } from '../../support/scripted-answerer.ts'
import { longList } from '../../support/tables.ts'
import { startConversingServer } from './support/conversing-server.ts'
import { allEvents } from './support/event-stream.ts'

let running: Awaited<ReturnType<typeof startConversingServer>>

beforeEach(async () => {
  running = await startConversingServer(
    new ScriptedAnswerer(({ text }) => (text.includes('哪些') ? longList() : { text: '没有表格。' })),
  )
})

afterEach(() => running[Symbol.asyncDispose]())

const download = (answerId: string, cookie: string, language = 'zh-CN') =>
  fetch(`${running.origin}/page/answers/${answerId}.csv`, { headers: { cookie, 'accept-language': language } })

async function ask(text: string, cookie = '', action?: object) {
  const response = await fetch(`${running.origin}/page/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ id: crypto.randomUUID(), text, ...(action ? { action } : {}) }),
  })
  const events = await allEvents(response)
  const message = events.find(({ event }) => event === 'message')?.data as {
    answerId: string
    table?: object
    suggestions: { label: string }[]
  }
  return { message, cookie: cookie || (response.headers.get('set-cookie')?.split(';')[0] ?? '') }
}

test('the table of an answer is a file for the browser that was given it', async () => {
  const { message, cookie } = await ask('有哪些项目？')
  const response = await download(message.answerId, cookie)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const title = encodeURIComponent(longList().table.title)
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="table.csv"; filename*=UTF-8''${title}.csv`,
  )
  const content = Buffer.from(await response.arrayBuffer())
  expect(content.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(parse(content, { bom: true })).toHaveLength(24)
})

test('a title with signs that a header has a meaning for still names the file', async () => {
  const { table, ...list } = longList()
  await running[Symbol.asyncDispose]()
  const title = '园区 "甲"（一期); 对比'
  running = await startConversingServer(new ScriptedAnswerer(() => ({ ...list, table: { ...table, title } })))
  const { message, cookie } = await ask('有哪些项目？')
  const disposition = (await download(message.answerId, cookie)).headers.get('content-disposition') ?? ''
  const [, name = ''] = /filename\*=UTF-8''([\w%.-]+)$/.exec(disposition) ?? []
  expect(decodeURIComponent(name)).toBe('园区_甲_（一期)_对比.csv')
})

test('another browser, or none, gets nothing of it', async () => {
  const { message } = await ask('有哪些项目？')
  const other = await ask('有哪些园区？')
  expect(other.message.answerId).not.toBe(message.answerId)
  for (const cookie of [other.cookie, '', 'conversation=forged']) {
    const response = await download(message.answerId, cookie)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('星河')
  }
})

test('an answer without a table, an unknown one and a deleted one are politely not found', async () => {
  const { message, cookie } = await ask('有哪些项目？')
  const plain = await ask('你好吗', cookie)
  expect((await download(plain.message.answerId, cookie)).status).toBe(404)
  expect(await (await download('unknown', cookie)).json()).toMatchObject({
    error: { message: expect.stringMatching(/重新提问/) },
  })
  await ask('删除我的资料', cookie, { type: 'forget' })
  await ask('确认删除', cookie, { type: 'confirm' })
  const gone = await download(message.answerId, cookie, 'en')
  expect(gone.status).toBe(404)
  expect(await gone.json()).toMatchObject({ error: { message: expect.stringMatching(/no longer available/) } })
})

test.each(['..%2f..%2fetc%2fpasswd', '%00', "a'b", 'x'.repeat(65)])('the path %s is no answer', async (id) => {
  const { cookie } = await ask('有哪些项目？')
  expect((await download(id, cookie)).status).toBe(404)
})

test('what the table brings on the page is no button there, at once and after a reload', async () => {
  const { message, cookie } = await ask('有哪些项目？')
  expect(message.table).toEqual(longList().table)
  expect(message.suggestions).toEqual([{ label: '其中外资有几个？', text: '其中外资有几个？' }])
  const response = await fetch(`${running.origin}/page/transcript`, { headers: { cookie } })
  const { entries } = (await response.json()) as { entries: object[] }
  expect(entries.at(-1)).toMatchObject(message)
})
