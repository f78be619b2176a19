import type { Citation } from '../domain/answer.ts'
import type { ConversationState, Interview, Offer } from '../domain/conversation.ts'

/** The state with another offer standing, or none. */
export function withOffer(state: ConversationState, offer?: Offer): ConversationState {
  const { offer: _past, ...rest } = state
  return offer ? { ...rest, offer } : rest
}

export const asking = (state: ConversationState): ConversationState => ({ ...state, phase: { name: 'asking' } })

export const interviewing = (state: ConversationState, interview: Interview): ConversationState => ({
  ...withOffer(state),
  known: interview.need,
  phase: { name: 'interview', interview },
})

/** The sources that the person was shown, each once, latest last. */
export function citationsShown(state: ConversationState): readonly Citation[] {
  const bySource = new Map<string, Citation>()
  for (const citation of state.turns.flatMap((turn) => turn.citations)) {
    bySource.set(`${citation.sourceId}\n${citation.documentId}`, citation)
  }
  return [...bySource.values()].map((citation, index) => ({ ...citation, number: index + 1 }))
}
