import { expect, test } from 'vitest'
import { ChannelBench } from '../../support/telegram/channel-bench.ts'
import { aLead, anAnswer, outgoing, STAFF_CHAT } from '../../support/telegram/samples.ts'

/** The staff chat with the card of the desk's lead in it. */
async function openDesk() {
  const bench = await ChannelBench.open()
  const wang = bench.telegram.member(STAFF_CHAT, 7, '王芳')
  const zhao = bench.telegram.member(STAFF_CHAT, 8, '赵强')
  bench.channel.start()
  const message = outgoing(STAFF_CHAT, { type: 'lead-card', leadId: bench.desk.lead.id })
  const { externalMessageId } = await bench.channel.deliver({ message, lead: bench.desk.lead })
  bench.desk.messages.set(`telegram ${STAFF_CHAT} ${externalMessageId}`, bench.desk.lead.id)
  const card = wang.received[0]
  if (!card) throw new Error('no card')
  return { bench, wang, zhao, card, [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose]() }
}

test('of two staff who press at once one has the lead and the other is told who', async () => {
  await using desk = await openDesk()
  const { bench, wang, zhao, card } = desk
  const presses = [wang.presses('认领', card), zhao.presses('认领', card)]
  await bench.telegram.until('both told', () => presses.every((press) => bench.telegram.notice(press)))
  expect(presses.map((press) => bench.telegram.notice(press)?.text)).toEqual([
    '您已认领 L-241124-07，回复卡片即可答复企业。',
    '已由 王芳 认领。',
  ])
})

test('a reply to the card goes to the enterprise once, and is marked as sent', async () => {
  await using desk = await openDesk()
  const { bench, wang, card } = desk
  wang.presses('认领', card)
  const reply = wang.repliesTo(card, '您好，我是武清区招商局的王芳。')
  await bench.telegram.until('the mark', () => bench.telegram.callsOf('setMessageReaction').length === 1)
  bench.telegram.queue.repeat(reply)
  await bench.telegram.until('the second mark', () => bench.telegram.callsOf('setMessageReaction').length === 2)
  expect(bench.desk.replies.map((one) => one.text)).toEqual(['您好，我是武清区招商局的王芳。'])
  expect(bench.texts).toEqual([])
})

test('staff are told why a reply did not reach the enterprise', async () => {
  await using desk = await openDesk()
  const { bench, wang, zhao, card } = desk
  const told = async (count: number) => {
    await bench.telegram.until(`notice ${count}`, () => wang.received.length === count + 1)
    return wang.received.at(-1)?.text
  }
  wang.repliesTo(card, '您好')
  expect(await told(1)).toBe('未发送：请先认领 L-241124-07。')
  wang.presses('认领', card)
  zhao.repliesTo(card, '您好')
  expect(await told(2)).toBe('未发送：L-241124-07 已由 王芳 认领。')
  wang.sends({
    photo: [],
    reply_to_message: { message_id: card.id, chat: { id: STAFF_CHAT }, from: bench.telegram.bot },
  } as never)
  expect(await told(3)).toContain('只能转发文字')
  zhao.says('/close L-241124-07')
  expect(await told(4)).toContain('请由其办结')
  wang.repliesTo(card, '/close')
  expect(await told(5)).toContain('已办结')
  wang.repliesTo(card, '还在吗')
  expect(await told(6)).toBe('未发送：L-241124-07 已办结。')
  const notice = wang.received.at(-1)
  if (notice) wang.repliesTo(notice, '什么意思')
  expect(await told(7)).toContain('不属于任何线索')
})

test('/close takes an id in any case, and explains itself otherwise', async () => {
  await using desk = await openDesk()
  const { bench, wang } = desk
  for (const text of [
    '/close',
    '/close everything',
    '/close l-241124-07',
    '/close L-241124-07',
    '/close L-241124-99',
  ]) {
    wang.says(text)
  }
  await bench.telegram.until('five answers', () => wang.received.length === 6)
  expect(wang.received.slice(1).map((message) => message.text.slice(0, 12))).toEqual([
    '请回复线索卡片发送 /c',
    '请回复线索卡片发送 /c',
    'L-241124-07 ',
    'L-241124-07 ',
    '找不到这条线索，请核对编',
  ])
})

test('what staff say to each other stays theirs, and /help explains', async () => {
  await using desk = await openDesk()
  const { bench, wang } = desk
  wang.says('中午吃什么')
  wang.says('/help', { message_thread_id: 99, is_topic_message: true } as never)
  await bench.telegram.until('the help', () => wang.received.length === 2)
  expect(wang.received[1]).toMatchObject({ threadId: 99 })
  expect(wang.received[1]?.text).toContain('认领')
  expect(bench.texts).toEqual([])
  expect(bench.desk.replies).toEqual([])
})

test('where reactions are off, words say that a reply was sent', async () => {
  await using desk = await openDesk()
  const { bench, wang, card } = desk
  bench.telegram.order('setMessageReaction', {
    kind: 'refuse',
    code: 400,
    description: 'Bad Request: REACTION_INVALID',
  })
  wang.presses('认领', card)
  wang.repliesTo(card, '您好')
  await bench.telegram.until('the notice', () => wang.received.length === 2)
  expect(wang.received[1]?.text).toBe('已发给企业。')
})

