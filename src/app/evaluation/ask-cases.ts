import { randomUUID } from 'node:crypto'
import type { App } from '../app.ts'
import { type CommandReply, commandReply, converseOnCommand } from '../command-turn.ts'
import type { QuestionCase } from '../question-cases.ts'
import { knowledgeTexts } from './knowledge-texts.ts'
import { type CaseScore, scoreCase } from './score-case.ts'

/** One case with the answer it got and what that is worth. */
export interface CaseResult {
  readonly score: CaseScore
  readonly question: string
  readonly reply: CommandReply
}

/** Asks each case in a conversation of its own, its earlier questions first, and scores the last answer. */
export async function* askCases(app: App, cases: readonly QuestionCase[]): AsyncGenerator<CaseResult> {
  for (const asked of cases) {
    const conversation = randomUUID()
    for (const earlier of asked.history) await converseOnCommand(app.reception, conversation, earlier.question)
    const { answer, elapsedMs } = await converseOnCommand(app.reception, conversation, asked.question)
    const reply = commandReply(answer, elapsedMs)
    const texts = knowledgeTexts(app.retriever.index, [...asked.records, ...asked.sources])
    yield { score: scoreCase(asked, reply, texts), question: asked.question, reply }
  }
}
