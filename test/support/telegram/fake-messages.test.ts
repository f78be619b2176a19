import { InputFile } from 'grammy'
import type { Message, Update } from 'grammy/types'
import { expect, test } from 'vitest'
import { apiOf, refusalOf } from './api-client.ts'
import { FakeBotApi } from './fake-bot-api.ts'

const GROUP = -100200

const messageOf = (update: Update): Message => update.message ?? update.edited_message ?? ({} as Message)

async function open() {
  const telegram = await FakeBotApi.start()
  telegram.group(GROUP)
  const user = telegram.user(42)
  const wang = telegram.member(GROUP, 7, '王芳')
  const dispose = () => telegram[Symbol.asyncDispose]()
  return { telegram, api: apiOf(telegram), user, wang, [Symbol.asyncDispose]: dispose }
}

test('what people send is remembered with its kind and can be told from what the bot sent', async () => {
  await using bench = await open()
  const { telegram, user, api } = bench
  user.says('您好')
  user.sendsPhoto('厂房')
  user.sendsDocument('图纸.pdf')
  user.sendsLocation(39.1, 117.2)
  user.sendsVoice()
  user.sendsSticker('😀')
  await api.sendMessage(42, '收到')
  const { history, messages } = telegram.chat(42)
  expect(history.map(({ id, text, caption, media }) => [id, text, caption, media?.kind])).toEqual([
    [1, '您好', undefined, undefined],
    [2, '', '厂房', 'photo'],
    [3, '', undefined, 'document'],
    [4, '', undefined, 'location'],
    [5, '', undefined, 'voice'],
    [6, '', undefined, 'sticker'],
    [7, '收到', undefined, undefined],
  ])
  expect(history[2]?.document?.name).toBe('图纸.pdf')
  expect(messages.map(({ text }) => text)).toEqual(['收到'])
  expect(messages[0]?.calls).toMatchObject([{ number: 1, method: 'sendMessage', payload: { text: '收到' } }])
})

test('a copy shows the same, with another caption where one is given', async () => {
  await using bench = await open()
  const { telegram, api, user } = bench
  const photo = messageOf(user.sendsPhoto('我的电话是 13812345678'))
  const place = messageOf(user.sendsLocation(39.1, 117.2))
  const words = messageOf(user.says('您好'))
  await api.copyMessage(GROUP, 42, photo.message_id)
  await api.copyMessage(GROUP, 42, photo.message_id, { caption: '<b>一张</b>照片', parse_mode: 'HTML' })
  await api.copyMessage(GROUP, 42, place.message_id)
  const { message_id } = await api.copyMessage(GROUP, 42, words.message_id, { caption: '不用' })
  const copies = telegram.chat(GROUP).messages
  expect(copies.map(({ text, caption, media }) => [text, caption, media?.kind])).toEqual([
    ['', '我的电话是 13812345678', 'photo'],
    ['', '一张照片', 'photo'],
    ['', undefined, 'location'],
    ['您好', undefined, undefined],
  ])
  expect(copies[0]?.media?.fileId).toBe(photo.photo?.at(-1)?.file_id)
  expect(copies[2]?.media?.location).toEqual({ latitude: 39.1, longitude: 117.2 })
  expect(copies[3]).toMatchObject({ id: message_id, copyOf: { chatId: 42, messageId: words.message_id } })
})

test('only what is there and was said can be copied', async () => {
  await using bench = await open()
  const { api, user, wang } = bench
  const gone = user.says('撤回')
  user.deletes(gone)
  expect(await refusalOf(api.copyMessage(GROUP, 42, 99))).toBe('Bad Request: message to copy not found')
  const id = messageOf(gone).message_id
  expect(await refusalOf(api.copyMessage(GROUP, 42, id))).toBe('Bad Request: message to copy not found')
  expect(await refusalOf(api.copyMessage(GROUP, 999, 1))).toBe('Bad Request: chat not found')
  const left = messageOf(wang.leaves()).message_id
  expect(await refusalOf(api.copyMessage(42, GROUP, left))).toBe("Bad Request: the message can't be copied")
})

