import { expect, test } from 'vitest'
import { DeskScene } from '../../support/telegram/desk-scene.ts'
import type { FakeMessage } from '../../support/telegram/fake-message.ts'

const to = (scene: DeskScene, { id }: FakeMessage) =>
  ({ reply_to_message: { message_id: id, chat: scene.wang.chat.toJson(), date: 0, from: scene.telegram.bot } }) as never

const kinds = (messages: readonly FakeMessage[]) => messages.flatMap(({ media }) => media?.kind ?? [])

test('photos, documents and places go through in both directions, said by whom', async () => {
  await using scene = await DeskScene.open({ isForum: true })
  const { user, wang } = scene
  const card = await scene.claimedCard()
  user.sendsPhoto('厂房现状')
  user.sendsDocument('需求.pdf')
  user.sendsLocation()
  await scene.until('all three at the staff', () => kinds(wang.received).length === 3)
  expect(kinds(wang.received)).toEqual(['photo', 'document', 'location'])
  const photo = wang.received.find(({ media }) => media?.kind === 'photo')
  expect(photo?.caption).toContain('海河装备有限公司')
  expect(photo?.caption).toContain('厂房现状')
  expect(photo?.threadId).toBe(card.threadId)

  wang.sendsPhoto('园区实景', to(scene, card))
  wang.sendsDocument('政策.pdf', undefined, to(scene, card))
  wang.sendsLocation(39.4, 117.1, to(scene, card))
  await scene.until('all three at the enterprise', () => kinds(user.received).length === 3)
  expect(user.received.find(({ media }) => media?.kind === 'photo')?.caption).toBe(
    '【工作人员 王芳 · L-241124-01】园区实景',
  )
  expect(user.received.find(({ media }) => media?.kind === 'document')?.caption).toBe('【工作人员 王芳 · L-241124-01】')
  expect(kinds(user.received)).toEqual(['photo', 'document', 'location'])
  expect(await scene.lead()).toMatchObject({ status: 'contacted' })
})

test('a picture sent while the lead waits goes to staff, and the enterprise is told', async () => {
  await using scene = await DeskScene.open()
  await scene.card()
  scene.user.sendsPhoto('现状')
  await scene.until('the picture', () => kinds(scene.wang.received).length === 1)
  await scene.until('the enterprise to be told', () => scene.heard('已补充到您登记的需求'))
})

test('words that staff change or take back change and go at the enterprise', async () => {
  await using scene = await DeskScene.open()
  const { user, wang } = scene
  const card = await scene.claimedCard()
  const said = wang.repliesTo(card, '补贴最高300万元')
  await scene.until('the words', () => scene.heard('补贴最高300万元'))
  wang.edits(said, '补贴最高500万元')
  await scene.until('the change', () => scene.heard('补贴最高500万元'))
  expect(scene.heard('补贴最高300万元')).toBe(false)
  await scene.hears('企业看到的内容已同步更改')
  const sent = user.received.length
  wang.repliesTo(said, '/recall')
  await scene.until('the words to go', () => user.received.length === sent - 1)
  await scene.hears('已撤回')
})

test('words that the enterprise changes change at the staff; while asking they are answered anew', async () => {
  await using scene = await DeskScene.open()
  const { user, wang } = scene
  const asked = user.says('武清的税收政策？')
  await scene.until('the answer', () => scene.heard('答：武清的税收政策？'))
  user.edits(asked, '武清的人才政策？')
  await scene.until('the new answer', () => scene.heard('答：武清的人才政策？'))
  await scene.claimedCard()
  const said = user.says('需要50亩')
  await scene.hears('需要50亩')
  user.edits(said, '需要80亩')
  const relay = await scene.hears('需要80亩')
  expect(relay.text).toContain('（已编辑）')
  expect(wang.received.some(({ text }) => text.includes('需要50亩'))).toBe(false)
})

test('staff are told when the enterprise has blocked the bot, and the history says so', async () => {
  await using scene = await DeskScene.open()
  const card = await scene.claimedCard()
  scene.user.blocksBot()
  scene.wang.repliesTo(card, '您好')
  const notice = await scene.hears('没有送达企业（企业已屏蔽机器人）')
  expect(notice.text).toContain('L-241124-01')
  const history = await scene.assistant.operations.leads.history('L-241124-01')
  expect(history.map(({ event }) => event.type)).toContain('delivery-failed')
})

test('many words of one enterprise come to staff in few messages when Telegram takes no more', async () => {
  await using scene = await DeskScene.open()
  await scene.claimedCard()
  scene.telegram.order('sendMessage', { kind: 'rate-limit', retryAfter: 1 })
  for (let sentence = 1; sentence <= 12; sentence += 1) scene.user.says(`第${sentence}句`)
  await scene.until('the last', () => scene.told('第12句') !== undefined)
  const relays = scene.wang.received.filter(({ text }) => /第\d+句/.test(text))
  expect(relays.length).toBeLessThan(12)
  const order = relays.flatMap(({ text }) => [...text.matchAll(/第(\d+)句/g)].map((match) => Number(match[1])))
  expect(order).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
})

test('an edit of one of several messages that were read together, or of one never passed on, is said anew', async () => {
  await using scene = await DeskScene.open()
  const { user } = scene
  const early = user.says('武清的税收政策？')
  await scene.until('the answer', () => scene.heard('答：武清的税收政策？'))
  await scene.claimedCard()
  scene.telegram.order('sendMessage', { kind: 'rate-limit', retryAfter: 1 })
  user.says('第一句：有毒废水怎么处理')
  const second = user.says('第二句')
  await scene.hears('第二句')
  user.edits(second, '第二句改')
  await scene.hears('第二句改')
  expect(scene.told('有毒废水')).toBeDefined()
  user.edits(early, '武清的人才政策？')
  await scene.hears('武清的人才政策？（已编辑）')
})

test('words too long for a caption come before the picture, and what the group does not allow holds up nothing', async () => {
  await using scene = await DeskScene.open()
  await scene.claimedCard()
  const caption = `现状：${'详'.repeat(1015)}`
  scene.user.sendsPhoto(caption)
  await scene.until('the picture', () => kinds(scene.wang.received).length === 1)
  await scene.hears('现状：')
  scene.telegram.order('copyMessage', {
    kind: 'refuse',
    code: 400,
    description: 'Bad Request: not enough rights to send photos to the chat',
  })
  scene.user.sendsPhoto('第二张')
  await scene.hears('企业的一条消息无法转到这里（机器人没有发送这类内容的权限）')
  scene.wang.says('/mine')
  await scene.hears('我跟进的线索')
})

test('a recall that Telegram no longer allows is not called done', async () => {
  await using scene = await DeskScene.open()
  const card = await scene.claimedCard()
  const said = scene.wang.repliesTo(card, '旧消息')
  await scene.until('the words', () => scene.heard('旧消息'))
  const sent = scene.user.received.find(({ text }) => text.includes('旧消息'))
  scene.user.chat.makeOld(sent?.id ?? 0)
  scene.wang.repliesTo(said, '/recall')
  await scene.hears('消息没有撤回，企业仍能看到')
  expect(scene.heard('旧消息')).toBe(true)
})
