import { describe, expect, test } from 'vitest'
import { DeskBench, leadAt } from '../../support/desk-bench.ts'
import { STAFF_LI } from '../../support/lead-fixtures.ts'
import { give } from '../../support/staff-commands.ts'

/** The ids that a list names, in its order. */
const idsIn = (text: string): readonly string[] => text.match(/L-\d+/g) ?? []

/** Five leads at different stages; two wait. */
async function desk() {
  const bench = new DeskBench()
  await bench.add(
    leadAt('new', 'L-1', { waitingSince: '2026-11-24T01:30:00.000Z' }),
    leadAt('new', 'L-2', { waitingSince: '2026-11-24T00:00:00.000Z', need: {} }),
    leadAt('contacted', 'L-3', { need: { company: '甲乙科技', industry: '生物医药', district: '东丽区' } }),
    leadAt('negotiating', 'L-4', { owner: STAFF_LI, contact: { name: '赵总', phone: '022-87654321' } }),
    leadAt('signed', 'L-5'),
  )
  return bench
}

describe('/leads', () => {
  test('lists open leads, those that wait longest first, with what is wanted and without contact data', async () => {
    await using bench = await desk()
    bench.clock.advance(60 * 60_000)
    const { text } = await give(bench, '/leads')
    expect(text.split('\n').slice(0, 3)).toEqual(['待办线索（4 条）', 'L-2 B · 待认领，等待 3 小时', '　未留企业名'])
    expect(idsIn(text)).toEqual(['L-2', 'L-1', 'L-3', 'L-4'])
    expect(text).toContain('L-3 B · 已联系，王芳，1 小时前有进展\n　甲乙科技 · 生物医药 · 东丽区')
    expect(text).not.toMatch(/王经理|赵总|\d{7}/)
  })

  test('lists those of a status, ended ones too', async () => {
    await using bench = await desk()
    expect(idsIn((await give(bench, '/leads 洽谈中')).text)).toEqual(['L-4'])
    expect(idsIn((await give(bench, '/leads signed')).text)).toEqual(['L-5'])
    expect((await give(bench, '/leads 未落地')).text).toBe('未落地：没有。')
  })

  test.each(['很好', 'constructor'])('says which statuses there are for %s', async (word) => {
    await using bench = await desk()
    expect((await give(bench, `/leads ${word}`)).text).toMatch(new RegExp(`没有“${word}”这个状态。可用：待认领`))
  })

  test('stays short and says how many more there are', async () => {
    await using bench = new DeskBench()
    await bench.add(...Array.from({ length: 23 }, (_, index) => leadAt('new', `L-${index + 1}`)))
    const { text } = await give(bench, '/leads')
    expect(idsIn(text)).toHaveLength(20)
    expect(text).toContain('另有 3 条')
    expect(text.length, 'within one message').toBeLessThan(4096)
  })
})

test('/mine lists the open leads of who asks', async () => {
  await using bench = await desk()
  expect(idsIn((await give(bench, '/mine')).text)).toEqual(['L-3'])
  expect(idsIn((await give(bench, '/mine', { staff: STAFF_LI })).text)).toEqual(['L-4'])
  const nobody = { staff: { id: '99', name: '新人' } }
  expect((await give(bench, '/mine', nobody)).text).toBe('我跟进的线索：没有。')
})

describe('/find', () => {
  test.each([
    ['甲乙', ['L-3']],
    ['生物医药 东丽', ['L-3']],
    ['L-4', ['L-4']],
    ['李强', ['L-4']],
    ['已签约', ['L-5']],
    ['87654321', ['L-4']],
    ['土地价格', ['L-5', 'L-4', 'L-3', 'L-2', 'L-1']],
    ['机器人 东丽', []],
  ])('%s finds %j, the latest first', async (words, ids) => {
    await using bench = await desk()
    const { text } = await give(bench, `/find ${words}`)
    expect(idsIn(text.split('\n').slice(1).join('\n'))).toEqual(ids)
  })

  test('finds by phone, name, e-mail or WeChat without showing any of them', async () => {
    await using bench = new DeskBench()
    const contact = { name: '赵总', phone: '13912345678', email: 'zhao@example.com', wechat: 'zhao_2024' }
    await bench.add(leadAt('new', 'L-1', { contact }), leadAt('new', 'L-2'))
    for (const words of ['139123', '赵', 'zhao@', 'ZHAO_']) {
      const { text } = await give(bench, `/find ${words}`)
      const [, ...lines] = text.split('\n')
      expect(idsIn(lines.join('\n')), words).toEqual(['L-1'])
      for (const value of Object.values(contact)) expect(text).not.toContain(value)
    }
  })

  test('never finds what was erased', async () => {
    await using bench = await desk()
    await bench.operations.conversations.erase('chat:L-3', 'telegram')
    expect((await give(bench, '/find 生物医药')).text).toBe('查找“生物医药”：没有。')
  })

  test('asks what to look for', async () => {
    await using bench = await desk()
    expect((await give(bench, '/find')).text).toContain('请写明要找什么')
  })
})
