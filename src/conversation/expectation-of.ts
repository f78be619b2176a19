import type { Lead } from '../domain/lead.ts'
import type { DeskSettings } from '../leads/desk-context.ts'
import { expectationText } from '../leads/expectation.ts'
import { hoursOf } from '../leads/waiting-timers.ts'
import { addWorkingTime } from '../leads/working-time.ts'

/** Until when somebody writes: as promised when the lead began to wait or, when that has passed, counted from now. */
export function expectationOf(lead: Lead, { rules }: DeskSettings, now: Date): string {
  const hours = hoursOf(lead, rules)
  const { minutes } = rules.limits.firstResponse
  const began = new Date(lead.waitingSince)
  const from = addWorkingTime(began, minutes, hours) > now ? began : now
  return expectationText(from, minutes, hours, lead.language)
}
