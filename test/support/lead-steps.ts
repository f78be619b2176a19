import type { DeskRules } from '../../src/domain/desk-rules.ts'
import type { LeadActor, LeadEvent, LeadStep } from '../../src/domain/lead-history.ts'
import { STAFF_WANG } from './lead-fixtures.ts'

const ACTORS: Readonly<Partial<Record<LeadEvent['type'], LeadActor>>> = {
  created: { type: 'enterprise' },
  'enterprise-message': { type: 'enterprise' },
  rated: { type: 'enterprise' },
  'delivery-failed': { type: 'desk' },
}

/** A time of November and December 2026 in Shanghai, such as `24 10:00`; days past 30 run on into December. */
export const shanghai = (text: string): Date => {
  const [day = '', time = ''] = text.split(' ')
  return new Date(Date.parse(`2026-11-01T${time}:00+08:00`) + (Number(day) - 1) * 24 * 60 * 60_000)
}

/** An entry of a lead's history, done by whom such a thing is done by. */
export const step = (at: string, event: LeadEvent, leadId = 'L-1'): LeadStep => ({
  leadId,
  at: shanghai(at).toISOString(),
  actor: ACTORS[event.type] ?? { type: 'staff', ...STAFF_WANG },
  event,
})

/** Monday to Friday, 9:00 to 18:00 in Shanghai; an hour for the first response and two days for the follow-up. */
export const STEP_RULES: Pick<DeskRules, 'limits' | 'hours'> = {
  limits: {
    remindAfter: { minutes: 15 },
    escalateAfter: { minutes: 30 },
    tellEnterpriseAfter: { minutes: 45 },
    firstResponse: { minutes: 60 },
    followUp: { minutes: 2 * 9 * 60 },
    leadsPerPerson: 20,
  },
  hours: {
    timeZone: 'Asia/Shanghai',
    days: [1, 2, 3, 4, 5],
    from: 9 * 60,
    until: 18 * 60,
    chineseHolidays: false,
    holidays: [],
    workdays: [],
  },
}
