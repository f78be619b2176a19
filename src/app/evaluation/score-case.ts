import type { Answer, AnswerKind, Citation } from '../../domain/answer.ts'
import type { Intent } from '../../domain/intent.ts'
import type { CommandReply } from '../command-turn.ts'
import type { QuestionCase } from '../question-cases.ts'
import { meets, occurs } from './expected-text.ts'
import { inventedNumbers } from './invented-numbers.ts'
import { normaliseForScoring } from './normalise-for-scoring.ts'
import { opensWithRefusal, statesLimit } from './refusal-phrases.ts'

/** What one turn said, with what the assistant keeps to itself. */
export type ScoredReply = CommandReply & Pick<Answer, 'intent' | 'removed'>

/** What was found wrong and right about one answer. */
export interface CaseScore {
  readonly id: string
  readonly set: string
  readonly expected: QuestionCase['kind']
  readonly kind: AnswerKind
  readonly right: boolean
  /** The answer's kind says that it is none. */
  readonly abstained: boolean
  /** Only its words say so, where that was wanted. */
  readonly declinedInText: boolean
  readonly groups: number
  readonly missing: readonly (readonly string[])[]
  readonly violations: readonly string[]
  readonly cited: boolean
  readonly lacksRecord: boolean
  readonly invented: readonly string[]
  readonly expectedIntent?: Intent
  readonly intent?: Intent
  /** How many statements the check took out before the answer was sent. */
  readonly removed: number
  /** In characters. */
  readonly length: number
}

const citationText = ({ quote, title, url, published }: Citation) => [quote, title, url, published].join(' ')

function isRight(
  expected: QuestionCase['kind'],
  text: string,
  { kind, abstained, declinedInText }: Pick<CaseScore, 'kind' | 'abstained' | 'declinedInText'>,
): boolean {
  switch (expected) {
    case 'answer':
      return !abstained
    case 'abstain':
      return abstained || declinedInText
    case 'partial':
      return abstained || statesLimit(text)
    case 'clarify':
      return kind === 'clarify'
  }
}

/**
 * Holds an answer against what its case expects. Its numbers must stand in the question, the citations,
 * the case's own strings or `recordTexts`: what the knowledge base says under the ids that the case names.
 */
export function scoreCase(expected: QuestionCase, reply: ScoredReply, recordTexts: readonly string[]): CaseScore {
  const {
    id,
    set,
    kind: expectedKind,
    intent: expectedIntent,
    question,
    history,
    must,
    should,
    mustNot,
    records,
  } = expected
  const { text, kind, citations, intent, removed = 0 } = reply
  const normalised = normaliseForScoring(text)
  const missing = must.filter((group) => !meets(group, normalised))
  const violations = mustNot.filter((wrong) => occurs(wrong, normalised))
  const lacksRecord =
    expected.citesRecord && !citations.some(({ recordId }) => recordId !== undefined && records.includes(recordId))
  const abstained = kind === 'abstain' || kind === 'handoff'
  const mayDecline = expectedKind === 'abstain' || expectedKind === 'partial'
  const declinedInText = mayDecline && !abstained && opensWithRefusal(text)
  const holds = missing.length === 0 && violations.length === 0 && !lacksRecord
  return {
    id,
    set,
    expected: expectedKind,
    kind,
    right: holds && isRight(expectedKind, text, { kind, abstained, declinedInText }),
    abstained,
    declinedInText,
    groups: must.length,
    missing,
    violations,
    cited: citations.length > 0,
    lacksRecord,
    invented: inventedNumbers(text, [
      question,
      ...history.map((turn) => turn.question),
      ...[...must, ...should].flat(),
      ...citations.map(citationText),
      ...recordTexts,
    ]),
    ...(expectedIntent && { expectedIntent }),
    ...(intent && { intent }),
    removed,
    length: [...text].length,
  }
}