test('files and places come with captions, buttons and what they answer', async () => {
  await using bench = await open()
  const { telegram, api, wang } = bench
  const asked = messageOf(wang.says('图纸呢'))
  const options = {
    caption: '<b>图</b>',
    parse_mode: 'HTML' as const,
    reply_parameters: { message_id: asked.message_id },
    reply_markup: { inline_keyboard: [[{ text: '好', callback_data: 'ok' }]] },
  }
  const photo = await api.sendPhoto(GROUP, new InputFile(Buffer.from('png'), '图.png'), options)
  expect(photo).toMatchObject({ caption: '图', reply_to_message: { message_id: asked.message_id, text: '图纸呢' } })
  await api.sendDocument(GROUP, new InputFile(Buffer.from('csv'), '表.csv'), { caption: '表' })
  await api.sendLocation(GROUP, 39.1, 117.2, { reply_parameters: { message_id: asked.message_id } })
  await api.sendPhoto(GROUP, photo.photo.at(-1)?.file_id ?? '')
  const [first, second, third, fourth] = telegram.chat(GROUP).messages
  expect(first).toMatchObject({ caption: '图', replyTo: asked.message_id, media: { file: { name: '图.png' } } })
  expect(first?.buttons).toEqual([[{ text: '好', callback_data: 'ok' }]])
  expect(second?.document?.content.toString()).toBe('csv')
  expect(third).toMatchObject({ media: { kind: 'location', location: { latitude: 39.1 } }, replyTo: asked.message_id })
  expect(fourth?.media).toEqual(first?.media)
  const long = { caption: '长'.repeat(1025) }
  expect(await refusalOf(api.sendPhoto(GROUP, 'nothing'))).toContain('wrong file identifier')
  expect(await refusalOf(api.sendDocument(GROUP, first?.media?.fileId ?? ''))).toContain("can't use file of type Photo")
  expect(await refusalOf(api.sendPhoto(GROUP, new InputFile(Buffer.from('x')), long))).toContain('caption is too long')
  expect(telegram.chat(GROUP).messages).toHaveLength(4)
})

test('an edit by a person comes as an update and changes what a copy shows', async () => {
  await using bench = await open()
  const { telegram, api, user, wang } = bench
  const said = user.says('两亿')
  const photo = user.sendsPhoto('旧')
  expect(user.edits(said, '三亿').edited_message).toMatchObject({ ...messageOf(said), text: '三亿' })
  expect(messageOf(user.edits(photo, '新'))).toMatchObject({ caption: '新', edit_date: expect.any(Number) })
  await api.copyMessage(GROUP, 42, messageOf(said).message_id)
  await api.copyMessage(GROUP, 42, messageOf(photo).message_id)
  expect(telegram.chat(GROUP).messages.map(({ text, caption }) => caption ?? text)).toEqual(['三亿', '新'])
  expect(() => wang.edits(said, '别人的')).toThrow('own message')
})

test('the bot edits what it sent and nothing else', async () => {
  await using bench = await open()
  const { telegram, api, wang } = bench
  const theirs = messageOf(wang.says('您好')).message_id
  const { message_id: text } = await api.sendMessage(GROUP, '一')
  const { message_id: photo } = await api.sendPhoto(GROUP, new InputFile(Buffer.from('png')), { caption: '一' })
  await api.editMessageText(GROUP, text, '二')
  await api.editMessageCaption(GROUP, photo, { caption: '二' })
  await api.editMessageCaption(GROUP, photo, {})
  const edited = telegram.chat(GROUP).messages
  expect(edited.map((message) => [message.caption ?? message.text, message.edits])).toEqual([
    ['二', 1],
    ['', 2],
  ])
  expect(edited[0]?.calls.map(({ method }) => method)).toEqual(['sendMessage', 'editMessageText'])
  expect(edited[1]?.media?.kind).toBe('photo')
  expect(await refusalOf(api.editMessageText(GROUP, text, '二'))).toContain('message is not modified')
  expect(await refusalOf(api.editMessageText(GROUP, theirs, '三'))).toBe("Bad Request: message can't be edited")
  expect(await refusalOf(api.editMessageText(GROUP, 99, '三'))).toBe('Bad Request: message to edit not found')
  expect(await refusalOf(api.editMessageText(GROUP, photo, '三'))).toContain('there is no text in the message')
  expect(await refusalOf(api.editMessageCaption(GROUP, text, { caption: '三' }))).toContain('there is no caption')
})

