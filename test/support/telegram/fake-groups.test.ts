import { expect, test } from 'vitest'
import { apiOf, refusalOf } from './api-client.ts'
import { FakeBotApi } from './fake-bot-api.ts'

const GROUP = -400
const NEW_GROUP = -100400

test('each kind of chat says what it is', async () => {
  await using telegram = await FakeBotApi.start()
  const api = apiOf(telegram)
  telegram.group(GROUP, { type: 'group', title: '老群' })
  telegram.group(-100401, { title: '大群' })
  telegram.group(-100402, { isForum: true, title: '论坛' })
  telegram.user(42)
  expect(await api.getChat(GROUP)).toEqual({ id: GROUP, type: 'group', title: '老群' })
  expect(await api.getChat(-100401)).toEqual({ id: -100401, type: 'supergroup', title: '大群' })
  expect(await api.getChat(-100402)).toEqual({ id: -100402, type: 'supergroup', title: '论坛', is_forum: true })
  expect(await api.getChat(42)).toMatchObject({ id: 42, type: 'private', first_name: 'User 42' })
  expect(await refusalOf(api.getChat(-999))).toBe('Bad Request: chat not found')
  expect(() => telegram.group(GROUP)).toThrow('another kind')
})

test('who is in a group, and as what', async () => {
  await using telegram = await FakeBotApi.start()
  const api = apiOf(telegram)
  const wang = telegram.member(NEW_GROUP, 7, '王芳', { username: 'wangfang' })
  const zhao = telegram.member(NEW_GROUP, 8, '赵强', { status: 'administrator' })
  telegram.user(42)
  const statusOf = async (id: number) => (await api.getChatMember(NEW_GROUP, id)).status
  expect(await api.getChatMember(NEW_GROUP, 7)).toMatchObject({ status: 'member', user: { username: 'wangfang' } })
  expect(await statusOf(8)).toBe('administrator')
  expect(await statusOf(42)).toBe('left')
  expect(await api.getChatMember(NEW_GROUP, telegram.bot.id)).toMatchObject({ can_manage_topics: true })
  expect(await refusalOf(api.getChatMember(NEW_GROUP, 999))).toBe('Bad Request: member not found')
  const left = wang.leaves()
  expect(left.message).toMatchObject({ left_chat_member: { id: 7 }, from: { id: 7 } })
  expect(await statusOf(7)).toBe('left')
  expect(() => wang.says('再见')).toThrow('cannot write here')
  wang.joins()
  expect(telegram.queue.unconfirmed.at(-1)?.message).toMatchObject({ new_chat_members: [{ id: 7 }] })
  expect(await statusOf(7)).toBe('member')
  zhao.removes(wang)
  expect(await statusOf(7)).toBe('kicked')
  telegram.member(NEW_GROUP, 8, '赵强')
  expect(await statusOf(8)).toBe('administrator')
  zhao.becomes('restricted')
  expect(await api.getChatMember(NEW_GROUP, 8)).toMatchObject({ status: 'restricted', can_send_messages: false })
})

test.each([
  ['kicked', 'group', 'Forbidden: bot was kicked from the group chat'],
  ['kicked', 'supergroup', 'Forbidden: bot was kicked from the supergroup chat'],
  ['left', 'supergroup', 'Forbidden: bot is not a member of the supergroup chat'],
  ['restricted', 'supergroup', 'Bad Request: not enough rights to send text messages to the chat'],
] as const)('a bot that is %s cannot write to a %s', async (status, type, refusal) => {
  await using telegram = await FakeBotApi.start()
  telegram.group(GROUP, { type }).botStatus = status
  expect(await refusalOf(apiOf(telegram).sendMessage(GROUP, '一'))).toBe(refusal)
})

