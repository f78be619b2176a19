import type { Lead } from '../domain/lead.ts'
import { maskContactsIn, maskContactsInValues } from './mask-words.ts'

/** A lead as other systems get it: everything but contact data, wherever it was written, and what is internal to channels. */
export const leadAsData = (lead: Lead) => ({
  id: lead.id,
  status: lead.status,
  ...(lead.reason ? { reason: lead.reason } : {}),
  grade: lead.grade,
  ...(lead.owner ? { owner: lead.owner } : {}),
  need: maskContactsInValues(lead.need),
  ...(lead.question ? { question: maskContactsIn(lead.question) } : {}),
  channel: lead.channel,
  language: lead.language,
  ...(lead.place ? { group: lead.place.group } : {}),
  ...(lead.mergedInto ? { mergedInto: lead.mergedInto } : {}),
  createdAt: lead.createdAt,
  ...(lead.claimedAt ? { claimedAt: lead.claimedAt } : {}),
  ...(lead.firstResponseAt ? { firstResponseAt: lead.firstResponseAt } : {}),
  ...(lead.endedAt ? { endedAt: lead.endedAt } : {}),
  ...(lead.erasedAt ? { erasedAt: lead.erasedAt } : {}),
  version: lead.version,
})
