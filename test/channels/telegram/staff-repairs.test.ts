import { expect, test } from 'vitest'
import { readDeskRules } from '../../../src/config/desk-file.ts'
import { placeOpenLeads } from '../../../src/leads/placing.ts'
import { DeskScene } from '../../support/telegram/desk-scene.ts'
import { STAFF_CHAT } from '../../support/telegram/samples.ts'
import { handOver } from '../../support/telegram/talking.ts'

const cardsIn = (scene: DeskScene) => scene.wang.received.filter(({ text }) => text.startsWith('需求 L-'))

test('a deleted card comes again with the next change, and is the only one', async () => {
  await using scene = await DeskScene.open()
  const card = await scene.card()
  scene.wang.chat.remove(card.id)
  scene.wang.says('/claim L-241124-01')
  await scene.until('a new card', () => cardsIn(scene).length === 1)
  expect(scene.shownCard().text).toContain('已认领 · 王芳')
  scene.wang.repliesTo(scene.shownCard(), '您好')
  await scene.until('the reply', () => scene.heard('您好'))
})

test('a deleted topic is opened again, with the card and what is said next', async () => {
  await using scene = await DeskScene.open({ isForum: true })
  const card = await scene.claimedCard()
  scene.wang.deletesTopic(card.threadId ?? 0)
  scene.user.says('请问多久可以拿地？')
  const relay = await scene.hears('请问多久可以拿地？')
  expect(relay.threadId).not.toBe(card.threadId)
  expect(scene.shownCard().threadId).toBe(relay.threadId)
  scene.wang.repliesTo(relay, '三个月')
  await scene.until('the reply', () => scene.heard('三个月'))
})

test('without the right to make topics leads stay in reply threads, and the log says what to do', async () => {
  await using scene = await DeskScene.open({ isForum: true })
  scene.telegram.order('createForumTopic', {
    kind: 'refuse',
    code: 400,
    description: 'Bad Request: not enough rights to create a topic',
  })
  const card = await scene.card()
  expect(card.threadId).toBeUndefined()
  expect(scene.assistant.log.entries.some(({ message }) => message.includes('may manage topics'))).toBe(true)
})

test('a topic carries the lead’s name and is closed and opened with it', async () => {
  await using scene = await DeskScene.open({ isForum: true })
  const card = await scene.claimedCard()
  const topic = () => scene.wang.chat.topics.get(card.threadId ?? 0)
  expect(topic()?.name).toBe('L-241124-01 海河装备有限公司')
  scene.wang.says('/close L-241124-01')
  await scene.until('the topic to close', () => topic()?.isClosed === true)
  scene.wang.says('/reopen L-241124-01')
  await scene.until('the topic to open', () => topic()?.isClosed === false)
})

test('when a staff member leaves, their leads wait again and the enterprise is told', async () => {
  await using scene = await DeskScene.open()
  await scene.claimedCard()
  scene.wang.leaves()
  await scene.until('the release', () => scene.shownCard().text.includes('待认领'))
  await scene.until('the enterprise to be told', () => scene.heard('正在重新安排工作人员'))
  expect((await scene.hears('王芳 已离开工作群')).text).toContain('1 条线索')
  const press = scene.wang.sendsPress('claim:L-241124-01', scene.shownCard())
  await scene.until('an answer', () => scene.telegram.notice(press) !== undefined)
  expect(await scene.lead()).toMatchObject({ status: 'new' })
})

test('a group that becomes a supergroup keeps its leads: new card, replies and commands go on', async () => {
  await using scene = await DeskScene.open({ type: 'group' })
  await scene.claimedCard()
  scene.telegram.upgrade(STAFF_CHAT, -100999)
  await scene.until('a card in the new chat', () => cardsIn(scene).length === 1)
  expect(scene.wang.chat.id).toBe(-100999)
  scene.user.says('还在吗')
  const relay = await scene.hears('还在吗')
  scene.wang.repliesTo(relay, '在的')
  await scene.until('the reply', () => scene.heard('在的'))
  scene.wang.says('/mine')
  await scene.hears('我跟进的线索（1 条）')
})

test('an upgrade that only an error tells of is repaired too', async () => {
  await using scene = await DeskScene.open({ type: 'group' })
  await scene.card()
  scene.telegram.order('getUpdates', { kind: 'reset' })
  scene.telegram.upgrade(STAFF_CHAT, -100999)
  await handOver(scene.telegram, scene.telegram.user(43), scene.telegram.member(-100999, 8, '赵强')).catch(
    () => undefined,
  )
  await scene.until('both cards', () => cardsIn(scene).length === 2)
})

