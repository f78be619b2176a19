import { describe, expect, test } from 'vitest'
import type { LeadStatus } from '../../../src/domain/lead.ts'
import type { StaffAction } from '../../../src/domain/message.ts'
import { DeskBench, leadAt } from '../../support/desk-bench.ts'
import { STAFF_LI } from '../../support/lead-fixtures.ts'
import { pressed } from '../../support/staff-commands.ts'

const leadId = 'L-1'

test.each<[LeadStatus, StaffAction, LeadStatus, string]>([
  ['new', { type: 'claim', leadId }, 'claimed', '您已认领 L-1。'],
  ['contacted', { type: 'release', leadId }, 'new', '已释放 L-1'],
  ['lost', { type: 'reopen', leadId }, 'claimed', 'L-1 已重新开启'],
  ['contacted', { type: 'status', leadId, status: 'visiting' }, 'visiting', 'L-1 已改为“考察中”'],
  [
    'contacted',
    { type: 'status', leadId, status: 'lost', reason: 'conditions-unmet' },
    'lost',
    'L-1 已改为“未落地”（条件不满足）',
  ],
])('a press does what the button says: from %s, %j', async (status, action, after, notice) => {
  await using bench = new DeskBench()
  await bench.add(leadAt(status))
  expect(await pressed(bench, action)).toMatchObject({ notice: expect.stringContaining(notice), isAlert: false })
  expect((await bench.lead()).status).toBe(after)
})

test('a press that comes too late says why, as an alert', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('claimed'))
  const result = await pressed(bench, { type: 'claim', leadId }, { staff: STAFF_LI })
  expect(result).toEqual({ notice: 'L-1 由 王芳 跟进，未作更改。', isAlert: true })
  expect(await pressed(bench, { type: 'claim', leadId: 'L-9' })).toMatchObject({ isAlert: true })
})

test('the same press again is answered as before', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('new'))
  const press = () => pressed(bench, { type: 'claim', leadId }, { operation: 'press 1' })
  expect(await press()).toEqual(await press())
  expect(await bench.events()).toHaveLength(1)
})

describe('ending', () => {
  test.each(['lost', 'closed'] as const)('asks for a reason that people can choose: %s', async (status) => {
    await using bench = new DeskBench()
    await bench.add(leadAt('contacted'))
    const { answer, isAlert } = await pressed(bench, { type: 'end', leadId, status })
    expect(isAlert).toBe(false)
    expect(answer).toMatchObject({ text: expect.stringContaining('请选择'), leadId })
    const actions = answer?.buttons?.flat().map(({ action }) => action) ?? []
    expect(actions.length).toBeGreaterThan(2)
    for (const action of actions) {
      await using other = new DeskBench()
      await other.add(leadAt('contacted'))
      expect(await pressed(other, action), JSON.stringify(action)).toMatchObject({ isAlert: false })
      expect((await other.lead()).status).toBe(status)
    }
    expect(JSON.stringify(actions)).not.toMatch(/merged|withdrawn/)
    expect((await bench.lead()).status, 'nothing has ended yet').toBe('contacted')
  })
})

test('a draft is proposed below the card, for staff alone', async () => {
  await using bench = new DeskBench()
  await bench.add(leadAt('contacted'))
  const { answer, notice } = await pressed(bench, { type: 'draft', leadId })
  expect(notice).toContain('仅内部可见')
  expect(answer?.text).toContain('草稿：土地价格是多少？')
  expect(await bench.sent()).toEqual([])
})

test('a draft that is not there any more is not sent', async () => {
  await using bench = new DeskBench()
  expect(await pressed(bench, { type: 'send', draftId: 'gone' })).toMatchObject({ isAlert: true })
})
