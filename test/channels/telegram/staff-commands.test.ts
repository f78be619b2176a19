import { expect, test } from 'vitest'
import { STAFF_COMMANDS } from '../../../src/leads/commands/staff-commands.ts'
import { DeskScene } from '../../support/telegram/desk-scene.ts'
import { STAFF_CHAT } from '../../support/telegram/samples.ts'

const ID = 'L-241124-01'

test('every command of the desk is in the menu of the staff chat, and of no other chat', async () => {
  await using scene = await DeskScene.open()
  await scene.until('the menus', () => scene.telegram.commands.length > 1)
  const own = scene.telegram.commands.find(({ scope }) => scope.type === 'chat')
  expect(own?.scope).toEqual({ type: 'chat', chat_id: String(STAFF_CHAT) })
  expect(own?.commands.map(({ command }) => command)).toEqual(Object.keys(STAFF_COMMANDS))
  const others = scene.telegram.commands.filter(({ scope }) => scope.type !== 'chat')
  expect(others.flatMap(({ commands }) => commands.map(({ command }) => command))).not.toContain('claim')
})

test('a lead is led through its whole life by commands', async () => {
  await using scene = await DeskScene.open()
  const { wang, zhao } = scene
  await scene.card()
  wang.says('/leads')
  await scene.hears('待办线索（1 条）')
  wang.says(`/claim ${ID}`)
  await scene.hears('您已认领')
  zhao.says(`/claim ${ID}`)
  await scene.hears(`${ID} 由 王芳 跟进，未作更改`)
  wang.says('/mine')
  await scene.hears('我跟进的线索（1 条）')
  wang.says(`/status ${ID} 已签约`)
  await scene.hears(`${ID} 现为“已认领”，不能这样变更`)
  wang.says(`/status ${ID} 考察中`)
  await scene.hears(`${ID} 已改为“考察中”`)
  wang.says(`/note ${ID} 周五来园区`)
  await scene.hears('内部备注，企业看不到')
  wang.says(`/assign ${ID} 赵强`)
  await scene.hears(`${ID} 已转交 赵强`)
  await scene.until('the enterprise to be told', () => scene.heard('现由工作人员 赵强 跟进'))
  wang.says(`/release ${ID}`)
  await scene.hears(`${ID} 由 赵强 跟进，未作更改`)
  zhao.says(`/release ${ID}`)
  await scene.hears('重新待认领')
  await scene.until('the assistant to speak again', () => scene.heard('由我（智能助手）继续为您解答'))
  zhao.says(`/claim ${ID}`)
  await scene.until('the claim', () => scene.shownCard().text.includes('已认领 · 赵强'))
  zhao.says(`/status ${ID} 未落地`)
  await scene.hears('请写明原因')
  zhao.says(`/status ${ID} 未落地 选择其他地区`)
  await scene.hears(`${ID} 已改为“未落地”（选择其他地区）`)
  wang.says(`/reopen ${ID}`)
  await scene.hears(`${ID} 已重新开启，由您跟进`)
  wang.says(`/close ${ID}`)
  await scene.hears(`${ID} 已改为“已办结”（已答复）`)
  expect(await scene.lead()).toMatchObject({ status: 'closed', owner: { name: '王芳' } })
  expect(wang.received.filter(({ text }) => text.startsWith('需求 L-'))).toHaveLength(1)
})

test('in a topic and in reply to a card commands need no number', async () => {
  await using scene = await DeskScene.open({ isForum: true })
  const card = await scene.claimedCard()
  const here = scene.wang.in(card.threadId ?? 0)
  here.says('/status 洽谈中')
  await scene.hears('已改为“洽谈中”')
  scene.wang.says('/close')
  await scene.hears('请写明编号')
  here.repliesTo(card, '/close@inquiry_test_bot')
  await scene.hears('已改为“已办结”')
})

test('a draft is seen by staff only, and goes out once when somebody sends it', async () => {
  await using scene = await DeskScene.open({ isForum: true })
  const card = await scene.claimedCard()
  const here = scene.wang.in(card.threadId ?? 0)
  scene.user.says('武清有哪些冷链园区？')
  await scene.hears('武清有哪些冷链园区？')
  here.says('/draft')
  const draft = await scene.hears('草稿：武清有哪些冷链园区？')
  expect(draft.text).toContain('来源')
  expect(draft.threadId).toBe(card.threadId)
  expect(scene.heard('草稿：')).toBe(false)
  const presses = [
    scene.zhao.presses('发送给企业', draft),
    scene.wang.presses('发送给企业', draft),
    scene.wang.presses('发送给企业', draft),
  ]
  await scene.until('all answered', () => presses.every((press) => scene.telegram.notice(press)))
  expect(scene.telegram.notice(presses[0] ?? '')?.text).toContain('由 王芳 跟进')
  await scene.until('the draft at the enterprise', () => scene.heard('草稿：武清有哪些冷链园区？'))
  expect(scene.user.received.filter(({ text }) => text.includes('草稿：'))).toHaveLength(1)
  here.says('/draft 无解的问题')
  await scene.hears('无法拟稿')
  here.says('/search 武清 冷链')
  await scene.hears('检索：武清 冷链')
})