test('who blocked the bot or never started it hears nothing from it', async () => {
  await using telegram = await FakeBotApi.start()
  const api = apiOf(telegram)
  const user = telegram.user(42)
  user.blocksBot()
  expect(await refusalOf(api.sendMessage(42, '一'))).toBe('Forbidden: bot was blocked by the user')
  user.unblocksBot()
  await api.sendMessage(42, '一')
  const stranger = telegram.stranger(43)
  const never = "Forbidden: bot can't initiate conversation with a user"
  expect(await refusalOf(api.sendMessage(43, '一'))).toBe(never)
  telegram.member(NEW_GROUP, 7, '王芳')
  expect(await refusalOf(api.sendMessage(7, '一'))).toBe(never)
  stranger.says('/start')
  await api.sendMessage(43, '一')
  expect(await refusalOf(api.sendMessage(44, '一'))).toBe('Bad Request: chat not found')
})

test('a group that becomes a supergroup takes its members along and tells the new id', async () => {
  await using telegram = await FakeBotApi.start()
  const api = apiOf(telegram)
  telegram.group(GROUP, { type: 'group' })
  const wang = telegram.member(GROUP, 7, '王芳', { status: 'creator' })
  const said = wang.says('旧话')
  await api.sendMessage(GROUP, '旧')
  telegram.upgrade(GROUP, NEW_GROUP, { isForum: true })
  expect(telegram.queue.unconfirmed.slice(-2)).toMatchObject([
    { message: { chat: { id: GROUP }, from: { id: 7 }, migrate_to_chat_id: NEW_GROUP } },
    { message: { chat: { id: NEW_GROUP, is_forum: true }, migrate_from_chat_id: GROUP } },
  ])
  const upgraded = {
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: NEW_GROUP },
  }
  await expect(api.sendMessage(GROUP, '一')).rejects.toMatchObject(upgraded)
  await expect(api.editMessageText(GROUP, 2, '一')).rejects.toMatchObject(upgraded)
  await expect(api.deleteMessage(GROUP, 2)).rejects.toMatchObject(upgraded)
  await expect(api.getChatMember(GROUP, 7)).rejects.toMatchObject(upgraded)
  expect(await api.getChatMember(NEW_GROUP, 7)).toMatchObject({ status: 'creator' })
  await api.sendMessage(NEW_GROUP, '新')
  expect(wang.received.map(({ text }) => text)).toEqual(['新'])
  expect(telegram.chat(GROUP).messages.map(({ text }) => text)).toEqual(['旧'])
  expect(wang.says('新话').message?.chat.id).toBe(NEW_GROUP)
  // Reading goes on as on the real server.
  expect(await api.getChat(GROUP)).toMatchObject({ type: 'group' })
  await api.copyMessage(NEW_GROUP, GROUP, said.message?.message_id ?? 0)
  expect(wang.received.at(-1)?.text).toBe('旧话')
})

test('more messages a minute to a group than allowed are told when to come again', async () => {
  let now = 1_000_000
  await using telegram = await FakeBotApi.start({ now: () => now })
  const api = apiOf(telegram)
  const said = telegram.user(42).says('您好').message?.message_id ?? 0
  telegram.group(NEW_GROUP)
  telegram.group(GROUP, { type: 'group' })
  telegram.limitGroups(3)
  await api.sendMessage(NEW_GROUP, '一')
  now += 10_000
  const { message_id } = await api.sendMessage(NEW_GROUP, '二')
  await api.copyMessage(NEW_GROUP, 42, said)
  now += 10_500
  await expect(api.sendMessage(NEW_GROUP, '四')).rejects.toMatchObject({
    error_code: 429,
    description: 'Too Many Requests: retry after 40',
    parameters: { retry_after: 40 },
  })
  expect(telegram.chat(NEW_GROUP).messages).toHaveLength(3)
  await api.editMessageText(NEW_GROUP, message_id, '改')
  await api.sendMessage(GROUP, '别的群')
  for (let count = 0; count < 5; count++) await api.sendMessage(42, '私聊')
  now += 40_000
  await api.sendMessage(NEW_GROUP, '四')
  expect(await refusalOf(api.sendMessage(NEW_GROUP, '五'))).toContain('retry after 10')
  telegram.limitGroups(Number.POSITIVE_INFINITY)
  await api.sendMessage(NEW_GROUP, '五')
})
