import type { Lead } from '../../domain/lead.ts'
import { nextStatuses } from '../../leads/lead-life.ts'
import type { DeskRefusal } from '../../ports/staff-desk.ts'

const choices = (lead: Lead): string => nextStatuses(lead).join(', ') || 'none'

const SENTENCES: Readonly<Record<DeskRefusal, (lead: Lead) => string>> = {
  'other-owner': ({ id }) => `Somebody else has another lead of the conversation of ${id}; merge them.`,
  'not-yours': ({ id, owner }) => `${id} belongs to ${owner?.name ?? 'somebody else'}.`,
  'already-yours': ({ id, owner }) => `${id} belongs to ${owner?.name ?? 'that person'} already.`,
  'not-claimed': ({ id }) => `Nobody has ${id}; give an owner first, or together with the status.`,
  ended: ({ id, status }) => `${id} has ended (${status}); open it again with status claimed or new.`,
  'not-ended': ({ id }) => `${id} has not ended.`,
  'illegal-step': (lead) => `${lead.id} is ${lead.status}; from there it can become: ${choices(lead)}.`,
  'reason-needed': ({ id }) => `${id} can end so only with a reason.`,
  'too-many': () => 'That person has as many open leads as the rules allow.',
  erased: ({ id }) => `The enterprise had the data of ${id} erased; nothing can be changed.`,
  'same-lead': ({ id }) => `${id} cannot be merged into itself.`,
  'text-only': ({ id }) => `The enterprise of ${id} is on a channel that carries text only.`,
}

/** Why the desk does not do it, in a sentence for whoever reads the response. */
export const refusalSentence = (refusal: DeskRefusal, lead: Lead): string => SENTENCES[refusal](lead)
