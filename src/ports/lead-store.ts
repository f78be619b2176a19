import type { Lead, LeadPlace, LeadStatus, StaffMember } from '../domain/lead.ts'
import type { ContactAccess, LeadExport, LeadStep } from '../domain/lead-history.ts'
import type { NewOutboundMessage } from './outbox.ts'

export interface LeadFilter {
  readonly statuses?: readonly LeadStatus[]
  /** Created at or after, ISO. */
  readonly since?: string
  readonly until?: string
  readonly conversationId?: string
  readonly ownerId?: string
  /** Merged into this one. */
  readonly mergedInto?: string
  /** Only what comes behind this lead in the order of the list. */
  readonly after?: Pick<Lead, 'createdAt' | 'id'>
  /** No more than this. */
  readonly limit?: number
}

/** Names what a timer is for; one of each kind a lead and `basis`. */
export type TimerKind =
  | 'remind'
  | 'escalate'
  | 'tell-enterprise'
  | 'first-response'
  | 'follow-up'
  /** Not of a lead. */
  | 'digest'
  | 'sweep'

export interface NewTimer {
  readonly kind: TimerKind
  readonly leadId?: string
  /** What it counts from: a timer whose basis is past when it fires does nothing. */
  readonly basis: string
  readonly dueAt: Date
}

export interface Timer extends NewTimer {
  readonly id: number
}

/** One change of a lead with all that follows from it; stored as one transaction or not at all. */
export interface LeadChange {
  /** The lead as it is to be; `version` is the one that was read. Nothing happens when another change came first. */
  readonly lead: Lead
  readonly steps: readonly LeadStep[]
  readonly messages: readonly NewOutboundMessage[]
  readonly timers?: readonly NewTimer[]
  readonly access?: readonly ContactAccess[]
  /** Other leads that change with it, such as the one that it is merged into. */
  readonly others?: readonly Lead[]
}

/** What one request to the desk stores; done once for its `operation`. */
export interface DeskCommit {
  /** Names the request: a Telegram message, a press, a request's id. */
  readonly operation?: string
  readonly changes?: readonly LeadChange[]
  readonly steps?: readonly LeadStep[]
  readonly messages?: readonly NewOutboundMessage[]
  readonly timers?: readonly NewTimer[]
  readonly access?: readonly ContactAccess[]
  readonly exported?: LeadExport
  /** Leads that are shown elsewhere from now on, where they get a new card. */
  readonly moved?: readonly { readonly leadId: string; readonly place: LeadPlace }[]
  /** Leads on which the commit was decided and which it does not change itself: nothing happens when they have changed. */
  readonly unchanged?: readonly Pick<Lead, 'id' | 'version'>[]
  /** The timer that this is the effect of; nothing happens when it has fired. */
  readonly firing?: number
}

/** `conflict`: a lead has changed since it was read; decide again. `repeated`: this operation or timer was done before. */
export type CommitOutcome = 'done' | 'conflict' | 'repeated'

/** A person who works at the desk, as last seen. */
export interface KnownStaff extends StaffMember {
  readonly username?: string
  readonly chatId: string
  readonly seenAt: string
}

/** Words that are sent only when a staff member says so. */
export interface LeadDraft {
  readonly id: string
  readonly leadId: string
  readonly text: string
  /** ISO. */
  readonly createdAt: string
}

/** Leads with encrypted contact data, their history and their timers. */
export interface LeadStore {
  /** Reserves the next id of the day, such as L-241124-07; a reserved id is never given again. */
  reserveId(day: Date): Promise<string>
  find(id: string): Promise<Lead | undefined>
  /** The lead whose topic this is. */
  findAt(chatId: string, topicId: string): Promise<Lead | undefined>
  /** Oldest first. */
  list(filter?: LeadFilter): Promise<readonly Lead[]>
  /** Others of the same company, phone, e-mail, WeChat or conversation, oldest first. */
  similar(lead: Lead): Promise<readonly Lead[]>
  history(leadId: string): Promise<readonly LeadStep[]>
  /** Histories of many leads at once, by lead. */
  histories(filter?: LeadFilter): Promise<ReadonlyMap<string, readonly LeadStep[]>>
  commit(commit: DeskCommit): Promise<CommitOutcome>
  /** Whether the operation was done before. */
  isDone(operation: string): Promise<boolean>
  /** Timers due at `now`, earliest first. */
  dueTimers(now: Date): Promise<readonly Timer[]>
  nextTimerAt(): Promise<Date | undefined>
  /** Keeps the draft; one of the same id stays as it is, as staff have seen it. */
  saveDraft(draft: LeadDraft): Promise<void>
  findDraft(id: string): Promise<LeadDraft | undefined>
  rememberStaff(staff: KnownStaff): Promise<void>
  /** Somebody is no longer in the chat. */
  forgetStaff(id: string, chatId: string): Promise<void>
  knownStaff(): Promise<readonly KnownStaff[]>
  accesses(leadId?: string): Promise<readonly ContactAccess[]>
  exports(): Promise<readonly LeadExport[]>
  /** A chat got another id: what waits for it, its leads and later look-ups follow. */
  moveChat(from: string, to: string): Promise<void>
  /** The present id of a chat that may have moved. */
  currentChat(chatId: string): Promise<string>
  /** Counts for statistics that hold nothing of persons. */
  questionCounts(since?: string): Promise<QuestionCounts>
  feedbackCounts(since?: string): Promise<{ readonly up: number; readonly down: number }>
  /**
   * Erases personal data of leads that ended, and conversations last used, before `before`, some at a time so that
   * nobody waits long.
   * @returns the leads erased; empty once none is left.
   */
  sweep(before: Date): Promise<readonly string[]>
}

export interface QuestionCounts {
  readonly asked: number
  readonly answered: number
  readonly unanswered: number
  readonly conversations: number
  readonly answeredAlone: number
}
