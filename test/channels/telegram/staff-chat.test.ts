import { expect, test } from 'vitest'
import { DeskScene } from '../../support/telegram/desk-scene.ts'
import { STAFF_CHAT } from '../../support/telegram/samples.ts'

const KINDS = [
  ['reply threads', { isForum: false }],
  ['forum topics', { isForum: true }],
] as const

test.each(KINDS)('with %s a lead is claimed by one, answered, relayed and ended', async (_, options) => {
  await using scene = await DeskScene.open(options)
  const { telegram, user, wang, zhao } = scene
  const card = await scene.card()
  expect(card.text).not.toContain('13812345678')
  expect(card.text).toContain('138****5678')
  const presses = [zhao.presses('认领', card), wang.presses('认领', card)]
  await scene.until('both told', () => presses.every((press) => telegram.notice(press)))
  const notices = presses.map((press) => telegram.notice(press)?.text ?? '')
  expect(notices.filter((text) => text.startsWith('您已认领'))).toHaveLength(1)
  expect(notices.filter((text) => text.includes('跟进，未作更改'))).toHaveLength(1)
  await scene.until('the card to change', () => scene.shownCard().text.includes('13812345678'))
  const owner = (await scene.lead()).owner?.id === '7' ? wang : zhao

  owner.repliesTo(scene.shownCard(), '您好，请问需要多少亩？')
  await scene.until('the reply', () => scene.heard('您好，请问需要多少亩？'))
  user.says('大约50亩')
  const relay = await scene.hears('大约50亩')
  if (options.isForum) expect(relay.threadId).toBe(card.threadId)
  else expect(relay.replyTo).toBe(card.id)
  owner.repliesTo(relay, '好的')
  await scene.until('the second reply', () => scene.heard('好的'))
  await scene.until('the card to say so', () => scene.shownCard().text.includes('已联系'))

  owner.presses('办结', scene.shownCard())
  const reasons = await scene.hears('请选择办结的原因')
  owner.presses('已答复', reasons)
  await scene.until('the farewell', () => scene.heard('由我（智能助手）继续为您解答'))
  expect(await scene.lead()).toMatchObject({ status: 'closed', reason: 'answered' })
  expect(wang.received.filter(({ text }) => text.startsWith('需求 L-'))).toHaveLength(1)

  user.presses('👍 满意')
  await scene.until('the question after the rating', () => scene.heard('有什么建议'))
  user.says('很专业')
  await scene.until('thanks', () => scene.heard('谢谢您的建议'))
  const events = (await scene.assistant.operations.leads.history((await scene.lead()).id)).map(({ event }) => event)
  expect(events).toContainEqual({ type: 'rated', value: 'up' })
  expect(events).toContainEqual({ type: 'commented', text: '很专业' })
})

test('a reply that comes again after a restart is sent once, and each is marked as taken', async () => {
  await using scene = await DeskScene.open()
  const { telegram, wang } = scene
  const card = await scene.claimedCard()
  const reply = wang.repliesTo(card, '您好，我是王芳。')
  await scene.until('the mark', () => telegram.callsOf('setMessageReaction').length === 1)
  await scene.restart()
  telegram.queue.repeat(reply)
  await scene.until('the second mark', () => telegram.callsOf('setMessageReaction').length === 2)
  wang.repliesTo(card, '第二句')
  await scene.until('the second', () => scene.heard('第二句'))
  expect(scene.user.received.filter(({ text }) => text.includes('我是王芳'))).toHaveLength(1)
})

test('staff are told why a reply did not reach the enterprise', async () => {
  await using scene = await DeskScene.open()
  const { wang, zhao, telegram } = scene
  const card = await scene.card()
  wang.repliesTo(card, '您好')
  await scene.hears('未发送。请先认领 L-')
  wang.presses('认领', card)
  await scene.until('the claim', () => scene.shownCard().text.includes('王芳'))
  zhao.repliesTo(card, '您好')
  await scene.hears('未发送。L-241124-01 由 王芳 跟进，未作更改。')
  wang.sendsSticker('👍', { reply_to_message: { ...toReply(card), from: telegram.bot } } as never)
  await scene.hears('这类消息无法转发')
  const notice = scene.told('这类消息无法转发')
  wang.repliesTo(notice ?? card, '什么意思')
  await scene.hears('内容未转发：只有回复线索卡片或企业留言才会发给企业')
  expect(scene.heard('您好，')).toBe(false)
})

const toReply = ({ id }: { readonly id: number }) => ({ message_id: id, chat: { id: STAFF_CHAT }, date: 0, text: '' })

test('what staff say to each other, and notes, never reach the enterprise', async () => {
  await using scene = await DeskScene.open({ isForum: true })
  const { wang, zhao } = scene
  const card = await scene.claimedCard()
  const before = scene.user.received.length
  const here = wang.in(card.threadId ?? 0)
  here.says('中午吃什么')
  zhao.in(card.threadId ?? 0).says('食堂')
  here.repliesTo(card, '// 客户预算偏紧')
  await scene.hears('已记入 L-241124-01 的内部备注')
  here.says('/note 周五再联系')
  await scene.hears('已记入')
  await scene.until('the card to hold the note', () => scene.shownCard().text.includes('最近备注：王芳：周五再联系'))
  expect(scene.user.received.length).toBe(before)
})

