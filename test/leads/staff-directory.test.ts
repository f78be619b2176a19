import { expect, test } from 'vitest'
import { StaffDirectory } from '../../src/leads/staff-directory.ts'
import { DeskBench, deskRules, MAIN, WUQING } from '../support/desk-bench.ts'
import { STAFF_LI, STAFF_WANG } from '../support/lead-fixtures.ts'

const seenAt = '2026-11-24T02:00:00.000Z'

async function seen(bench: DeskBench) {
  const directory = new StaffDirectory(bench.leads, deskRules())
  await directory.remember({ ...STAFF_WANG, username: 'WangFang', chatId: MAIN.chatId, seenAt })
  await directory.remember({ ...STAFF_WANG, username: 'WangFang', chatId: WUQING.chatId, seenAt })
  await directory.remember({ ...STAFF_LI, chatId: MAIN.chatId, seenAt: '2026-11-24T03:00:00.000Z' })
  return directory
}

test.each(['王芳', '王 芳', '@王芳', '@wangfang', 'WangFang', '7'])('%s is found', async (name) => {
  await using bench = new DeskBench()
  expect(await (await seen(bench)).find(name)).toEqual(STAFF_WANG)
})

test.each(['', '@', ' ', '王', '赵强', '77'])('%j is nobody', async (name) => {
  await using bench = new DeskBench()
  expect(await (await seen(bench)).find(name)).toBeUndefined()
})

test('of two people of one name neither is meant, and their ids still tell them apart', async () => {
  await using bench = new DeskBench()
  const directory = await seen(bench)
  await directory.remember({ id: '9', name: '王芳', chatId: MAIN.chatId, seenAt })
  expect(await directory.find('王芳')).toBeUndefined()
  expect(await directory.find('9')).toEqual({ id: '9', name: '王芳' })
})

test('names are told once each, the latest seen first', async () => {
  await using bench = new DeskBench()
  expect(await (await seen(bench)).names()).toEqual(['李强', '王芳'])
})

test('a group is known by the chat that it has now, and no other chat is one', async () => {
  await using bench = new DeskBench()
  const directory = await seen(bench)
  expect((await directory.groupOf(WUQING.chatId))?.name).toBe(WUQING.name)
  await bench.leads.moveChat(WUQING.chatId, '-3003')
  expect((await directory.groupOf('-3003'))?.name).toBe(WUQING.name)
  expect(await directory.groupOf(WUQING.chatId)).toBeUndefined()
  expect(await directory.groupOf('42')).toBeUndefined()
  expect(await directory.chats()).toEqual([MAIN.chatId, '-3003'])
})

test('a topic into which the rules put several leads belongs to none of them, in that chat alone', async () => {
  await using bench = new DeskBench()
  const routes = [{ when: {}, group: MAIN.name, topicId: '17' }]
  const directory = new StaffDirectory(bench.leads, deskRules({ routes }))
  expect(await directory.isShared(MAIN.chatId, '17')).toBe(true)
  expect(await directory.isShared(MAIN.chatId, '5')).toBe(false)
  expect(await directory.isShared(WUQING.chatId, '17')).toBe(false)
})

test('who left a chat is found only while still in another', async () => {
  await using bench = new DeskBench()
  const directory = await seen(bench)
  await directory.forget(STAFF_WANG.id, MAIN.chatId)
  expect(await directory.find('王芳')).toEqual(STAFF_WANG)
  await directory.forget(STAFF_WANG.id, WUQING.chatId)
  expect(await directory.find('王芳')).toBeUndefined()
  expect(await directory.names()).toEqual(['李强'])
})
