import { expect, test } from 'vitest'
import type { LeadStatus } from '../../src/domain/lead.ts'
import type { LeadStep } from '../../src/domain/lead-history.ts'
import { liveThroughDays } from '../support/day/day.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

/** `npm run test:days` lives through the long form. */
const KILLS = process.env.MODE === 'long' ? 200 : 20

/** The status that a history ends with, step by step; throws where a step does not follow from the one before. */
function replay(history: readonly LeadStep[]): LeadStatus {
  let status: LeadStatus = 'new'
  for (const { event } of history) {
    if (event.type === 'claimed') {
      expect(status).toBe('new')
      status = 'claimed'
    } else if (event.type === 'assigned' && status === 'new') status = 'claimed'
    else if (event.type === 'released') status = 'new'
    else if (event.type === 'reopened') status = 'claimed'
    else if (event.type === 'merged-into') status = 'closed'
    else if (event.type === 'status') {
      expect(status).toBe(event.from)
      status = event.to
    }
  }
  return status
}

/** How often a lead began to wait: each time it may be reminded of once. */
const waits = (history: readonly LeadStep[]): number =>
  history.filter(({ event }) => event.type === 'created' || event.type === 'released').length

test(`after days with ${KILLS} kills and a Telegram that misbehaves nothing is lost, doubled or impossible`, {
  timeout: 600_000,
}, async () => {
  const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000)
  using folder = new TemporaryFolder()
  const record = await liveThroughDays({ folder: folder.path, kills: KILLS, seed })
  const { leads, histories, staffMessages, enterpriseMessages } = record
  const steps = [...histories.values()].flat()
  const reminders = steps.filter(({ event }) => event.type === 'reminded').length
  console.log(
    [
      `seed ${seed}: ${KILLS} kills, faults ${record.mischief}`,
      `${record.inbound} messages of enterprises, ${record.outbound} messages out, ${record.strays.length} of them there twice because nothing confirmed the first`,
      `${leads.length} leads, ${steps.length} steps, ${reminders} reminders, ${record.sentAgain.length} confirmed messages sent again`,
      `${staffMessages.length} messages in the staff chat, ${enterpriseMessages.length} in those of enterprises`,
    ].join('\n'),
  )
  expect(record.complaints).toBe('')
  expect(record.unansweredTurns).toEqual([])
  expect(record.sentAgain).toEqual([])
  expect(leads.length).toBeGreaterThan(0)
  // What nothing confirmed may stand there twice; that is counted above.
  const known = staffMessages.filter((message) => !record.strays.includes(message))
  for (const lead of leads) {
    const history = histories.get(lead.id) ?? []
    expect(replay(history), lead.id).toBe(lead.status)
    const cards = staffMessages.filter(({ text }) => text.startsWith(`需求 ${lead.id} `))
    expect(cards.length, `cards of ${lead.id}`).toBe(1)
    expect(String(cards[0]?.id)).toBe(lead.place?.cardId)
    for (const type of ['reminded', 'delay-told'] as const) {
      expect(history.filter(({ event }) => event.type === type).length).toBeLessThanOrEqual(waits(history))
    }
    for (const [type, mark] of [
      ['reminded', '⏰'],
      ['escalated', '🔺'],
    ] as const) {
      const happened = history.filter(({ event }) => event.type === type).length
      const shown = known.filter(({ text }) => text.includes(`${mark} ${lead.id} 已等待`)).length
      expect(shown, `${type} of ${lead.id}`).toBe(happened)
    }
  }
})
