import { InputFile } from 'grammy'
import type { Message } from 'grammy/types'
import { expect, test } from 'vitest'
import { apiOf, refusalOf } from './api-client.ts'
import { FakeBotApi } from './fake-bot-api.ts'

const FORUM = -100300

async function open() {
  const telegram = await FakeBotApi.start()
  const forum = telegram.group(FORUM, { isForum: true, title: '招商' })
  const wang = telegram.member(FORUM, 7, '王芳')
  const lastMessage = () => telegram.queue.unconfirmed.at(-1)?.message as Message
  const dispose = () => telegram[Symbol.asyncDispose]()
  return { telegram, api: apiOf(telegram), forum, wang, lastMessage, [Symbol.asyncDispose]: dispose }
}

test('a topic has the id of the service message that it begins with', async () => {
  await using bench = await open()
  const { api, forum, lastMessage } = bench
  const topic = await api.createForumTopic(FORUM, 'L-241124-07 海河装备')
  expect(topic).toMatchObject({ name: 'L-241124-07 海河装备', icon_color: expect.any(Number) })
  expect(lastMessage()).toMatchObject({
    message_id: topic.message_thread_id,
    message_thread_id: topic.message_thread_id,
    is_topic_message: true,
    forum_topic_created: { name: 'L-241124-07 海河装备' },
    from: { is_bot: true },
    chat: { id: FORUM, is_forum: true },
  })
  expect(lastMessage()).not.toHaveProperty('reply_to_message')
  expect(forum.topics.all).toMatchObject([{ id: topic.message_thread_id, isClosed: false, isDeleted: false }])
  expect(forum.messages).toEqual([])
  expect(await refusalOf(api.deleteMessage(FORUM, topic.message_thread_id))).toContain("can't be deleted")
})

test('a name is neither empty nor longer than 128 characters', async () => {
  await using bench = await open()
  const { api, forum } = bench
  expect(await refusalOf(api.createForumTopic(FORUM, ' '))).toBe('Bad Request: name must be non-empty')
  expect(await refusalOf(api.createForumTopic(FORUM, '😀'.repeat(129)))).toContain('TOPIC_TITLE_TOO_LONG')
  await api.createForumTopic(FORUM, '😀'.repeat(128))
  expect(forum.topics.all).toHaveLength(1)
})

test('a topic is renamed, closed and opened again, and each is told', async () => {
  await using bench = await open()
  const { api, forum, lastMessage } = bench
  const { message_thread_id: id } = await api.createForumTopic(FORUM, '新')
  await api.editForumTopic(FORUM, id, { name: '王芳 · 新' })
  expect(lastMessage()).toMatchObject({ forum_topic_edited: { name: '王芳 · 新' }, message_thread_id: id })
  expect(await refusalOf(api.editForumTopic(FORUM, id, { name: '王芳 · 新' }))).toBe('Bad Request: TOPIC_NOT_MODIFIED')
  await api.closeForumTopic(FORUM, id)
  expect(lastMessage()).toMatchObject({ forum_topic_closed: {} })
  expect(await refusalOf(api.closeForumTopic(FORUM, id))).toBe('Bad Request: TOPIC_NOT_MODIFIED')
  expect(forum.topics.named('王芳 · 新')).toMatchObject({ id, isClosed: true })
  await api.sendMessage(FORUM, '管理员还能写', { message_thread_id: id })
  await api.reopenForumTopic(FORUM, id)
  expect(forum.topics.get(id)?.isClosed).toBe(false)
})

test('what the bot sends stands in the topic that it names, or in that of what it answers', async () => {
  await using bench = await open()
  const { api, forum, wang } = bench
  const { message_thread_id: id } = await api.createForumTopic(FORUM, '一')
  const first = await api.sendMessage(FORUM, '名片', { message_thread_id: id })
  expect(first).toMatchObject({ message_thread_id: id, is_topic_message: true, reply_to_message: { message_id: id } })
  await api.sendPhoto(FORUM, new InputFile(Buffer.from('png')), { message_thread_id: id })
  await api.sendMessage(FORUM, '续', { reply_parameters: { message_id: first.message_id } })
  await api.sendMessage(FORUM, '大家好')
  const said = wang.in(id).says('您好')
  await api.copyMessage(FORUM, FORUM, said.message?.message_id ?? 0, { message_thread_id: id })
  expect(forum.messages.map(({ threadId, replyTo }) => [threadId, replyTo])).toEqual([
    [id, undefined],
    [id, undefined],
    [id, first.message_id],
    [undefined, undefined],
    [id, undefined],
  ])
})

