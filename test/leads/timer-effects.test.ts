import { describe, expect, test } from 'vitest'
import type { DeskRules } from '../../src/domain/desk-rules.ts'
import type { Language } from '../../src/domain/language.ts'
import type { Lead } from '../../src/domain/lead.ts'
import type { LeadStep } from '../../src/domain/lead-history.ts'
import { timerEffect } from '../../src/leads/timer-effects.ts'
import type { Timer, TimerKind } from '../../src/ports/lead-store.ts'
import { deskRules, leadAt, MAIN, WUQING } from '../support/desk-bench.ts'
import { STAFF_LI, STAFF_WANG } from '../support/lead-fixtures.ts'
import { shanghai, step } from '../support/lead-steps.ts'

const WAITING_SINCE = shanghai('24 10:00').toISOString()
const waiting = leadAt('new', 'L-1', { waitingSince: WAITING_SINCE })

const timerOf = (kind: TimerKind, basis = WAITING_SINCE): Timer => ({
  id: 1,
  kind,
  leadId: 'L-1',
  basis,
  dueAt: new Date(basis),
})

interface Given {
  readonly rules?: Partial<DeskRules>
  readonly basis?: string
  readonly history?: readonly LeadStep[]
}

function fire(
  kind: TimerKind,
  lead: Lead,
  at: string,
  { rules = {}, basis = WAITING_SINCE, history = [] }: Given = {},
) {
  const settings = { rules: deskRules(rules), sendsEvents: false }
  return timerEffect(timerOf(kind, basis), lead, history, settings, shanghai(at))
}

const claimButton = [[{ label: '认领', action: { type: 'claim', leadId: 'L-1' } }]]

describe('while nobody has the lead', () => {
  test('staff are reminded in their group, with a button to claim, and the card shows how long it waits', () => {
    const { messages = [], steps } = fire('remind', waiting, '24 10:15')
    expect(messages.map(({ address, content }) => [address, content])).toEqual([
      [
        MAIN.chatId,
        {
          type: 'staff-notice',
          leadId: 'L-1',
          text: '⏰ L-1 已等待 15 分钟，还没有人认领。',
          buttons: claimButton,
        },
      ],
      [MAIN.chatId, { type: 'lead-card', leadId: 'L-1' }],
    ])
    expect(steps).toEqual([
      { leadId: 'L-1', at: shanghai('24 10:15').toISOString(), actor: { type: 'desk' }, event: { type: 'reminded' } },
    ])
  })

  test('whoever is to arrange for somebody is told in the group where the lead waits', () => {
    const { messages = [], steps } = fire('escalate', waiting, '24 10:30', { rules: { escalation: { person: '99' } } })
    expect(messages.map(({ address, content }) => [address, content.type])).toEqual([
      [MAIN.chatId, 'staff-notice'],
      [MAIN.chatId, 'lead-card'],
    ])
    expect(messages[0]?.content).toMatchObject({
      text: expect.stringContaining('L-1 已等待 30 分钟仍无人认领'),
      mentions: [{ id: '99' }],
      buttons: claimButton,
    })
    expect(steps).toMatchObject([{ event: { type: 'escalated' } }])
  })

  test('another group is told too where the rules name one, in its own chat and not in a topic of the lead’s', () => {
    const escalation = { group: WUQING.name, person: '99' }
    const { messages = [] } = fire('escalate', waiting, '24 10:30', { rules: { escalation } })
    const notices = messages.filter(({ content }) => content.type === 'staff-notice')
    expect(notices.map(({ address }) => address)).toEqual([MAIN.chatId, WUQING.chatId])
    expect(notices[1]?.content).toMatchObject({ mentions: [{ id: '99' }], text: expect.stringContaining('L-1') })
    expect(new Set(messages.map(({ dedupeKey }) => dedupeKey)).size).toBe(messages.length)
  })

  test('it is told again every working day, as a waiting lead must not fall silent', () => {
    const { timers = [] } = fire('escalate', waiting, '24 10:30')
    expect(timers).toMatchObject([{ kind: 'escalate', leadId: 'L-1', dueAt: shanghai('25 10:30') }])
    const again = fire('escalate', waiting, '25 10:30', { basis: timers[0]?.basis ?? '' })
    expect(again.messages?.[0]?.content).toMatchObject({ text: expect.stringContaining('L-1 已等待 1 天 1 小时') })
    expect(again.timers).toMatchObject([{ kind: 'escalate', dueAt: shanghai('26 10:30') }])
    expect(again.timers?.[0]?.basis).not.toBe(timers[0]?.basis)
    expect(again.messages?.[0]?.dedupeKey).not.toBe(fire('escalate', waiting, '24 10:30').messages?.[0]?.dedupeKey)
    const anew = { ...waiting, waitingSince: shanghai('25 09:00').toISOString() }
    expect(fire('escalate', anew, '25 10:30', { basis: timers[0]?.basis ?? '' })).toEqual({})
  })

  test('the lead’s own group is told once when it is the one that is named', () => {
    const { messages = [] } = fire('escalate', waiting, '24 10:30', { rules: { escalation: { group: MAIN.name } } })
    expect(messages.filter(({ content }) => content.type === 'staff-notice')).toHaveLength(1)
  })

  test.each<[Language, RegExp]>([
    ['zh', /抱歉.*L-1.*还没有工作人员受理.*11月24日（周二）11:45前/],
    ['en', /sorry.*nobody has taken your case \(L-1\).*11:45/],
    ['ja', /申し訳.*L-1.*11:45/],
    ['ko', /죄송.*L-1.*11:45/],
    ['de', /Entschuldigen.*L-1.*11:45/],
  ])('the enterprise is told honestly, in its language (%s), with a new time', (language, pattern) => {
    const { messages = [], steps } = fire('tell-enterprise', { ...waiting, language }, '24 10:45')
    expect(messages[0]).toMatchObject({
      address: 'person of L-1',
      content: { type: 'text', text: expect.stringMatching(pattern) },
    })
    expect(messages[1]).toMatchObject({
      address: MAIN.chatId,
      content: { text: 'L-1：已告知企业仍在等待受理，并致歉。' },
    })
    expect(steps).toMatchObject([{ event: { type: 'delay-told' } }])
  })

  test('a lead without a group has nobody to remind, and its enterprise is told all the same', () => {
    const { place: _place, ...placeless } = waiting
    for (const kind of ['remind', 'escalate'] as const) expect(fire(kind, placeless, '24 10:30')).toEqual({})
    expect(fire('tell-enterprise', placeless, '24 10:45').messages).toMatchObject([{ address: 'person of L-1' }])
  })

  test.each<[string, Lead]>([
    ['somebody has it', leadAt('claimed', 'L-1', { waitingSince: WAITING_SINCE })],
    ['it has ended', leadAt('closed', 'L-1', { waitingSince: WAITING_SINCE })],
    ['its data was erased', { ...waiting, erasedAt: WAITING_SINCE }],
    ['it was released since and waits anew', { ...waiting, waitingSince: shanghai('24 10:05').toISOString() }],
  ])('nothing follows when %s', (_reason, lead) => {
    for (const kind of ['remind', 'escalate', 'tell-enterprise'] as const) {
      expect(fire(kind, lead, '24 11:00')).toEqual({})
    }
  })
})