test('leads go to the group of their district, and each group sees its own', async () => {
  const other = -1009876543210
  const rules = readDeskRules(undefined, String(STAFF_CHAT))
  const [main] = rules.groups
  if (!main) throw new Error('no group')
  await using scene = await DeskScene.open({
    rules: {
      ...rules,
      groups: [main, { ...main, name: 'wuqing', chatId: String(other) }],
      routes: [{ when: { districts: ['武清'] }, group: 'wuqing' }],
    },
  })
  const liu = scene.telegram.member(other, 11, '刘洋')
  await handOver(scene.telegram, scene.user, liu)
  expect(cardsIn(scene)).toEqual([])
  liu.presses('认领', liu.received[0])
  await scene.until('the enterprise to be told', () => scene.heard('已由工作人员 刘洋 受理'))
})

test('leads taken down before there was a staff group get their card at the next start', async () => {
  const rules = readDeskRules(undefined, String(STAFF_CHAT))
  await using scene = await DeskScene.open({ rules: { ...rules, groups: [] } })
  const { user } = scene
  for (const text of ['转人工', '我们是海河装备有限公司，主要生产阀门，投资1亿元，需要20亩，武清区，明年']) {
    const before = user.received.length
    user.says(text)
    await scene.until('a reply', () => user.received.length > before)
  }
  for (const text of ['阀门工厂', '李四', '13900001111', '同意']) {
    const before = user.received.length
    user.says(text)
    await scene.until('a reply', () => user.received.length > before)
  }
  expect(cardsIn(scene)).toEqual([])
  const placed = await placeOpenLeads(
    scene.assistant.operations.leads,
    { rules, sendsEvents: false },
    scene.assistant.clock,
  )
  expect(placed).toBe(1)
  await scene.restart()
  await scene.until('the card', () => cardsIn(scene).length === 1)
})

test('after 删除我的资料 nothing of the enterprise is left in the staff chat', async () => {
  await using scene = await DeskScene.open({ isForum: true })
  const card = await scene.claimedCard()
  scene.user.says('我的手机是13700001111，地址在天津')
  const relay = await scene.hears('13700001111')
  scene.user.sendsPhoto('名片')
  await scene.until('the picture', () => scene.told('名片') !== undefined)
  scene.wang.chat.makeOld(relay.id)
  scene.user.says('删除我的资料')
  await scene.until('the question', () => scene.heard('确认删除吗'))
  scene.user.presses('确认删除')
  await scene.until('the card to be emptied', () => scene.shownCard().text.includes('资料已删除'))
  await scene.until('the rest to go', () => !scene.told('13700001111') && !scene.told('名片'))
  const left = scene.wang.received.map(({ text, caption }) => `${text}${caption ?? ''}`).join('\n')
  for (const personal of ['海河装备', '13812345678', '13700001111']) expect(left).not.toContain(personal)
  await scene.until(
    'the topic to be renamed',
    () => scene.wang.chat.topics.get(card.threadId ?? 0)?.name === 'L-241124-01',
  )
})

test('a card whose confirmation was lost is found again, not sent twice', async () => {
  await using scene = await DeskScene.open()
  scene.telegram.order('sendMessage', ...Array.from({ length: 12 }, () => ({ kind: 'reset-after' }) as const))
  await handOver(scene.telegram, scene.user, scene.wang)
  scene.wang.presses('认领', scene.shownCard())
  await scene.until('the claim', () => scene.shownCard().text.includes('已认领'))
  await scene.until('the enterprise to be told', () => scene.heard('受理'))
  expect(cardsIn(scene)).toHaveLength(1)
  const texts = scene.user.received.map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
})

test('a lead whose group got another chat moves there, and the old chat keeps nothing of it', async () => {
  await using scene = await DeskScene.open()
  await scene.claimedCard()
  scene.user.says('我们在北京')
  await scene.hears('我们在北京')
  scene.wang.says('/mine')
  await scene.hears('我跟进的线索')
  const other = -1009876543210
  const liu = scene.telegram.member(other, 11, '刘洋')
  const rules = readDeskRules(undefined, String(other))
  const { leads } = scene.assistant.operations
  expect(await placeOpenLeads(leads, { rules, sendsEvents: false }, scene.assistant.clock)).toBe(1)
  await scene.restart()
  await scene.until('the card in the new chat', () => liu.received.some(({ text }) => text.startsWith('需求 L-')))
  await scene.until('the old chat to be emptied', () => !scene.told('我们在北京') && cardsIn(scene).length === 0)
})

test('a card in a topic whose confirmation was lost is found with its topic', async () => {
  await using scene = await DeskScene.open({ isForum: true })
  scene.telegram.order('sendMessage', ...Array.from({ length: 9 }, () => ({ kind: 'pass' }) as const))
  scene.telegram.order('createForumTopic', { kind: 'pass' })
  for (let fault = 0; fault < 4; fault += 1) scene.telegram.order('sendMessage', { kind: 'reset-after' })
  await handOver(scene.telegram, scene.user, scene.wang)
  scene.wang.presses('认领', scene.shownCard())
  await scene.until('the claim', () => scene.shownCard().text.includes('已认领'))
  const { place } = await scene.lead()
  expect(place).toMatchObject({ cardId: String(scene.shownCard().id), topicId: String(scene.shownCard().threadId) })
  expect(scene.wang.chat.topics.all).toHaveLength(1)
})