test('an anonymous administrator is told that nobody can be named', async () => {
  await using desk = await openDesk()
  const { bench, wang, card } = desk
  wang.presses('认领', card)
  wang.repliesTo(card, '您好', { sender_chat: { id: STAFF_CHAT, type: 'supergroup', title: 'Staff' } })
  await bench.telegram.until('the notice', () => wang.received.length === 2)
  expect(wang.received[1]?.text).toContain('匿名')
  expect(bench.desk.replies).toEqual([])
})

test("a card's button pressed outside the staff chat does nothing", async () => {
  await using desk = await openDesk()
  const { bench, card } = desk
  const stranger = bench.telegram.member(-100777, 9, '路人')
  const presses = [
    stranger.sendsPress('claim:L-241124-07', card),
    bench.telegram.user(42).sendsPress('claim:L-241124-07', card),
  ]
  await bench.telegram.until('both answers', () => presses.every((press) => bench.telegram.notice(press)))
  expect(bench.desk.lead.status).toBe('new')
})

test('a repeated answer to a press survives a fault', async () => {
  await using desk = await openDesk()
  const { bench, wang, card } = desk
  bench.telegram.order('answerCallbackQuery', { kind: 'rate-limit', retryAfter: 1 }, { kind: 'reset' })
  const press = wang.presses('认领', card)
  await bench.telegram.until('an answer', () => bench.telegram.notice(press) !== undefined)
})

test('the card hides the contact until it is claimed, then shows it without the button', async () => {
  await using desk = await openDesk()
  const { bench, wang, card } = desk
  expect(card.text).toContain('海河装备 <集团>')
  expect(card.text).toContain('武清区有没有50亩工业用地？')
  expect(card.text).not.toContain('13812345678')
  const owner = { id: '7', name: '王芳' }
  const lead = aLead({ status: 'claimed', owner, claimedAt: '2024-11-24T02:05:00.000Z' })
  const message = outgoing(STAFF_CHAT, { type: 'lead-card-update', leadId: lead.id })
  const delivery = { message, lead, targetMessageId: String(card.id) }
  expect(await bench.channel.deliver(delivery)).toEqual({ externalMessageId: String(card.id) })
  expect(await bench.channel.deliver(delivery)).toEqual({ externalMessageId: String(card.id) })
  expect(wang.received).toHaveLength(1)
  expect(wang.received[0]).toMatchObject({ buttons: [], edits: 1 })
  expect(wang.received[0]?.text).toContain('13812345678')
  expect(wang.received[0]?.text).toContain('王芳')
})

test('a card is one message whatever the enterprise wrote', async () => {
  await using bench = await ChannelBench.open()
  const wang = bench.telegram.member(STAFF_CHAT, 7, '王芳')
  const need = { company: '司'.repeat(3000), project: '项'.repeat(3000), area: '😀'.repeat(3000) }
  const lead = aLead({ need, question: '问'.repeat(5000), citations: anAnswer().citations })
  await bench.channel.deliver({ message: outgoing(STAFF_CHAT, { type: 'lead-card', leadId: lead.id }), lead })
  expect(wang.received).toHaveLength(1)
  expect(wang.received[0]?.text).toContain('待认领')
  expect(wang.received[0]?.links[0]?.url).toBe('https://example.org/p?a=1&b=2')
  expect(wang.received[0]?.buttons.flat().map((button) => button.text)).toEqual(['认领'])
})

test('a card that was deleted comes again with the update', async () => {
  await using desk = await openDesk()
  const { bench, wang, card } = desk
  wang.chat.remove(card.id)
  const lead = aLead({ status: 'closed' })
  const message = outgoing(STAFF_CHAT, { type: 'lead-card-update', leadId: lead.id })
  await bench.channel.deliver({ message, lead, targetMessageId: String(card.id) })
  expect(wang.received).toHaveLength(1)
})

test("an enterprise's words come as a reply to the card", async () => {
  await using desk = await openDesk()
  const { bench, wang, card } = desk
  const content = { type: 'lead-relay', leadId: bench.desk.lead.id, text: '厂房 <层高> 有要求吗？' } as const
  const message = outgoing(STAFF_CHAT, content)
  await bench.channel.deliver({ message, lead: bench.desk.lead, targetMessageId: String(card.id) })
  expect(wang.received[1]).toMatchObject({ replyTo: card.id })
  expect(wang.received[1]?.text).toContain('厂房 <层高> 有要求吗？')
})

test('a card waits while the staff chat cannot be reached, and the error names the variable', async () => {
  await using bench = await ChannelBench.open({ staffChatId: '-100999' })
  const message = outgoing(-100999, { type: 'lead-card', leadId: 'L-241124-07' })
  await expect(bench.channel.deliver({ message, lead: aLead() })).rejects.toMatchObject({
    isRetryable: true,
    message: expect.stringMatching(/^TELEGRAM_STAFF_CHAT_ID: .*chat not found/),
  })
})

test('a group that became a supergroup still gets its card', async () => {
  await using bench = await ChannelBench.open()
  const wang = bench.telegram.member(-100555, 7, '王芳')
  bench.telegram.order('sendMessage', {
    kind: 'refuse',
    code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: -100555 },
  })
  const message = outgoing(STAFF_CHAT, { type: 'lead-card', leadId: 'L-241124-07' })
  await bench.channel.deliver({ message, lead: aLead() })
  expect(wang.received).toHaveLength(1)
  expect(bench.logged(/^TELEGRAM_STAFF_CHAT_ID/)).toBe(1)
})
