import { expect, test } from 'vitest'
import type { DeskRules } from '../../src/domain/desk-rules.ts'
import { type LeadRequest, openLead } from '../../src/leads/new-lead.ts'
import { deskRules, MAIN, WUQING } from '../support/desk-bench.ts'
import { lead } from '../support/lead-fixtures.ts'
import { STEP_RULES, shanghai } from '../support/lead-steps.ts'

function request(more: Partial<LeadRequest> = {}): LeadRequest {
  const { status: _s, grade: _g, createdAt: _c, waitingSince: _w, version: _v, ...known } = lead('L-1', more)
  return known
}

const open = (at: string, rules: Partial<DeskRules> = {}, more: Partial<LeadRequest> = {}, sendsEvents = false) =>
  openLead(request(more), { rules: deskRules(rules), sendsEvents }, shanghai(at))

test('a lead begins waiting, graded by what it says and placed in the first group', () => {
  const { lead: opened } = open('24 10:00')
  const at = shanghai('24 10:00').toISOString()
  expect(opened).toMatchObject({ ...request(), status: 'new', createdAt: at, waitingSince: at, version: 1 })
  expect(opened.place).toEqual({ group: MAIN.name, chatId: MAIN.chatId })
  expect(opened.grade).toMatchObject({ level: 'B', reasons: expect.arrayContaining(['投资额 2亿元（1亿元以上）']) })
})

test('its history begins with the enterprise, without words', () => {
  expect(open('24 10:00').steps).toEqual([
    {
      leadId: 'L-1',
      at: shanghai('24 10:00').toISOString(),
      actor: { type: 'enterprise' },
      event: { type: 'created', grade: 'B' },
    },
  ])
})

test('a route puts it into its group and topic, where the person of the route is named', () => {
  const routes = [{ when: { districts: ['武清'] }, group: WUQING.name, topicId: '17', person: '99' }]
  const { lead: opened, messages } = open('24 10:00', { routes })
  expect(opened.place).toEqual({ group: WUQING.name, chatId: WUQING.chatId, topicId: '17' })
  expect(messages.map(({ address, content }) => [address, content.type])).toEqual([
    [WUQING.chatId, 'lead-card'],
    [WUQING.chatId, 'staff-notice'],
  ])
  expect(messages[1]?.content).toMatchObject({ text: 'L-1 按规则请您先看。', mentions: [{ id: '99' }] })
})

test('without a group it is taken all the same, and nobody of the staff is written to', () => {
  const { lead: opened, messages, timers } = open('24 10:00', { groups: [] })
  expect(opened.place).toBeUndefined()
  expect(messages).toEqual([])
  expect(timers).toHaveLength(3)
})

test.each([
  ['24 10:00', ['24 10:15', '24 10:30', '24 10:45']],
  ['24 17:40', ['24 17:55', '25 09:10', '25 09:25']],
  ['24 22:00', ['25 09:15', '25 09:30', '25 09:45']],
  ['27 19:00', ['30 09:15', '30 09:30', '30 09:45']],
])('the timers of a lead of %s are due in working time: %j', (at, due) => {
  const { timers } = open(at)
  expect(timers.map(({ kind }) => kind)).toEqual(['remind', 'escalate', 'tell-enterprise'])
  expect(timers.map(({ dueAt }) => dueAt)).toEqual(due.map(shanghai))
  expect(timers.every(({ leadId, basis }) => leadId === 'L-1' && basis === shanghai(at).toISOString())).toBe(true)
})

test('the hours of its group count, also for what the enterprise is promised', () => {
  const late = { ...WUQING, hours: { ...STEP_RULES.hours, from: 13 * 60 } }
  const routes = [{ when: {}, group: late.name }]
  const { timers, expected } = open('24 10:00', { groups: [MAIN, late], routes })
  expect(timers[0]?.dueAt).toEqual(shanghai('24 13:15'))
  expect(expected).toBe('现在是非工作时间，工作人员会在11月24日（周二）14:00前与您联系。')
})

test('another system is told without contact data, and only where one follows', () => {
  const told = open('24 10:00', {}, {}, true).messages.filter(({ channel }) => channel === 'events')
  expect(told).toMatchObject([{ content: { type: 'lead-event', payload: { type: 'lead.created' } } }])
  expect(JSON.stringify(told)).not.toMatch(/13812345678|王经理/)
  expect(open('24 10:00').messages.some(({ channel }) => channel === 'events')).toBe(false)
})
