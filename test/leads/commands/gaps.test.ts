import { describe, expect, test } from 'vitest'
import type { StaffAction } from '../../../src/domain/message.ts'
import { DeskBench, leadAt } from '../../support/desk-bench.ts'
import { keepQuestion } from '../../support/gap-questions.ts'
import { STAFF_LI, STAFF_WANG } from '../../support/lead-fixtures.ts'
import { give, pressed } from '../../support/staff-commands.ts'

async function open(...questions: readonly string[]): Promise<DeskBench> {
  const bench = new DeskBench()
  for (const question of questions) await keepQuestion(bench.operations, { question })
  return bench
}

const actions = (answer: Awaited<ReturnType<typeof give>>): readonly StaffAction[] =>
  answer.buttons?.flat().map(({ action }) => action) ?? []

test('open questions are listed with how often they were asked, those asked most first, each with its buttons', async () => {
  await using bench = await open('厂房租金多少？', '工业电价多少？')
  await keepQuestion(bench.operations, { question: '工业电价多少？', conversationId: 'another' })
  await keepQuestion(bench.operations, { question: '天气怎么样？', reason: 'out-of-scope' })
  const answer = await give(bench, '/gaps')
  expect(answer.text).toBe(
    [
      '未答问题（待处理 2 项）',
      'G2 工业电价多少？',
      '　问过 2 次，来自 2 个会话，最近 11月24日 · 待处理',
      'G1 厂房租金多少？',
      '　问过 1 次，来自 1 个会话，最近 11月24日 · 待处理',
    ].join('\n'),
  )
  expect(answer.buttons?.map((row) => row.map(({ label }) => label))).toEqual([
    ['G2 我来处理', 'G2 不予处理'],
    ['G1 我来处理', 'G1 不予处理'],
  ])
})

test('of many the ten asked most are shown', async () => {
  await using bench = await open(...Array.from({ length: 12 }, (_, index) => `问题${index}有吗`))
  const answer = await give(bench, '/gaps')
  expect(answer.text).toContain('待处理 12 项，列出问得最多的 10 项')
  expect(answer.buttons).toHaveLength(10)
})

test('without any it says so', async () => {
  await using bench = await open()
  expect((await give(bench, '/gaps')).text).toContain('没有待处理的未答问题')
  expect((await give(bench, '/gaps all')).text).toBe('还没有未答问题。')
})

test('who takes one is its owner from then on, and others see it', async () => {
  await using bench = await open('厂房租金多少？')
  const [take] = actions(await give(bench, '/gaps'))
  const result = await pressed(bench, take as StaffAction)
  expect(result).toMatchObject({ isAlert: false, answer: { text: 'G1 由 王芳 处理：厂房租金多少？' } })
  const listed = await give(bench, '/gaps', { staff: STAFF_LI })
  expect(listed.text).toContain('处理中（王芳）')
  expect(actions(listed).map(({ type }) => type)).toEqual(['gap-dismiss'])
})

test('what somebody has is not taken from it by the button of an older list', async () => {
  await using bench = await open('厂房租金多少？')
  const [take] = actions(await give(bench, '/gaps'))
  await pressed(bench, take as StaffAction)
  expect(await pressed(bench, take as StaffAction, { staff: STAFF_LI })).toEqual({
    notice: 'G1 已由 王芳 处理，未作更改。',
    isAlert: true,
  })
  expect(await bench.operations.gaps.find(1)).toMatchObject({ state: 'taken', owner: '王芳' })
})

test('one is dismissed with a reason, and listed with it among all', async () => {
  await using bench = await open('内部电话多少？')
  const dismiss = actions(await give(bench, '/gaps')).at(-1) as StaffAction
  const { answer } = await pressed(bench, dismiss)
  const reasons = answer?.buttons?.flat() ?? []
  expect(reasons.map(({ label }) => label)).toEqual(['不属受理范围', '不对外公开', '问题不明确', '其他'])
  expect(await pressed(bench, reasons[1]?.action as StaffAction)).toEqual({
    notice: 'G1 不再处理：不对外公开。',
    isAlert: false,
  })
  expect((await give(bench, '/gaps')).text).toContain('没有待处理')
  expect((await give(bench, '/gaps all')).text).toContain('不予处理（不对外公开）')
  expect(await pressed(bench, { type: 'gap-take', gapId: 1 })).toMatchObject({ isAlert: true })
  expect(await pressed(bench, { type: 'gap-take', gapId: 9 })).toMatchObject({ notice: 'G9 已不在列表中。' })
})

