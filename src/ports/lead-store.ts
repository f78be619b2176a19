import type { Lead, StaffMember } from '../domain/lead.ts'
import type { NewOutboundMessage } from './outbox.ts'

export interface LeadFilter {
  readonly status?: Lead['status']
  readonly since?: string
  readonly conversationId?: string
}

/** Leads with encrypted contact data; each step is one transaction with the messages it causes. */
export interface LeadStore {
  /** Reserves the next id of the day, such as L-241124-07; a reserved id is never given again. */
  reserveId(day: Date): Promise<string>
  find(id: string): Promise<Lead | undefined>
  list(filter?: LeadFilter): Promise<readonly Lead[]>
  /** Takes a new lead for `staff`; false when somebody has it already or it is closed. */
  claim(id: string, staff: StaffMember, at: Date, messages: readonly NewOutboundMessage[]): Promise<boolean>
  /** Closes a claimed or new lead and returns its conversation to the assistant; false when it was closed already. */
  close(id: string, at: Date, messages: readonly NewOutboundMessage[]): Promise<boolean>
  /** Stores messages that belong to a lead's conversation between enterprise and staff. */
  post(messages: readonly NewOutboundMessage[]): Promise<void>
}
