import { expect, test } from 'vitest'
import { ChannelBench } from '../../support/telegram/channel-bench.ts'
import { anAnswer, answering } from '../../support/telegram/samples.ts'

test('a private message is stored with what identifies it and where to answer', async () => {
  await using bench = await ChannelBench.open()
  bench.channel.start()
  const { update_id } = bench.telegram.user(42, 'en').says('Which parks suit us?')
  await bench.telegram.until('storing', () => bench.texts.length === 1)
  expect(bench.reception.stored[0]).toMatchObject({
    channel: 'telegram',
    externalId: `update:${update_id}`,
    conversationId: 'telegram:42',
    address: '42',
    text: 'Which parks suit us?',
    locale: 'en',
  })
})

test.each([
  ['/start', { type: 'start' }, ''],
  ['/START@inquiry_test_bot', { type: 'start' }, ''],
  ['/help', { type: 'help' }, ''],
  ['/human 想问土地', { type: 'human' }, '想问土地'],
  ['/forget', { type: 'forget' }, ''],
  ['/constructor', { type: 'help' }, ''],
])('the command %s is an action', async (text, action, rest) => {
  await using bench = await ChannelBench.open()
  bench.channel.start()
  bench.telegram.user(42).says(text)
  await bench.telegram.until('storing', () => bench.texts.length === 1)
  expect(bench.reception.stored[0]).toMatchObject({ action, text: rest })
})

test.each([
  [{ photo: [], caption: '这块地可以吗' }, 'photo', '这块地可以吗'],
  [{ voice: { file_id: 'v', file_unique_id: 'v', duration: 1 } }, 'voice', ''],
  [{ sticker: {} }, 'sticker', ''],
  [{ location: { latitude: 39, longitude: 117 } }, 'location', ''],
  [{ document: {} }, 'document', ''],
  [{ contact: {} }, 'contact', ''],
  [{ video_note: {} }, 'video', ''],
  [{ poll: {} }, 'other', ''],
])('%o is told apart from text', async (content, attachment, text) => {
  await using bench = await ChannelBench.open()
  bench.channel.start()
  bench.telegram.user(42).sends(content as never)
  await bench.telegram.until('storing', () => bench.texts.length === 1)
  expect(bench.reception.stored[0]).toMatchObject({ attachment, text })
})

test('what nobody said is not a message', async () => {
  await using bench = await ChannelBench.open()
  bench.channel.start()
  const user = bench.telegram.user(42)
  user.sends({ pinned_message: {} } as never)
  bench.telegram.deliver({ edited_message: { text: '改过的话' } } as never)
  user.says('您好')
  await bench.telegram.until('storing', () => bench.texts.length > 0)
  expect(bench.texts).toEqual(['您好'])
})

test('a suggestion asks its question, a short one from its data and a long one from its label', async () => {
  await using bench = await ChannelBench.open()
  bench.channel.start()
  const long = '武清区智能科技产业园对高端装备制造企业有哪些扶持政策和申报条件？'
  const suggestions = [
    { label: '看政策', text: '有哪些政策？' },
    { label: '更多', text: long },
  ]
  const user = bench.telegram.user(42)
  await bench.channel.deliver({ followers: [], message: answering(42, anAnswer({ suggestions })) })
  const first = user.presses('看政策')
  const second = user.presses(long)
  await bench.telegram.until('both answers', () =>
    Boolean(bench.telegram.notice(first) && bench.telegram.notice(second)),
  )
  expect(bench.texts).toEqual(['有哪些政策？', long])
})

test('转人工 and 👍 are actions, and the press is answered', async () => {
  await using bench = await ChannelBench.open()
  bench.channel.start()
  const user = bench.telegram.user(42)
  await bench.channel.deliver({ followers: [], message: answering(42, anAnswer()) })
  const votes = user.presses('👍')
  const human = user.presses('转人工')
  await bench.telegram.until('both answers', () =>
    Boolean(bench.telegram.notice(votes) && bench.telegram.notice(human)),
  )
  expect(bench.reception.stored.map((message) => message.action)).toEqual([
    { type: 'feedback', value: 'up', answerId: 'answer-1' },
    { type: 'human' },
  ])
})

test('a decision is taken once, and an older question cannot decide a newer one', async () => {
  await using bench = await ChannelBench.open()
  bench.channel.start()
  const user = bench.telegram.user(42)
  const question = (text: string) =>
    answering(42, anAnswer({ kind: 'handoff', text, citations: [], suggestions: [{ label: '跳过', action: 'skip' }] }))
  await bench.channel.deliver({ followers: [], message: question('请问贵公司名称？') })
  await bench.channel.deliver({ followers: [], message: question('计划投资多少？') })
  const [older, newer] = user.received
  const presses = [user.presses('跳过', older), user.presses('跳过', newer), user.presses('跳过', newer)]
  await bench.telegram.until('all answers', () => presses.every((press) => bench.telegram.notice(press)))
  expect(bench.reception.stored.map((message) => message.action)).toEqual([{ type: 'skip' }])
  expect(presses.map((press) => bench.telegram.notice(press)?.show_alert ?? false)).toEqual([true, false, true])
  await bench.telegram.until('its buttons to go', () => user.received[1]?.buttons.length === 0)
})

test('thanks for a vote in between leave the pending decision open', async () => {
  await using bench = await ChannelBench.open()
  bench.channel.start()
  const user = bench.telegram.user(42)
  const suggestions = [{ label: '同意', action: 'confirm' as const }]
  const say = (part: Parameters<typeof anAnswer>[0]) =>
    bench.channel.deliver({ followers: [], message: answering(42, anAnswer({ citations: [], ...part })) })
  await say({ kind: 'handoff', suggestions })
  await say({ kind: 'smalltalk', text: '谢谢您的反馈！' })
  user.presses('同意')
  await bench.telegram.until('storing', () => bench.texts.length === 1)
  expect(bench.reception.stored[0]?.action).toEqual({ type: 'confirm' })
})

test.each(['label:0', 'nonsense', 'do:delete', 'up:', 'claim:L-241124-07'])(
  'a press that means nothing here (%s) stores nothing and is answered',
  async (data) => {
    await using bench = await ChannelBench.open()
    await bench.store()
    bench.channel.start()
    const press = bench.telegram.user(42).sendsPress(data)
    await bench.telegram.until('an answer', () => bench.telegram.notice(press) !== undefined)
    expect(bench.texts).toEqual([])
    expect((await bench.operations.leads.find('L-241124-07'))?.status).toBe('new')
  },
)

test('another group is answered once, and only when it addresses the bot', async () => {
  await using bench = await ChannelBench.open()
  bench.channel.start()
  const member = bench.telegram.member(-100777, 5, '路人')
  member.says('大家好')
  member.says('/help@another_bot')
  member.says('@inquiry_test_bot 有什么政策？')
  member.says('/help')
  bench.telegram.user(42).says('您好')
  await bench.telegram.until('storing', () => bench.texts.length === 1)
  await bench.telegram.until('the answer', () => member.received.length > 0)
  expect(member.received.map((message) => message.text)).toEqual(['您好，为保护您的信息，请点我的头像私信咨询。'])
})