test('what is refused on principle stands apart among all', async () => {
  await using bench = await open('厂房租金多少？')
  await keepQuestion(bench.operations, { question: '能返税吗？', reason: 'forbidden-terms' })
  const [missing, refused] = (await give(bench, '/gaps 全部')).text.split('\n\n')
  expect(missing).toContain('厂房租金多少？')
  expect(refused).toMatch(/^按规定不作答的提问.*\nG2 能返税吗？/u)
})

test('one press makes a draft of a staff answer; a second press makes no other', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('contacted', 'L-1', { question: '土地价格是多少？' }))
  const saidAt = bench.clock.now().getTime()
  await bench.desk.reply('L-1', { text: '土地每亩三十万元。' }, bench.by(STAFF_WANG))
  const press = () => pressed(bench, { type: 'faq', leadId: 'L-1', saidAt }, { staff: STAFF_LI })
  const first = await press()
  expect(first).toMatchObject({ notice: '已存为常见问题草稿 1。', isAlert: false })
  expect(first.answer?.text).toContain('问：土地价格是多少？\n答：土地每亩三十万元。')
  expect(first.answer?.text).toContain('有效期至 2027-11-24')
  expect(await press()).toEqual(first)
  expect(await bench.operations.faq.list()).toMatchObject([{ author: '王芳', leadId: 'L-1', state: 'draft' }])
  expect(await pressed(bench, { type: 'faq', leadId: 'L-9', saidAt })).toMatchObject({ isAlert: true })
})

describe('a draft of a staff answer', () => {
  const SOURCE = 'telegram:-1001:45'

  async function said() {
    const bench = new DeskBench()
    await bench.add(leadAt('contacted', 'L-1', { question: '土地价格是多少？' }))
    const saidAt = bench.clock.now().getTime()
    await bench.desk.reply('L-1', { text: '土地每亩三十万元。', source: SOURCE }, bench.by(STAFF_WANG))
    bench.clock.advance(1000)
    return {
      bench,
      press: (chatId?: string) => pressed(bench, { type: 'faq', leadId: 'L-1', saidAt }, chatId ? { chatId } : {}),
    }
  }

  test('follows a change of the words when it is saved again', async () => {
    const { bench, press } = await said()
    await using _bench = bench
    await press()
    await bench.desk.editReply(SOURCE, '土地每亩三十五万元。', bench.by(STAFF_WANG))
    await press()
    expect(await bench.operations.faq.list()).toMatchObject([{ id: 1, answer: '土地每亩三十五万元。' }])
  })

  test('goes with words that are taken back', async () => {
    const { bench, press } = await said()
    await using _bench = bench
    await press()
    await bench.desk.reply('L-1', { text: '另见附件。', source: 'telegram:-1001:46' }, bench.by(STAFF_WANG))
    await bench.desk.recallReply(SOURCE, bench.by(STAFF_WANG))
    expect(await bench.operations.faq.list()).toEqual([])
    expect(await press()).toMatchObject({ isAlert: true })
  })

  test('is made in the chat of its lead only', async () => {
    const { bench, press } = await said()
    await using _bench = bench
    expect(await press('-2002')).toMatchObject({ isAlert: true, notice: expect.stringContaining('不在本群') })
    expect(await bench.operations.faq.list()).toEqual([])
  })

  test('that was decided stays as it is, and that is said', async () => {
    const { bench, press } = await said()
    await using _bench = bench
    await press()
    await bench.operations.faq.decide(1, { state: 'rejected', by: 'root', reason: '已有' })
    expect(await press()).toMatchObject({ isAlert: true, notice: expect.stringContaining('已由维护人员审核') })
  })
})
