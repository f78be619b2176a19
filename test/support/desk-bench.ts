import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import type { DeskRules, StaffGroup } from '../../src/domain/desk-rules.ts'
import type { Lead, LeadStatus, StaffMember } from '../../src/domain/lead.ts'
import { hasEnded } from '../../src/domain/lead.ts'
import type { LeadEvent } from '../../src/domain/lead-history.ts'
import type { OutboundContent, OutboundMessage } from '../../src/domain/message.ts'
import type { DeskSettings } from '../../src/leads/desk-context.ts'
import { LeadDesk } from '../../src/leads/lead-desk.ts'
import type { DeskRequest } from '../../src/ports/staff-desk.ts'
import { FakeClock } from './fake-clock.ts'
import { conversation, inbound, lead, STAFF_WANG } from './lead-fixtures.ts'
import { STEP_RULES } from './lead-steps.ts'
import { TemporaryFolder } from './temporary-folder.ts'

export const MAIN: StaffGroup = { name: '总群', chatId: '-1001', topics: 'per-lead', hours: STEP_RULES.hours }
export const WUQING: StaffGroup = { name: '武清', chatId: '-2002', topics: 'none', hours: STEP_RULES.hours }

/** Two groups that work from Monday to Friday, 9:00 to 18:00; the limits are 15, 30, 45 and 60 minutes and two days. */
export const deskRules = (more: Partial<DeskRules> = {}): DeskRules => ({
  ...STEP_RULES,
  groups: [MAIN, WUQING],
  routes: [],
  escalation: {},
  replies: [],
  askSatisfaction: true,
  ...more,
})

/** When the fake clock starts: a Tuesday, 10:00 in Shanghai. */
const START = '2026-11-24T02:00:00.000Z'

/** A lead that stands at a status as leads do: with an owner, or with an end and what led to it. */
export function leadAt(status: LeadStatus, id = 'L-1', more: Partial<Lead> = {}): Lead {
  const place = { group: MAIN.name, chatId: MAIN.chatId, topicId: '5', cardId: '6' }
  const began = lead(id, { status, conversationId: `chat:${id}`, address: `person of ${id}`, place })
  if (status === 'new') return { ...began, ...more }
  const owned = { ...began, owner: STAFF_WANG, claimedAt: START, lastActivityAt: START }
  if (!hasEnded({ status })) return { ...owned, ...more }
  const reason = { signed: {}, lost: { reason: 'other' }, closed: { reason: 'answered' } } as const
  return { ...owned, ...reason[status as keyof typeof reason], endedAt: START, ...more }
}

const wordsOf = (content: OutboundContent): string => {
  if (content.type === 'answer') return content.answer.text
  if (content.type === 'media') return content.caption
  return 'text' in content ? content.text : content.type
}

interface DeskBenchOptions {
  readonly rules?: Partial<DeskRules>
  readonly sendsEvents?: boolean
}

/** The real desk over a real database, and a clock that stands still. */
export class DeskBench implements AsyncDisposable {
  readonly clock = new FakeClock(START)
  readonly folder = new TemporaryFolder()
  readonly settings: DeskSettings
  #operations: SqliteOperations
  #desk: LeadDesk
  #count = 0
  /** How often somebody was told that there is something to send. */
  wakes = 0

  constructor({ rules = {}, sendsEvents = false }: DeskBenchOptions = {}) {
    this.settings = { rules: deskRules(rules), sendsEvents }
    this.#operations = this.#open()
    this.#desk = this.deskOver(this.#operations)
  }

  get operations(): SqliteOperations {
    return this.#operations
  }

  get leads(): SqliteOperations['leads'] {
    return this.#operations.leads
  }

  get desk(): LeadDesk {
    return this.#desk
  }

  /** A desk of its own, as another process has it. */
  deskOver({ leads, outbox, faq }: SqliteOperations): LeadDesk {
    const wake = () => {
      this.wakes += 1
    }
    return new LeadDesk({ leads, outbox, faq, clock: this.clock, settings: this.settings, wake })
  }

  /** A request that no other is the same as. */
  by(staff: StaffMember): DeskRequest {
    this.#count += 1
    return { by: { type: 'staff', ...staff }, operation: `operation ${this.#count}` }
  }

  /** Stores leads as they are given, without any message. */
  async add(...leads: readonly Lead[]): Promise<void> {
    for (const one of leads) {
      const { id, conversationId, channel, address } = one
      const message = inbound(`for ${id}`, { conversationId, address })
      await this.#operations.inbox.accept(message)
      const state = conversation({ id: conversationId, channel, address, leadId: id })
      const withStaff = (await this.#operations.conversations.load(conversationId))?.phase
      await this.#operations.conversations.commitTurn({
        state,
        handled: [message],
        outgoing: [],
        newLead: one,
        ...(withStaff?.name === 'with-staff' ? { withStaff: withStaff.leadId } : {}),
      })
    }
  }

  /** The lead as it is stored now. */
  async lead(id = 'L-1'): Promise<Lead> {
    const found = await this.leads.find(id)
    if (!found) throw new Error(`no lead ${id}`)
    return found
  }

  /** What the history says, in order. */
  async events(id = 'L-1'): Promise<readonly LeadEvent[]> {
    return (await this.leads.history(id)).map(({ event }) => event)
  }

  /** Sends everything that waits and returns it. */
  async sent(): Promise<readonly OutboundMessage[]> {
    const { outbox } = this.#operations
    const sent: OutboundMessage[] = []
    while (true) {
      const due = await outbox.due(this.clock.now())
      if (due.length === 0) return sent.toSorted((one, other) => one.id - other.id)
      for (const message of due) await outbox.markSent(message.id, { externalMessageId: `${message.id}` })
      sent.push(...due)
    }
  }

  /** Sends everything that waits and returns the words of it by address; what has none is called by its type. */
  async words(): Promise<Readonly<Record<string, readonly string[]>>> {
    const byAddress = Map.groupBy(await this.sent(), ({ address }) => address)
    return Object.fromEntries(
      [...byAddress].map(([address, messages]) => [address, messages.map(({ content }) => wordsOf(content))]),
    )
  }

  /** Closes the database and opens it again, as a restart does. */
  async restart(): Promise<void> {
    await this.#operations[Symbol.asyncDispose]()
    this.#operations = this.#open()
    this.#desk = this.deskOver(this.#operations)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#operations[Symbol.asyncDispose]()
    this.folder[Symbol.dispose]()
  }

  #open(): SqliteOperations {
    return new SqliteOperations({ directory: this.folder.path, clock: this.clock })
  }
}
