import type { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import type { UnansweredQuestion } from '../../src/domain/gap.ts'
import type { ChannelName } from '../../src/domain/message.ts'
import { conversation } from './lead-fixtures.ts'

interface Kept extends Partial<UnansweredQuestion> {
  readonly question: string
  readonly conversationId?: string
  readonly channel?: ChannelName
  /** Whether the person wants to be told. */
  readonly isAwaited?: boolean
}

/** Stores a question in the ledger as a turn does; each of a conversation of its own unless said otherwise. */
export async function keepQuestion({ conversations }: SqliteOperations, kept: Kept): Promise<void> {
  const { conversationId = kept.question, channel = 'telegram', isAwaited = false, ...more } = kept
  const state = conversation({ id: conversationId, address: conversationId, channel })
  const unanswered = { answerId: 'a1', language: 'zh', reason: 'no-answer', ...more } as const
  await conversations.commitTurn({
    state,
    handled: [],
    outgoing: [],
    unanswered,
    ...(isAwaited ? { wish: { answerId: unanswered.answerId, consentVersion: '1' } } : {}),
  })
}
