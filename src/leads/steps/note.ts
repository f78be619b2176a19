import type { Lead } from '../../domain/lead.ts'
import { type Decision, type DeskContext, mayActFor } from '../desk-context.ts'
import { cardMessages } from '../desk-messages.ts'
import { step } from './own.ts'

/** Keeps something with the lead that only staff see. Anybody of the staff may. */
export function note(lead: Lead, text: string, context: DeskContext): Decision {
  if (lead.erasedAt) return 'erased'
  const isActivity = mayActFor(lead, context.by)
  const next: Lead = isActivity ? { ...lead, lastActivityAt: context.now.toISOString() } : lead
  return {
    lead: next,
    steps: [step(next, context, { type: 'noted', text })],
    messages: cardMessages(next, context.operation),
  }
}
