import { describe, expect, test } from 'vitest'
import type { LeadStatus } from '../../../src/domain/lead.ts'
import { DeskBench, deskRules, leadAt, MAIN } from '../../support/desk-bench.ts'
import { STAFF_LI, STAFF_WANG } from '../../support/lead-fixtures.ts'
import { give } from '../../support/staff-commands.ts'

/** A lead with an id as people write it. */
const ID = 'L-261124-01'
const OTHER = 'L-261124-02'

async function benchWith(status: LeadStatus) {
  const bench = new DeskBench()
  await bench.add(leadAt(status, ID), leadAt('new', OTHER))
  return bench
}

describe('what is done and said', () => {
  test.each<[LeadStatus, string, LeadStatus, string]>([
    ['new', `/claim ${ID}`, 'claimed', `您已认领 ${ID}。回复卡片或企业留言，内容会发给企业。`],
    ['contacted', `/release ${ID}`, 'new', `已释放 ${ID}，重新待认领。`],
    ['lost', `/reopen ${ID}`, 'claimed', `${ID} 已重新开启，由您跟进。`],
    ['contacted', `/status ${ID} 考察中`, 'visiting', `${ID} 已改为“考察中”。`],
    ['contacted', `/status ${ID} 洽谈`, 'negotiating', `${ID} 已改为“洽谈中”。`],
    ['visiting', `/status ${ID} 签约`, 'signed', `${ID} 已改为“已签约”。企业后续提问由智能助手答复。`],
    [
      'visiting',
      `/status ${ID} 未落地 选择其他地区`,
      'lost',
      `${ID} 已改为“未落地”（选择其他地区）。企业后续提问由智能助手答复。`,
    ],
    ['visiting', `/status ${ID} 未落地 其他`, 'lost', `${ID} 已改为“未落地”（其他）。企业后续提问由智能助手答复。`],
    ['contacted', `/close ${ID}`, 'closed', `${ID} 已改为“已办结”（已答复）。企业后续提问由智能助手答复。`],
    ['new', `/close ${ID} 非投资咨询`, 'closed', `${ID} 已改为“已办结”（非投资咨询）。企业后续提问由智能助手答复。`],
    ['contacted', `/close ${ID} 其他`, 'closed', `${ID} 已改为“已办结”（其他）。企业后续提问由智能助手答复。`],
    ['contacted', `/note ${ID} 周三来访`, 'contacted', `已记入 ${ID} 的内部备注，企业看不到。`],
    ['contacted', `/merge ${ID} ${OTHER}`, 'closed', `${ID} 已并入 ${OTHER}，其内容已补充到 ${OTHER}。`],
  ])('a lead that is %s: %s', async (status, line, after, text) => {
    await using bench = await benchWith(status)
    expect(await give(bench, line)).toEqual({ text, leadId: ID })
    expect((await bench.lead(ID)).status).toBe(after)
  })

  test('in the topic of a lead, or in answer to its card, its id may be left out', async () => {
    await using bench = await benchWith('new')
    const here = { leadId: ID }
    await give(bench, '/claim', here)
    await give(bench, '/status 考察中', here)
    await give(bench, '/note 周三来访', here)
    expect((await bench.lead(ID)).status).toBe('visiting')
    expect(await bench.events(ID)).toContainEqual({ type: 'noted', text: '周三来访' })
    await give(bench, `/merge ${OTHER}`, here)
    expect((await bench.lead(ID)).mergedInto).toBe(OTHER)
  })

  test('an id that is written wins over the place, in small letters too', async () => {
    await using bench = await benchWith('new')
    await give(bench, `/claim ${OTHER.toLowerCase()}`, { leadId: ID })
    expect([(await bench.lead(ID)).status, (await bench.lead(OTHER)).status]).toEqual(['new', 'claimed'])
  })
})

