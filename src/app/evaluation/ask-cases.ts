import { randomUUID } from 'node:crypto'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import type { Reception } from '../../ports/reception.ts'
import { commandReply, converseOnCommand } from '../command-turn.ts'
import type { QuestionCase } from '../question-cases.ts'
import { knowledgeTexts } from './knowledge-texts.ts'
import { type CaseScore, type ScoredReply, scoreCase } from './score-case.ts'

/** One case with the answer it got and what that is worth. */
export interface CaseResult {
  readonly score: CaseScore
  readonly asked: QuestionCase
  readonly reply: ScoredReply
}

/** Asks each case in a conversation of its own, its earlier questions first, and scores the last answer. */
export async function* askCases(
  { reception, index }: { readonly reception: Reception; readonly index: KnowledgeIndex },
  cases: readonly QuestionCase[],
): AsyncGenerator<CaseResult> {
  for (const asked of cases) {
    const conversation = randomUUID()
    for (const earlier of asked.history) await converseOnCommand(reception, conversation, earlier.question)
    const { answer, elapsedMs } = await converseOnCommand(reception, conversation, asked.question)
    const { intent, removed } = answer ?? {}
    const understood = { ...(intent && { intent }), ...(removed && { removed }) }
    const reply = { ...commandReply(answer, elapsedMs), ...understood }
    const texts = knowledgeTexts(index, [...asked.records, ...asked.sources])
    yield { score: scoreCase(asked, reply, texts), asked, reply }
  }
}
