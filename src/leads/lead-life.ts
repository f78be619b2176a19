import { CLOSED_REASONS, type EndReason, type Lead, type LeadStatus, LOST_REASONS } from '../domain/lead.ts'

/** Steps along a lead's life by whoever has it. Claiming, releasing and reopening are steps of their own. */
const NEXT: Readonly<Record<LeadStatus, readonly LeadStatus[]>> = {
  new: ['closed'],
  claimed: ['contacted', 'visiting', 'negotiating', 'lost', 'closed'],
  contacted: ['visiting', 'negotiating', 'signed', 'lost', 'closed'],
  visiting: ['contacted', 'negotiating', 'signed', 'lost', 'closed'],
  negotiating: ['contacted', 'visiting', 'signed', 'lost', 'closed'],
  signed: [],
  lost: [],
  closed: [],
}

const REASONS: Readonly<Partial<Record<LeadStatus, readonly EndReason[]>>> = {
  lost: LOST_REASONS,
  closed: CLOSED_REASONS.filter((reason) => reason !== 'merged' && reason !== 'withdrawn'),
}

/** The statuses that a lead can be given next. */
export const nextStatuses = ({ status }: Pick<Lead, 'status'>): readonly LeadStatus[] => NEXT[status]

/** Why somebody can end a lead so; empty where no reason is needed. Merging and withdrawing come about by themselves. */
export const reasonsFor = (status: LeadStatus): readonly EndReason[] => REASONS[status] ?? []

/** Whether the reason, or its absence, fits the status. */
export const isReasonFor = (status: LeadStatus, reason: EndReason | undefined): boolean => {
  const reasons = reasonsFor(status)
  return reason === undefined ? reasons.length === 0 : reasons.includes(reason)
}