test('what was deleted is gone but not forgotten', async () => {
  await using bench = await open()
  const { telegram, api, wang } = bench
  const { message_id } = await api.sendMessage(GROUP, '名片')
  const theirs = messageOf(wang.says('您好')).message_id
  await api.deleteMessage(GROUP, message_id)
  await api.deleteMessage(GROUP, theirs)
  const { messages, botMessages, history } = telegram.chat(GROUP)
  expect(messages).toEqual([])
  expect(botMessages).toMatchObject([{ text: '名片', isDeleted: true }])
  expect(botMessages[0]?.calls.at(-1)?.method).toBe('deleteMessage')
  expect(history).toHaveLength(2)
  expect(await refusalOf(api.deleteMessage(GROUP, message_id))).toBe('Bad Request: message to delete not found')
  expect(await refusalOf(api.editMessageText(GROUP, message_id, '二'))).toContain('message to edit not found')
  const reply = { reply_parameters: { message_id } }
  expect(await refusalOf(api.sendMessage(GROUP, '二', reply))).toBe('Bad Request: message to be replied not found')
  await api.sendMessage(GROUP, '三', { reply_parameters: { message_id, allow_sending_without_reply: true } })
  expect(telegram.chat(GROUP).messages[0]?.replyTo).toBeUndefined()
})

test('after two days nothing can be deleted, and others’ words only with the right to', async () => {
  let now = Date.parse('2026-11-24T02:00:00Z')
  await using telegram = await FakeBotApi.start({ now: () => now })
  const api = apiOf(telegram)
  const group = telegram.group(GROUP)
  const said = messageOf(telegram.member(GROUP, 7, '王芳').says('您好')).message_id
  const { message_id, date } = await api.sendMessage(GROUP, '旧')
  expect(date).toBe(now / 1000)
  telegram.user(42)
  const { message_id: personal } = await api.sendMessage(42, '旧')
  group.makeOld(message_id)
  expect(await refusalOf(api.deleteMessage(GROUP, message_id))).toBe("Bad Request: message can't be deleted")
  now += 48 * 60 * 60 * 1000
  expect(await refusalOf(api.deleteMessage(42, personal))).toBe("Bad Request: message can't be deleted for everyone")
  group.botRights = { ...group.botRights, canDeleteMessages: false }
  expect(await refusalOf(api.deleteMessage(GROUP, said))).toBe("Bad Request: message can't be deleted")
})

test('a pinned message is told of, and pinning takes the right to', async () => {
  await using bench = await open()
  const { telegram, api } = bench
  const { message_id } = await api.sendMessage(GROUP, '名片')
  await api.pinChatMessage(GROUP, message_id)
  const group = telegram.chat(GROUP)
  expect(group.message(message_id)?.isPinned).toBe(true)
  expect(telegram.queue.unconfirmed.at(-1)?.message).toMatchObject({ pinned_message: { message_id, text: '名片' } })
  expect(group.messages).toHaveLength(1)
  expect(await refusalOf(api.pinChatMessage(GROUP, 99))).toBe('Bad Request: message to pin not found')
  group.botStatus = 'member'
  expect(await refusalOf(api.pinChatMessage(GROUP, message_id))).toContain('not enough rights to manage pinned')
})

test('a reaction is seen on the message', async () => {
  await using bench = await open()
  const { telegram, api, wang } = bench
  const said = messageOf(wang.says('已办')).message_id
  await api.setMessageReaction(GROUP, said, [{ type: 'emoji', emoji: '👌' }])
  expect(telegram.chat(GROUP).message(said)?.reaction).toBe('👌')
  await api.setMessageReaction(GROUP, said, [])
  expect(telegram.chat(GROUP).message(said)).not.toHaveProperty('reaction')
  expect(await refusalOf(api.setMessageReaction(GROUP, 99, []))).toBe('Bad Request: message to react not found')
})
