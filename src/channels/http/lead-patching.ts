import { createHash, randomUUID } from 'node:crypto'
import type { Lead } from '../../domain/lead.ts'
import type { LeadStore } from '../../ports/lead-store.ts'
import type { DeskOutcome, DeskRequest, StaffDesk } from '../../ports/staff-desk.ts'
import { PART_NAMES, type PatchPart, planPatch } from './lead-patch-plan.ts'
import type { LeadPatch } from './lead-patch-schema.ts'

/** `changed`: the lead has another version than the PATCH was made for. */
export type PatchOutcome = DeskOutcome | { readonly outcome: 'changed'; readonly lead: Lead }

export interface PatchDependencies {
  readonly leads: LeadStore
  readonly desk: StaffDesk
}

/**
 * What makes a PATCH one and the same when it comes again: the caller's key with the lead and what is said of it, so
 * that a key used twice by mistake hides no change. Without a key every PATCH is another.
 */
export function patchOperation(key: string | undefined, leadId: string, patch: LeadPatch): string {
  if (key === undefined) return `api:${randomUUID()}`
  const said = createHash('sha256')
    .update(JSON.stringify([leadId, patch]))
    .digest('base64url')
    .slice(0, 16)
  return `api:${key}:${said}`
}

function request(
  desk: StaffDesk,
  leadId: string,
  part: PatchPart,
  { by, operation }: DeskRequest,
): Promise<DeskOutcome> {
  const made: DeskRequest = { by, operation: `${operation}:${part.name}` }
  switch (part.name) {
    case 'reopen':
      return desk.reopen(leadId, made)
    case 'owner':
      return desk.assign(leadId, part.to, made)
    case 'release':
      return desk.release(leadId, made)
    case 'status':
      return desk.setStatus(leadId, part.status, made, part.reason)
    case 'note':
      return desk.note(leadId, part.text, made)
  }
}

/**
 * Carries out a PATCH through the desk, so that staff, enterprise and history learn of it. A repeated operation goes
 * on where it ended and changes nothing once it was carried out whole.
 * @returns the lead as it is then, or why nothing was done; only a change that came in between can leave a part done.
 */
export async function patchLead(
  { leads, desk }: PatchDependencies,
  leadId: string,
  patch: LeadPatch,
  { by, operation }: DeskRequest,
): Promise<PatchOutcome> {
  let lead = await leads.find(leadId)
  if (!lead) return { outcome: 'unknown' }
  if (await leads.isDone(operation)) return { outcome: 'repeated', lead }
  const done = await Promise.all(PART_NAMES.map((name) => leads.isDone(`${operation}:${name}`)))
  const isFirstTry = !done.includes(true)
  if (isFirstTry && patch.version !== undefined && patch.version !== lead.version) return { outcome: 'changed', lead }
  const plan = planPatch(lead, patch)
  if (typeof plan === 'string') return { outcome: 'refused', refusal: plan, lead }
  for (const part of plan) {
    const result = await request(desk, leadId, part, { by, operation })
    if (result.outcome === 'refused' || result.outcome === 'unknown') return result
    lead = result.lead
  }
  await leads.commit({ operation })
  return { outcome: 'done', lead }
}
