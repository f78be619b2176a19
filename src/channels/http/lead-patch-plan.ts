import { type EndReason, hasEnded, isOwned, type Lead, type LeadStatus, type StaffMember } from '../../domain/lead.ts'
import { nextStatuses } from '../../leads/lead-life.ts'
import type { DeskRefusal } from '../../ports/staff-desk.ts'
import type { LeadPatch } from './lead-patch-schema.ts'

/** One request to the desk. */
export type PatchPart =
  | { readonly name: 'reopen' }
  | { readonly name: 'owner'; readonly to: StaffMember }
  | { readonly name: 'release' }
  | { readonly name: 'status'; readonly status: LeadStatus; readonly reason?: EndReason }
  | { readonly name: 'note'; readonly text: string }

export const PART_NAMES: readonly PatchPart['name'][] = ['reopen', 'owner', 'release', 'status', 'note']

/** What of a lead decides which steps there are. */
type Standing = Pick<Lead, 'status' | 'owner' | 'reason'>

interface Planned {
  readonly parts: readonly PatchPart[]
  /** The lead as it will be. */
  readonly lead: Standing
}

const isRefusal = (step: Planned | DeskRefusal): step is DeskRefusal => typeof step === 'string'

const unchanged = (lead: Standing): Planned => ({ parts: [], lead })

/** An ended lead that is to be open again; the one who had it has it again when nobody else is named. */
function reopening(lead: Lead, { status, owner }: LeadPatch): (Planned & { readonly to?: StaffMember }) | DeskRefusal {
  const to = owner ? { to: owner } : {}
  if (!hasEnded(lead) || (status !== 'new' && status !== 'claimed')) return { ...unchanged(lead), ...to }
  if (lead.mergedInto) return 'illegal-step'
  const again = status === 'claimed' && lead.owner ? { to: lead.owner } : {}
  return { parts: [{ name: 'reopen' }], lead: { status: 'new' }, ...again, ...to }
}

function owning(lead: Standing, to: StaffMember | undefined): Planned | DeskRefusal {
  if (!to || lead.owner?.id === to.id) return unchanged(lead)
  if (hasEnded(lead)) return 'ended'
  return {
    parts: [{ name: 'owner', to }],
    lead: { status: lead.status === 'new' ? 'claimed' : lead.status, owner: to },
  }
}

function stepping(lead: Standing, { status, reason }: LeadPatch): Planned | DeskRefusal {
  if (!status || (status === lead.status && reason === lead.reason)) return unchanged(lead)
  if (hasEnded(lead)) return 'ended'
  if (status === 'new' && isOwned(lead)) return { parts: [{ name: 'release' }], lead: { status } }
  if (!nextStatuses(lead).includes(status)) return lead.status === 'new' ? 'not-claimed' : 'illegal-step'
  return { parts: [{ name: 'status', status, ...(reason ? { reason } : {}) }], lead: { ...lead, status } }
}

/**
 * The requests to the desk that bring a lead to what a PATCH says, in order; none for what is so already. Decided
 * before the first is made, so that a PATCH that cannot be carried out whole changes nothing.
 */
export function planPatch(lead: Lead, patch: LeadPatch): readonly PatchPart[] | DeskRefusal {
  if (lead.erasedAt) return 'erased'
  const reopened = reopening(lead, patch)
  if (isRefusal(reopened)) return reopened
  const owned = owning(reopened.lead, reopened.to)
  if (isRefusal(owned)) return owned
  const stepped = stepping(owned.lead, patch)
  if (isRefusal(stepped)) return stepped
  const noted: readonly PatchPart[] = patch.note ? [{ name: 'note', text: patch.note }] : []
  return [...reopened.parts, ...owned.parts, ...stepped.parts, ...noted]
}