test('where reactions are off, words say that a reply was sent', async () => {
  await using scene = await DeskScene.open()
  const card = await scene.claimedCard()
  scene.telegram.order('setMessageReaction', {
    kind: 'refuse',
    code: 400,
    description: 'Bad Request: REACTION_INVALID',
  })
  scene.wang.repliesTo(card, '您好')
  await scene.hears('L-241124-01：已发给企业。')
})

test('an anonymous administrator is told that nobody can be named', async () => {
  await using scene = await DeskScene.open()
  const card = await scene.claimedCard()
  scene.wang.repliesTo(card, '匿名的话', { sender_chat: { id: STAFF_CHAT, type: 'supergroup', title: 'Staff' } })
  await scene.hears('匿名管理员的操作无法归到个人')
  expect(scene.heard('匿名的话')).toBe(false)
})

test('buttons of a card do nothing for outsiders, wherever they press them', async () => {
  await using scene = await DeskScene.open()
  const { telegram } = scene
  const card = await scene.card()
  const data = card.buttons.flat()[0]?.callback_data ?? ''
  const outsider = telegram.member(STAFF_CHAT, 9, '路人', { status: 'left' })
  const presses = [
    telegram.member(-100777, 9, '路人').sendsPress(data, card),
    telegram.user(43).sendsPress(data, card),
    outsider.sendsPress(data, card),
  ]
  await scene.until('all answered', () => presses.every((press) => telegram.notice(press)))
  expect(telegram.notice(presses[2] ?? '')?.text).toBe('只有工作群成员可以操作。')
  expect(await scene.lead()).toMatchObject({ status: 'new' })
})

test('the answer to a press survives faults', async () => {
  await using scene = await DeskScene.open()
  const card = await scene.card()
  scene.telegram.order('answerCallbackQuery', { kind: 'rate-limit', retryAfter: 1 }, { kind: 'reset' })
  const press = scene.wang.presses('认领', card)
  await scene.until('an answer', () => scene.telegram.notice(press) !== undefined)
})

test('a button pressed with a status that does not exist changes nothing', async () => {
  await using scene = await DeskScene.open()
  const card = await scene.claimedCard()
  const press = scene.wang.sendsPress('status:L-241124-01:bribed', card)
  await scene.until('an answer', () => scene.telegram.notice(press) !== undefined)
  expect(scene.telegram.notice(press)?.text).toContain('不能这样变更')
  expect(await scene.lead()).toMatchObject({ status: 'claimed' })
})

test('replies to the desk’s own words and to drafts stay among staff', async () => {
  await using scene = await DeskScene.open({ isForum: true })
  const { wang } = scene
  const card = await scene.claimedCard()
  const here = wang.in(card.threadId ?? 0)
  here.says('/draft 武清有哪些园区？')
  const draft = await scene.hears('草稿：武清有哪些园区？')
  here.repliesTo(draft, '这稿子不行，小赵你改改')
  await scene.hears('内容未转发：只有回复线索卡片或企业留言')
  expect(scene.heard('小赵你改改')).toBe(false)
})

test('// keeps words internal below a picture and in an edit too', async () => {
  await using scene = await DeskScene.open()
  const { wang, telegram } = scene
  const card = await scene.claimedCard()
  const before = scene.user.received.length
  const reply = { reply_to_message: { message_id: card.id, chat: wang.chat.toJson(), date: 0, from: telegram.bot } }
  wang.sendsPhoto('// 这是他们的征信', reply as never)
  await scene.hears('已记入 L-241124-01 的内部备注')
  wang.sendsPhoto('/note 也是内部', reply as never)
  await scene.hears('这类消息无法转发')
  expect(scene.user.received.length).toBe(before)
  const said = wang.repliesTo(card, '您好')
  await scene.until('the words', () => scene.heard('您好'))
  wang.edits(said, '// 先别理他')
  await scene.hears('内部内容不会同步给企业')
  expect(scene.heard('先别理他')).toBe(false)
})

test('before a lead is claimed nothing that the enterprise writes shows how to reach it', async () => {
  await using scene = await DeskScene.open()
  await scene.card()
  scene.user.sendsPhoto('急事打13700009999')
  const photo = await scene.hears('137****9999')
  expect(photo.media?.kind).toBe('photo')
  expect(scene.told('13700009999')).toBeUndefined()
})

test('while a person has the case even long messages and questions about progress go to that person', async () => {
  await using scene = await DeskScene.open()
  await scene.claimedCard()
  const before = scene.user.received.length
  scene.user.says('进展如何？')
  await scene.hears('进展如何？')
  scene.user.says(`很长：${'长'.repeat(2200)}`)
  await scene.hears('很长：')
  scene.user.says('帮助')
  await scene.hears('帮助')
  expect(scene.user.received.length).toBe(before)
})
