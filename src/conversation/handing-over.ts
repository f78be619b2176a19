import type { ConversationState, Interview } from '../domain/conversation.ts'
import type { Lead } from '../domain/lead.ts'
import { CONSENT_VERSION } from '../leads/consent.ts'
import type { DeskSettings } from '../leads/desk-context.ts'
import { maskContactsIn } from '../leads/mask-words.ts'
import { openLead } from '../leads/new-lead.ts'
import type { Answerer } from '../ports/answerer.ts'
import type { LeadStore } from '../ports/lead-store.ts'
import { expectationOf } from './expectation-of.ts'
import { redactor } from './extraction/redact.ts'
import { openInterview, promptOf, summaryLines } from './interview.ts'
import { reply } from './reply.ts'
import { asking, citationsShown, interviewing, withOffer } from './state.ts'
import { answeredSoFar, suggestFor } from './suggesting.ts'
import type { Turn, TurnDecision } from './turn.ts'
import { passOn } from './with-staff.ts'
import { wordingFor } from './wording-for.ts'

export interface HandOverDependencies {
  readonly leads: LeadStore
  readonly desk: DeskSettings
  readonly adviser: Answerer
}

/** The latest lead of the conversation while it waits for staff. */
async function waitingLead(leads: LeadStore, state: ConversationState): Promise<Lead | undefined> {
  const lead = state.leadId ? await leads.find(state.leadId) : undefined
  return lead?.status === 'new' ? lead : undefined
}

/**
 * Starts the interview, with what was said already taken as known. A person whose lead still waits is not asked
 * again: what it adds goes to staff under the same lead.
 * @param question what could not be answered.
 */
export async function handOver(
  turn: Turn,
  { leads, desk }: HandOverDependencies,
  question?: string,
): Promise<TurnDecision> {
  const { state } = turn
  const { language } = state
  const wording = wordingFor(language)
  const masked = question && maskContactsIn(question)
  const waiting = await waitingLead(leads, state)
  if (waiting) {
    const expected = expectationOf(waiting, desk, turn.at)
    const text = masked ? wording.lead.passedOn(waiting.id, expected) : wording.lead.waiting(waiting.id, expected)
    return {
      state: withOffer(state),
      replies: [reply(language, text, [], 'handoff')],
      ...(masked ? passOn(turn, waiting, desk, masked) : {}),
    }
  }
  const interview = openInterview(state.known, masked, citationsShown(state))
  const known = summaryLines({ ...interview, contact: {} }, language)
  const intro = masked ? wording.interview.introWithQuestion : wording.interview.intro
  const before = known.length > 0 ? [intro, wording.interview.introKnown(known.join('\n'))] : [intro]
  return { state: interviewing(state, interview), replies: [promptOf(interview, language, before)] }
}

/** Stores the lead, with the card for staff, now that the person has agreed. */
export async function register(
  turn: Turn,
  interview: Interview,
  { leads, desk, adviser }: HandOverDependencies,
): Promise<TurnDecision> {
  const { state, at } = turn
  const { id: conversationId, channel, address, language } = state
  const leadId = await leads.reserveId(at)
  const request = {
    id: leadId,
    conversationId,
    channel,
    address,
    language,
    need: interview.need,
    contact: interview.contact,
    consent: { version: CONSENT_VERSION, at: at.toISOString() },
    ...(interview.question ? { question: interview.question } : {}),
    answered: answeredSoFar(state),
    citations: interview.citations,
    suggestions: await suggestFor(interview.need, adviser),
  }
  const opened = openLead(request, desk, at)
  return {
    state: { ...asking(state), leadId },
    replies: [reply(language, wordingFor(language).interview.registered(leadId, opened.expected), [], 'handoff')],
    forStaff: opened.messages,
    newLead: opened.lead,
    leadSteps: opened.steps,
    timers: opened.timers,
    redact: redactor(interview.contact),
  }
}

/** Ends the interview without a lead; the contact data given so far is dropped. */
export function dropInterview({ state }: Turn, interview: Interview, text: string): TurnDecision {
  return {
    state: asking(state),
    replies: [reply(state.language, text, [], 'handoff')],
    redact: redactor(interview.contact),
  }
}