test('a deleted topic takes its messages along and cannot be written to', async () => {
  await using bench = await open()
  const { telegram, api, forum } = bench
  const { message_thread_id: id } = await api.createForumTopic(FORUM, '一')
  const { message_id } = await api.sendMessage(FORUM, '名片', { message_thread_id: id })
  const updates = telegram.queue.unconfirmed.length
  await api.deleteForumTopic(FORUM, id)
  expect(telegram.queue.unconfirmed).toHaveLength(updates)
  expect(forum.topics.all).toMatchObject([{ id, isDeleted: true }])
  expect(forum.botMessages).toMatchObject([{ isDeleted: true }])
  const gone = { message_thread_id: id }
  expect(await refusalOf(api.sendMessage(FORUM, '二', gone))).toBe('Bad Request: message thread not found')
  expect(await refusalOf(api.sendMessage(FORUM, '二', { message_thread_id: 1 }))).toContain('thread not found')
  expect(await refusalOf(api.editMessageText(FORUM, message_id, '二'))).toContain('message to edit not found')
  expect(await refusalOf(api.closeForumTopic(FORUM, id))).toBe('Bad Request: TOPIC_ID_INVALID')
})

test('topics need a forum and the right to manage them', async () => {
  await using bench = await open()
  const { telegram, api, forum, wang } = bench
  telegram.group(-100301)
  telegram.group(-302, { type: 'group' })
  expect(await refusalOf(api.createForumTopic(-100301, '一'))).toBe('Bad Request: the chat is not a forum')
  expect(await refusalOf(api.createForumTopic(-302, '一'))).toBe('Bad Request: the chat is not a forum')
  await api.sendMessage(-100301, '无话题', { message_thread_id: 5 })
  expect(telegram.chat(-100301).messages[0]?.threadId).toBeUndefined()
  const { message_thread_id: own } = await api.createForumTopic(FORUM, '机器人的')
  const theirs = wang.createsTopic('王芳的').id
  forum.botRights = { ...forum.botRights, canManageTopics: false }
  expect(await refusalOf(api.createForumTopic(FORUM, '二'))).toBe('Bad Request: not enough rights to create a topic')
  expect(await refusalOf(api.editForumTopic(FORUM, theirs, { name: '改' }))).toContain('not enough rights to edit')
  await api.editForumTopic(FORUM, own, { name: '改' })
  wang.closesTopic(theirs)
  const closed = { message_thread_id: theirs }
  expect(await refusalOf(api.sendMessage(FORUM, '二', closed))).toBe('Bad Request: TOPIC_CLOSED')
})

test('what people say in a topic answers its beginning unless it answers something else', async () => {
  await using bench = await open()
  const { api, forum, wang, lastMessage } = bench
  const { message_thread_id: id } = await api.createForumTopic(FORUM, '一')
  const { message_id } = await api.sendMessage(FORUM, '名片', { message_thread_id: id })
  wang.says('您好', { message_thread_id: id })
  expect(lastMessage()).toMatchObject({
    message_thread_id: id,
    is_topic_message: true,
    reply_to_message: { message_id: id, forum_topic_created: { name: '一' } },
  })
  const card = forum.message(message_id)
  if (card) wang.repliesTo(card, '收到')
  expect(lastMessage()).toMatchObject({ message_thread_id: id, reply_to_message: { message_id, text: '名片' } })
  wang.says('闲聊')
  expect(lastMessage()).not.toHaveProperty('is_topic_message')
  expect(forum.history.filter(({ from }) => from.id === 7)).toMatchObject([
    { threadId: id },
    { threadId: id, replyTo: message_id },
    {},
  ])
})

test('people handle topics too, and cannot write where there is none or it is closed', async () => {
  await using bench = await open()
  const { telegram, forum, wang, lastMessage } = bench
  const { id } = wang.createsTopic('讨论')
  expect(lastMessage()).toMatchObject({ forum_topic_created: { name: '讨论' }, from: { id: 7 } })
  const zhao = telegram.member(FORUM, 8, '赵强')
  wang.closesTopic(id)
  expect(() => zhao.in(id).says('还在吗')).toThrow('closed')
  zhao.becomes('administrator')
  zhao.in(id).says('还在吗')
  wang.renamesTopic(id, '旧事')
  wang.reopensTopic(id)
  expect(forum.topics.all).toMatchObject([{ name: '旧事', isClosed: false }])
  wang.deletesTopic(id)
  expect(() => zhao.in(id).says('还在吗')).toThrow('no topic')
})

test('a press in a topic shows the message where it stands', async () => {
  await using bench = await open()
  const { telegram, api, wang } = bench
  const { message_thread_id: id } = await api.createForumTopic(FORUM, '一')
  const reply_markup = { inline_keyboard: [[{ text: '认领', callback_data: 'claim' }]] }
  await api.sendMessage(FORUM, '名片', { message_thread_id: id, reply_markup })
  wang.presses('认领')
  expect(telegram.queue.unconfirmed.at(-1)?.callback_query).toMatchObject({
    data: 'claim',
    message: { message_thread_id: id, text: '名片', reply_markup, reply_to_message: { message_id: id } },
  })
})
