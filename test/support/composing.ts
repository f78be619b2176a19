import { expect } from 'vitest'
import { checkStatements } from '../../src/answering/checking/check-statements.ts'
import type { Composer, Composition } from '../../src/answering/composition.ts'
import { judgeEvidence } from '../../src/answering/evidence/judge-evidence.ts'
import { analyseQuestion } from '../../src/answering/question-analysis.ts'
import type { AnswerKind } from '../../src/domain/answer.ts'
import type { PastTurn } from '../../src/domain/conversation.ts'
import type { Language } from '../../src/domain/language.ts'
import type { Retriever } from '../../src/retrieval/retriever.ts'

export interface ComposingOptions {
  readonly language?: Language
  /** Questions asked before, oldest first. */
  readonly history?: readonly string[]
  readonly lastKind?: AnswerKind
  /** The same as whole turns. */
  readonly turns?: readonly PastTurn[]
  readonly now?: Date
}

export interface Composed extends Omit<Composition, 'statements'> {
  readonly lines: readonly string[]
}

/** What a composer answers, after the check that every answer passes: of its statements none may be lost there. */
export async function composeAnswer(
  compose: Composer,
  question: string,
  retriever: Retriever,
  {
    language = 'zh',
    history = [],
    lastKind = 'answer',
    turns: given,
    now = new Date('2026-03-01T00:00:00Z'),
  }: ComposingOptions = {},
): Promise<Composed | undefined> {
  const turns =
    given ?? history.map((earlier) => ({ question: earlier, answerText: '', kind: lastKind, citations: [] }))
  const analysis = analyseQuestion({ text: question, language, history: turns }, retriever, now)
  const retrieval = await retriever.retrieve(analysis.text, 80)
  const judgement = judgeEvidence(analysis, retrieval, retriever)
  const composition = compose({ analysis, retrieval, retriever, judgement, now })
  if (!composition) return undefined
  const { statements, ...rest } = composition
  const { removed } = checkStatements(statements, rest.citations, retriever.names, language, analysis.text)
  expect(removed).toEqual([])
  return { ...rest, lines: statements.map(({ text }) => text) }
}
