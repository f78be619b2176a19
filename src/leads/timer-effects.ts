import type { DeskRules } from '../domain/desk-rules.ts'
import { isOwned, type Lead } from '../domain/lead.ts'
import type { LeadEvent, LeadStep } from '../domain/lead-history.ts'
import type { DeskCommit, Timer } from '../ports/lead-store.ts'
import type { NewOutboundMessage } from '../ports/outbox.ts'
import type { DeskSettings } from './desk-context.ts'
import { cardMessages, noticeMessages, toEnterprise } from './desk-messages.ts'
import { expectationText } from './expectation.ts'
import { staffNotices } from './staff-notices.ts'
import { waitingText } from './waiting-text.ts'
import { followUpTimer, hoursOf, isOfPresentWait, nextEscalation } from './waiting-timers.ts'

type Effect = Pick<DeskCommit, 'steps' | 'messages' | 'timers'>

/** The timer's time has passed without a need for it. */
const NOTHING: Effect = {}

const claimButton = ({ id }: Lead) => [[{ label: '认领', action: { type: 'claim', leadId: id } as const }]]

const happened = (
  { id }: Lead,
  now: Date,
  type: 'reminded' | 'escalated' | 'delay-told' | 'response-reminded' | 'follow-up-reminded',
) => [{ leadId: id, at: now.toISOString(), actor: { type: 'desk' }, event: { type } satisfies LeadEvent }] as const

/** Tells whom the rules name, in their own group where that is another one. */
function escalationMessages(lead: Lead, text: string, key: string, rules: DeskRules): readonly NewOutboundMessage[] {
  const { group: name, person } = rules.escalation
  const group = rules.groups.find((one) => one.name === name)
  const mentions = person ? [{ id: person, name: '负责人' }] : []
  const own = noticeMessages(lead, text, key, { mentions, buttons: claimButton(lead) })
  if (!group || group.name === lead.place?.group) return own
  const elsewhere = { id: lead.id, place: { group: group.name, chatId: group.chatId } }
  return [...own, ...noticeMessages(elsewhere, text, `${key}:${group.name}`, { mentions })]
}

function whileWaiting(timer: Timer, lead: Lead, { rules }: DeskSettings, now: Date): Effect {
  if (lead.status !== 'new' || !isOfPresentWait(timer.basis, lead) || lead.erasedAt) return NOTHING
  // Without a group nobody can be reminded; the enterprise is told all the same.
  if (!lead.place && timer.kind !== 'tell-enterprise') return NOTHING
  const key = `${timer.kind}:${timer.basis}`
  const waited = waitingText(lead.waitingSince, now)
  switch (timer.kind) {
    case 'remind': {
      const text = `⏰ ${lead.id} 已等待 ${waited}，还没有人认领。`
      return {
        steps: happened(lead, now, 'reminded'),
        messages: [...noticeMessages(lead, text, key, { buttons: claimButton(lead) }), ...cardMessages(lead, key)],
      }
    }
    case 'escalate': {
      const text = `🔺 ${lead.id} 已等待 ${waited}仍无人认领，请负责人安排。`
      return {
        steps: happened(lead, now, 'escalated'),
        messages: [...escalationMessages(lead, text, key, rules), ...cardMessages(lead, key)],
        timers: [nextEscalation(lead, rules, timer.basis, now)],
      }
    }
    default: {
      const { minutes } = rules.limits.firstResponse
      const expected = expectationText(now, minutes, hoursOf(lead, rules), lead.language)
      const text = staffNotices(lead.language).delayed(lead.id, expected)
      return {
        steps: happened(lead, now, 'delay-told'),
        messages: [
          toEnterprise(lead, { type: 'text', text }, key),
          ...noticeMessages(lead, `${lead.id}：已告知企业仍在等待受理，并致歉。`, key),
          ...cardMessages(lead, key),
        ],
      }
    }
  }
}

/** Whether the owner has written since `at`, or was reminded since it wrote last: once is enough. */
function needsNoReminder(history: readonly LeadStep[], at: string): boolean {
  const written = history.findLast(({ event }) => event.type === 'staff-message')
  if (written && written.at > at) return true
  const since = history.slice(written ? history.lastIndexOf(written) : 0)
  const lastOwner = since.findLastIndex(({ event }) => event.type === 'claimed' || event.type === 'assigned')
  return since.slice(lastOwner + 1).some(({ event }) => event.type === 'response-reminded')
}

function whileOwned(
  timer: Timer,
  lead: Lead,
  history: readonly LeadStep[],
  { rules }: DeskSettings,
  now: Date,
): Effect {
  if (!isOwned(lead) || lead.erasedAt || !lead.owner) return NOTHING
  const key = `${timer.kind}:${timer.basis}`
  const last = lead.lastActivityAt ?? timer.basis
  const mentions = [lead.owner]
  if (timer.kind === 'first-response') {
    if (needsNoReminder(history, timer.basis)) return NOTHING
    const text = `⏰ ${lead.id}：企业已等待 ${waitingText(timer.basis, now)}，还没有收到您的答复。`
    return { steps: happened(lead, now, 'response-reminded'), messages: noticeMessages(lead, text, key, { mentions }) }
  }
  if (last > timer.basis) return { timers: [followUpTimer(lead, rules, last)] }
  const text = `⏰ ${lead.id}：已有 ${waitingText(last, now)}没有进展，请跟进，或用 /status、/note 记录情况。`
  return {
    steps: happened(lead, now, 'follow-up-reminded'),
    messages: noticeMessages(lead, text, key, { mentions }),
    timers: [followUpTimer(lead, rules, now.toISOString())],
  }
}

/** What follows when a lead's timer fires at `now`: messages, history, further timers; nothing where it is too late. */
export function timerEffect(
  timer: Timer,
  lead: Lead,
  history: readonly LeadStep[],
  settings: DeskSettings,
  now: Date,
): Effect {
  const isWaiting = timer.kind === 'remind' || timer.kind === 'escalate' || timer.kind === 'tell-enterprise'
  return isWaiting ? whileWaiting(timer, lead, settings, now) : whileOwned(timer, lead, history, settings, now)
}
