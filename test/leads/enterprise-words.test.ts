import { expect, test } from 'vitest'
import { type EnterpriseWords, passToStaff } from '../../src/leads/enterprise-words.ts'
import { deskRules, leadAt, MAIN } from '../support/desk-bench.ts'
import { shanghai } from '../support/lead-steps.ts'

const SOURCE = 'telegram:1:30'
const PHOTO = { attachment: 'photo', address: '1', messageId: '30' } as const

const pass = (lead: ReturnType<typeof leadAt>, words: EnterpriseWords, sendsEvents = false) =>
  passToStaff(lead, words, { rules: deskRules(), sendsEvents }, shanghai('24 10:00'), 'turn 1')

test('words reach the staff who have the lead, who are to answer in time', () => {
  const { messages, steps, timers } = pass(leadAt('claimed'), { text: '周三有空', source: SOURCE })
  expect(messages).toEqual([
    {
      channel: 'telegram',
      address: MAIN.chatId,
      leadId: 'L-1',
      content: { type: 'lead-relay', leadId: 'L-1', text: '周三有空' },
      dedupeKey: 'staff:L-1:turn 1',
      source: SOURCE,
    },
  ])
  expect(steps).toEqual([
    {
      leadId: 'L-1',
      at: shanghai('24 10:00').toISOString(),
      actor: { type: 'enterprise' },
      event: { type: 'enterprise-message', text: '周三有空' },
    },
  ])
  expect(timers).toMatchObject([{ kind: 'first-response', dueAt: shanghai('24 11:00') }])
})

test('words for a lead that nobody has are passed on, and nobody is late with an answer', () => {
  const { messages, timers } = pass(leadAt('new'), { text: '补充：还要宿舍' })
  expect(messages).toHaveLength(1)
  expect(timers).toEqual([])
})

test('a photo is handed on as it is, with its caption', () => {
  const { messages, steps } = pass(leadAt('claimed'), { text: '厂房现状', media: PHOTO })
  expect(messages[0]?.content).toEqual({ type: 'lead-relay', leadId: 'L-1', text: '厂房现状', media: PHOTO })
  expect(steps[0]?.event).toEqual({ type: 'enterprise-message', attachment: 'photo', text: '厂房现状' })
  expect(pass(leadAt('claimed'), { text: '', media: PHOTO }).steps[0]?.event).not.toHaveProperty('text')
})

test('changed words change what staff were shown, who are to answer them', () => {
  const { messages, steps, timers } = pass(leadAt('claimed'), { text: '周四有空', source: SOURCE, isEdit: true })
  expect(messages.map(({ content }) => content)).toEqual([
    { type: 'lead-relay-edit', leadId: 'L-1', source: SOURCE, text: '周四有空' },
  ])
  expect(steps.map(({ event }) => event)).toEqual([{ type: 'message-edited', text: '周四有空' }])
  expect(timers).toMatchObject([{ kind: 'first-response' }])
})

test('a group sees no contact data before somebody has answered for it, in first and in changed words', () => {
  const words = { text: '打我电话13912345678', source: SOURCE }
  for (const said of [words, { ...words, isEdit: true }]) {
    expect(JSON.stringify(pass(leadAt('new'), said).messages)).not.toContain('13912345678')
    expect(JSON.stringify(pass(leadAt('claimed'), said).messages)).toContain('13912345678')
  }
})

test('changed words of a channel that cannot tell which are new words', () => {
  const { messages, steps } = pass(leadAt('claimed'), { text: '周四有空', isEdit: true })
  expect(messages[0]?.content.type).toBe('lead-relay')
  expect(steps).toHaveLength(1)
})

test('another system learns that the enterprise wrote, not what', () => {
  const { messages } = pass(leadAt('claimed'), { text: '机密内容' }, true)
  const [event] = messages.filter(({ channel }) => channel === 'events')
  expect(event?.content).toMatchObject({
    payload: { type: 'lead.message', data: { direction: 'from-enterprise', lead: { id: 'L-1' } } },
  })
  expect(JSON.stringify(event)).not.toContain('机密')
})