describe('what is refused and why', () => {
  test.each<[LeadStatus, string, string]>([
    ['claimed', `/claim ${ID}`, `${ID} 由 王芳 跟进，未作更改。`],
    ['signed', `/claim ${ID}`, `${ID} 已签约，如需继续请先 /reopen ${ID}。`],
    ['new', `/release ${ID}`, `请先认领 ${ID}。`],
    ['new', `/status ${ID} 考察中`, `请先认领 ${ID}。`],
    ['new', `/reopen ${ID}`, `${ID} 尚未结束，无需重开。`],
    ['claimed', `/status ${ID} 考察中`, `${ID} 由 王芳 跟进，未作更改。`],
    ['new', `/merge ${ID} ${ID}`, '不能把线索并入它自己。'],
    ['new', '/claim L-261124-09', '找不到这条线索，请核对编号。'],
  ])('to a colleague, a lead that is %s: %s', async (status, line, text) => {
    await using bench = await benchWith(status)
    expect((await give(bench, line, { staff: STAFF_LI })).text).toBe(text)
    expect(await bench.sent()).toEqual([])
  })

  test.each<[LeadStatus, string, string]>([
    ['claimed', `/claim ${ID}`, `${ID} 已由 王芳 跟进。`],
    [
      'claimed',
      `/status ${ID} 已签约`,
      `${ID} 现为“已认领”，不能这样变更。可变更为：已联系、考察中、洽谈中、未落地、已办结。`,
    ],
    [
      'contacted',
      `/status ${ID} 未落地`,
      '请写明原因：选择其他地区、项目取消、条件不满足、联系不上、其他、已答复、非投资咨询。',
    ],
    [
      'contacted',
      `/close ${ID} 价格太高`,
      '请写明原因：选择其他地区、项目取消、条件不满足、联系不上、其他、已答复、非投资咨询。',
    ],
  ])('to its owner, a lead that is %s: %s', async (status, line, text) => {
    await using bench = await benchWith(status)
    expect((await give(bench, line)).text).toBe(text)
    expect((await bench.lead(ID)).status).toBe(status)
  })

  test('who has as many leads as the rules allow is told so', async () => {
    await using bench = new DeskBench({ rules: { limits: { ...deskRules().limits, leadsPerPerson: 1 } } })
    await bench.add(leadAt('claimed', ID), leadAt('new', OTHER))
    expect((await give(bench, `/claim ${OTHER}`)).text).toContain('手上的线索已达上限，请先办结或释放一些。')
  })

  test('that a colleague talks to the same enterprise is said, with what to do', async () => {
    await using bench = new DeskBench()
    await bench.add(leadAt('contacted', ID), leadAt('new', OTHER, { conversationId: `chat:${ID}` }))
    const { text } = await give(bench, `/claim ${OTHER}`, { staff: STAFF_LI })
    expect(text).toMatch(new RegExp(`^${OTHER} .*其他同事.*合并线索`))
  })

  test('a lead whose data was erased is said to be so', async () => {
    await using bench = await benchWith('claimed')
    await bench.operations.conversations.erase(`chat:${ID}`, 'telegram')
    expect((await give(bench, `/note ${ID} 再联系`)).text).toBe(`${ID} 的资料已应企业要求删除。`)
  })

  test.each(['/claim', '/release', '/reopen', '/status 考察中', '/close', '/note 内容', '/assign 李强', '/merge'])(
    'without any lead the way to write it is shown: %s',
    async (line) => {
      await using bench = await benchWith('claimed')
      const { text } = await give(bench, line)
      expect(text).toMatch(/^请写明编号.*：\/\w+/)
      expect([await bench.sent(), await bench.events(ID)]).toEqual([[], []])
    },
  )

  test('a status that is none, or none at all, gets the list; a note without words is asked for', async () => {
    await using bench = await benchWith('claimed')
    for (const line of [`/status ${ID} 很好`, `/status ${ID}`, `/status ${ID} constructor`]) {
      expect((await give(bench, line)).text).toBe(
        '请写明状态：待认领、已认领、已联系、考察中、洽谈中、已签约、未落地、已办结。',
      )
    }
    expect((await give(bench, `/note ${ID}`)).text).toBe('请写明备注内容。')
    expect(await bench.sent()).toEqual([])
  })
})

describe('handing a lead on', () => {
  const seenAt = '2026-11-24T02:00:00.000Z'

  test.each([
    ['by name', `/assign ${ID} 李强`, {}],
    ['by @name', `/assign ${ID} @liqiang`, {}],
    ['by mention', `/assign ${ID} 李`, { mentioned: STAFF_LI }],
    ['by mention in its topic', '/assign', { mentioned: STAFF_LI, leadId: ID }],
  ])('%s', async (_how, line, more) => {
    await using bench = await benchWith('contacted')
    await bench.leads.rememberStaff({ ...STAFF_LI, username: 'liqiang', chatId: MAIN.chatId, seenAt })
    expect((await give(bench, line, more)).text).toBe(`${ID} 已转交 李强。`)
    expect((await bench.lead(ID)).owner).toEqual(STAFF_LI)
  })

  test('to nobody known is refused, with the names that are', async () => {
    await using bench = await benchWith('contacted')
    expect((await give(bench, `/assign ${ID} 赵强`)).text).toBe('请写明转交给谁。在群里用过机器人的同事：暂无。')
    await bench.leads.rememberStaff({ ...STAFF_LI, chatId: MAIN.chatId, seenAt })
    for (const line of [`/assign ${ID} 赵强`, `/assign ${ID}`, `/assign ${ID} @`]) {
      expect((await give(bench, line)).text).toBe('请写明转交给谁。在群里用过机器人的同事：李强。')
    }
    expect((await bench.lead(ID)).owner).toEqual(STAFF_WANG)
  })
})
