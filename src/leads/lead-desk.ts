import { type EndReason, hasEnded, type Lead, type LeadStatus, type StaffMember } from '../domain/lead.ts'
import type { LeadEvent } from '../domain/lead-history.ts'
import type { ChannelName } from '../domain/message.ts'
import type { Clock } from '../ports/clock.ts'
import type { FaqStore } from '../ports/faq-store.ts'
import type { LeadStore } from '../ports/lead-store.ts'
import type { LeadOfMessage, Outbox } from '../ports/outbox.ts'
import type { DeskOutcome, DeskRequest, StaffDesk, StaffWords } from '../ports/staff-desk.ts'
import type { Decision, DeskContext, DeskSettings, OwnerLoad } from './desk-context.ts'
import { mayActFor, nameOf } from './desk-context.ts'
import { toEnterprise } from './desk-messages.ts'
import { faqSource, wordsTakenBack } from './faq-words.ts'
import { reoffer } from './reoffering.ts'
import { staffNotices } from './staff-notices.ts'
import { assign } from './steps/assign.ts'
import { claim } from './steps/claim.ts'
import { merge } from './steps/merge.ts'
import { note } from './steps/note.ts'
import { release } from './steps/release.ts'
import { reopen } from './steps/reopen.ts'
import { reply } from './steps/reply.ts'
import { setStatus } from './steps/set-status.ts'

export interface LeadDeskOptions {
  readonly leads: LeadStore
  readonly outbox: Outbox
  readonly faq: Pick<FaqStore, 'withdraw'>
  readonly clock: Clock
  readonly settings: DeskSettings
  /** Called after messages and timers were stored. */
  readonly wake: () => void
}

type Decide = (lead: Lead, context: DeskContext) => Decision | Promise<Decision>

const OWNED: readonly LeadStatus[] = ['claimed', 'contacted', 'visiting', 'negotiating']

/** Everything that staff do with leads. The store decides races; repeating a request changes nothing. */
export class LeadDesk implements StaffDesk {
  readonly #options: LeadDeskOptions
  #lastOwning: Promise<void> = Promise.resolve()

  constructor(options: LeadDeskOptions) {
    this.#options = options
  }

  claim(leadId: string, request: DeskRequest): Promise<DeskOutcome> {
    return this.#owning(leadId, request, async (lead, context) =>
      claim(lead, context, await this.#loadOf(request.by.type === 'staff' ? request.by.id : undefined, lead)),
    )
  }

  release(leadId: string, request: DeskRequest): Promise<DeskOutcome> {
    return this.#change(leadId, request, release)
  }

  assign(leadId: string, to: StaffMember, request: DeskRequest): Promise<DeskOutcome> {
    return this.#owning(leadId, request, async (lead, context) =>
      assign(lead, to, context, await this.#loadOf(to.id, lead)),
    )
  }

  setStatus(leadId: string, status: LeadStatus, request: DeskRequest, reason?: EndReason): Promise<DeskOutcome> {
    return this.#change(leadId, request, (lead, context) => setStatus(lead, status, context, reason))
  }

  reopen(leadId: string, request: DeskRequest): Promise<DeskOutcome> {
    return this.#owning(leadId, request, async (lead, context) =>
      reopen(lead, context, await this.#loadOf(request.by.type === 'staff' ? request.by.id : undefined, lead)),
    )
  }