test('a canned reply is filled in, shown first and sent on a press', async () => {
  await using scene = await DeskScene.open()
  const card = await scene.claimedCard()
  scene.wang.says('/reply')
  await scene.hears('常用答复，用 /reply 名称 选用')
  const name = '补充材料'
  scene.wang.repliesTo(card, `/reply ${name}`)
  const draft = await scene.hears(`常用答复“${name}”`)
  expect(draft.text).not.toMatch(/\{\w+\}/)
  scene.wang.presses('发送给企业', draft)
  await scene.until('the enterprise to read it', () => scene.heard('为了更准确地对接海河装备有限公司的需求'))
  scene.wang.repliesTo(card, '/reply 自我介绍')
  expect((await scene.hears('缺少：')).buttons).toEqual([])
})

test('leads are found by what is known of them, without showing contact data', async () => {
  await using scene = await DeskScene.open()
  await scene.card()
  scene.wang.says('/find 13812345678')
  const found = await scene.hears('查找“13812345678”（1 条）')
  expect(found.text.replace('查找“13812345678”', '')).not.toContain('13812345678')
  scene.wang.says('/find 不存在的企业')
  await scene.hears('查找“不存在的企业”：没有')
})

test('an export holds what was asked for; contact data goes to the asker in private and is noted', async () => {
  await using scene = await DeskScene.open()
  const wangInPrivate = scene.telegram.user(7)
  wangInPrivate.says('/start')
  await scene.until('the greeting', () => wangInPrivate.received.length === 1)
  await scene.card()
  scene.wang.says('/export')
  await scene.until('the table', () => scene.wang.received.some(({ document }) => document))
  const table = scene.wang.received.find(({ document }) => document)?.document?.content.toString() ?? ''
  expect(table).toContain('海河装备有限公司')
  expect(table).not.toContain('13812345678')
  scene.wang.says('/export 企业 电话')
  await scene.until('the private table', () => wangInPrivate.received.some(({ document }) => document))
  const privately = wangInPrivate.received.find(({ document }) => document)?.document?.content.toString() ?? ''
  expect(privately.replace('\ufeff', '').split('\r\n')).toEqual(['企业,电话', '海河装备有限公司,13812345678', ''])
  expect(scene.wang.received.filter(({ document }) => document)).toHaveLength(1)
  const { leads } = scene.assistant.operations
  expect((await leads.exports()).map(({ who, fields, count }) => ({ who, fields, count }))).toMatchObject([
    { who: '王芳 (7)', count: 1 },
    { who: '王芳 (7)', fields: ['company', 'phone'], count: 1 },
  ])
  expect((await leads.accesses()).filter(({ how }) => how === 'export')).toHaveLength(1)
  scene.wang.says('/export 密码')
  await scene.hears('不认识：密码')
})

test('statistics come in words and as a picture; those of one lead as its scorecard', async () => {
  await using scene = await DeskScene.open()
  await scene.card()
  scene.wang.says('/stats 7')
  await scene.hears('近 7 天线索统计')
  await scene.until('the picture', () => scene.wang.received.some(({ media }) => media?.kind === 'photo'))
  scene.wang.says(`/stats ${ID}`)
  await scene.hears('接待评分')
})

test('leads of one enterprise name each other and can be merged without losing anything', async () => {
  await using scene = await DeskScene.open()
  const card = await scene.claimedCard()
  const other = scene.telegram.user(43)
  for (const text of ['转人工', '我们是海河装备有限公司，主要生产阀门，投资1亿元，需要20亩，武清区，明年']) {
    const before = other.received.length
    other.says(text)
    await scene.until('a reply', () => other.received.length > before)
  }
  for (const text of ['阀门工厂', '李四', '13900001111', '同意']) {
    const before = other.received.length
    other.says(text)
    await scene.until('a reply', () => other.received.length > before)
  }
  const second = await scene.hears('需求 L-241124-02')
  expect(second.text).toContain(`同一企业：${ID}，王芳，已认领`)
  scene.wang.says(`/merge L-241124-02 ${ID}`)
  await scene.hears(`L-241124-02 已并入 ${ID}`)
  await scene.until('the note', () => scene.shownCard().text.includes('13900001111'))
  expect(card.id).toBe(scene.shownCard().id)
  await scene.until('the other to be told', () => other.received.at(-1)?.text.includes(`编号 ${ID}`) ?? false)
  const [, merged] = await scene.assistant.operations.leads.list()
  expect(merged).toMatchObject({ status: 'closed', reason: 'merged', mergedInto: ID })
})

test('/help lists every command, and what is none is answered', async () => {
  await using scene = await DeskScene.open()
  scene.wang.says('/help')
  const help = await scene.hears('线索处理说明')
  for (const { usage } of Object.values(STAFF_COMMANDS)) expect(help.text).toContain(usage)
  scene.wang.says('/dance')
  await scene.hears('未识别的命令')
  scene.wang.says('/close L-999999-99')
  await scene.hears('找不到这条线索')
})