describe('while somebody has the lead', () => {
  const at = (time: string) => shanghai(time).toISOString()
  const owned = leadAt('contacted', 'L-1', { lastActivityAt: at('24 10:00') })

  const claimedAt10 = step('24 10:00', { type: 'claimed' })
  const said = (time: string) => step(time, { type: 'staff-message', touches: [], text: '您好' })
  const asked = step('24 10:30', { type: 'enterprise-message', text: '有宿舍吗？' })
  const reminded = (time: string) => step(time, { type: 'response-reminded' })
  const basis = at('24 10:30')

  test('the owner is reminded that the enterprise waits for an answer', () => {
    const history = [claimedAt10, said('24 10:10'), asked]
    const { messages = [], steps, timers } = fire('first-response', owned, '24 11:30', { basis, history })
    expect(messages).toMatchObject([
      {
        address: MAIN.chatId,
        content: {
          type: 'staff-notice',
          text: '⏰ L-1：企业已等待 1 小时，还没有收到您的答复。',
          mentions: [STAFF_WANG],
        },
      },
    ])
    expect(steps).toMatchObject([{ event: { type: 'response-reminded' } }])
    expect(timers).toBeUndefined()
  })

  test.each<[string, readonly LeadStep[], boolean]>([
    ['the owner wrote since', [claimedAt10, asked, said('24 10:31')], false],
    [
      'the owner only noted something',
      [claimedAt10, asked, step('24 10:31', { type: 'noted', text: '先看材料' })],
      true,
    ],
    ['the owner was reminded of it already', [claimedAt10, asked, reminded('24 11:00')], false],
    ['the owner was reminded, and wrote before it was asked', [reminded('24 10:05'), said('24 10:10'), asked], true],
    ['another owner was reminded', [reminded('24 10:00'), step('24 10:20', { type: 'assigned', to: STAFF_LI })], true],
  ])('when %s', (_when, history, isDue) => {
    const { messages } = fire('first-response', owned, '24 11:30', { basis, history })
    expect(messages !== undefined).toBe(isDue)
  })

  test('the owner is reminded of a lead with which nothing was done, and again after as long', () => {
    const { messages = [], steps, timers } = fire('follow-up', owned, '26 10:00', { basis: at('24 10:00') })
    expect(messages).toMatchObject([
      {
        address: MAIN.chatId,
        content: { text: expect.stringContaining('L-1：已有 2 天没有进展'), mentions: [STAFF_WANG] },
      },
    ])
    expect(steps).toMatchObject([{ event: { type: 'follow-up-reminded' } }])
    expect(timers).toEqual([{ kind: 'follow-up', leadId: 'L-1', basis: at('26 10:00'), dueAt: shanghai('30 10:00') }])
  })

  test('after something was done the follow-up is counted from then, without a word', () => {
    const noted = { ...owned, lastActivityAt: at('25 10:00') }
    expect(fire('follow-up', noted, '26 10:00', { basis: at('24 10:00') })).toEqual({
      timers: [{ kind: 'follow-up', leadId: 'L-1', basis: at('25 10:00'), dueAt: shanghai('27 10:00') }],
    })
  })

  test.each<[string, Lead]>([
    ['nobody has it', waiting],
    ['it has ended', leadAt('signed')],
    ['its data was erased', { ...owned, erasedAt: WAITING_SINCE }],
  ])('nothing follows when %s', (_reason, lead) => {
    for (const kind of ['first-response', 'follow-up'] as const) expect(fire(kind, lead, '27 10:00')).toEqual({})
  })
})