  async merge(leadId: string, into: string, request: DeskRequest): Promise<DeskOutcome> {
    const target = await this.#options.leads.find(into)
    if (!target) return { outcome: 'unknown' }
    if (hasEnded(target) && !(await this.#options.leads.isDone(request.operation))) {
      return { outcome: 'refused', refusal: target.erasedAt ? 'erased' : 'ended', lead: target }
    }
    return this.#change(leadId, request, async (lead, context) => {
      const kept = await this.#options.leads.find(into)
      return kept ? merge(lead, kept, context) : 'same-lead'
    })
  }

  note(leadId: string, text: string, request: DeskRequest): Promise<DeskOutcome> {
    return this.#change(leadId, request, (lead, context) => note(lead, text, context))
  }

  reply(leadId: string, words: StaffWords, request: DeskRequest): Promise<DeskOutcome> {
    return this.#change(leadId, request, (lead, context) => reply(lead, words, context))
  }

  async editReply(source: string, text: string, request: DeskRequest): Promise<DeskOutcome> {
    return this.#amend(source, request, { type: 'message-edited', source, text }, (lead) => {
      const wording = staffNotices(lead.language)
      const name = nameOf(request.by)
      return lead.channel === 'telegram'
        ? { type: 'edit', source, text: wording.reply(lead.id, name, text) }
        : { type: 'text', text: wording.correction(lead.id, name, text) }
    })
  }

  async recallReply(source: string, request: DeskRequest): Promise<DeskOutcome> {
    const outcome = await this.#amend(source, request, { type: 'message-recalled', source }, (lead) =>
      lead.channel === 'telegram' ? { type: 'recall', source } : 'text-only',
    )
    if (outcome.outcome === 'done' || outcome.outcome === 'repeated') await this.#withdrawFaq(outcome.lead.id, source)
    return outcome
  }

  /** What was taken back becomes no knowledge. */
  async #withdrawFaq(leadId: string, source: string): Promise<void> {
    const { leads, faq } = this.#options
    const said = wordsTakenBack(await leads.history(leadId), source)
    if (said) await faq.withdraw(faqSource(said))
  }

  /** Gives back every lead of somebody who is no longer in the chat that the leads are shown in. */
  async staffLeft(staff: StaffMember, chatId: string, operation: string): Promise<readonly Lead[]> {
    const owned = await this.#options.leads.list({ ownerId: staff.id, statuses: OWNED })
    const open = owned.filter(({ place }) => place?.chatId === chatId)
    for (const { id } of open) {
      await this.#change(id, { by: { type: 'desk' }, operation: `${operation}:${id}` }, (lead, context) =>
        lead.owner?.id === staff.id ? release(lead, context, 'left-the-group') : 'not-claimed',
      )
    }
    return open
  }

  leadOfMessage(channel: ChannelName, address: string, externalMessageId: string): Promise<LeadOfMessage | undefined> {
    return this.#options.outbox.leadOfMessage(channel, address, externalMessageId)
  }

  /** What speaks against giving the lead to a person; nobody is named when another system reopens it. */
  async #loadOf(personId: string | undefined, { id, conversationId }: Lead): Promise<OwnerLoad> {
    const { leads } = this.#options
    const own = personId === undefined ? [] : await leads.list({ ownerId: personId, statuses: OWNED })
    const talks = conversationId ? await leads.list({ conversationId, statuses: OWNED }) : []
    return {
      openLeads: own.filter((one) => one.id !== id).length,
      isTalkedTo: talks.some((one) => one.id !== id && one.owner?.id !== personId),
    }
  }

  /** One after the other: what speaks against giving somebody a lead is read from other leads. */
  #owning(leadId: string, request: DeskRequest, decide: Decide): Promise<DeskOutcome> {
    const outcome = this.#lastOwning.then(() => this.#change(leadId, request, decide))
    this.#lastOwning = outcome.then(
      () => undefined,
      () => undefined,
    )
    return outcome
  }

  /** Decides again as long as somebody else was faster. */
  async #change(leadId: string, { by, operation }: DeskRequest, decide: Decide): Promise<DeskOutcome> {
    const { leads, clock, settings, wake } = this.#options
    while (true) {
      const lead = await leads.find(leadId)
      if (!lead) return { outcome: 'unknown' }
      const context = { settings, now: clock.now(), by, operation }
      const decision = await decide(lead, context)
      if (typeof decision === 'string') {
        const isRepeated = await leads.isDone(operation)
        return isRepeated ? { outcome: 'repeated', lead } : { outcome: 'refused', refusal: decision, lead }
      }
      const freed = await reoffer(lead, decision.lead, context, leads)
      const outcome = await leads.commit({ operation, changes: [decision], ...freed })
      if (outcome === 'conflict') continue
      if (outcome === 'done') wake()
      return { outcome, lead: (await leads.find(leadId)) ?? decision.lead }
    }
  }

  async #amend(
    source: string,
    { by, operation }: DeskRequest,
    event: LeadEvent,
    contentFor: (lead: Lead) => Parameters<typeof toEnterprise>[1] | 'text-only',
  ): Promise<DeskOutcome> {
    const { leads, outbox, clock, wake } = this.#options
    const leadId = await outbox.leadOfSource(source)
    const lead = leadId === undefined ? undefined : await leads.find(leadId)
    if (!lead) return { outcome: 'unknown' }
    if (!mayActFor(lead, by)) return { outcome: 'refused', refusal: 'not-yours', lead }
    const content = contentFor(lead)
    if (content === 'text-only') return { outcome: 'refused', refusal: content, lead }
    const outcome = await leads.commit({
      operation,
      messages: [toEnterprise(lead, content, operation)],
      steps: [{ leadId: lead.id, at: clock.now().toISOString(), actor: by, event }],
    })
    wake()
    return { outcome: outcome === 'repeated' ? 'repeated' : 'done', lead }
  }
}
