import type { AnswerKind } from '../../domain/answer.ts'
import type { CaseScore } from './score-case.ts'

export interface Share {
  readonly part: number
  readonly whole: number
}

/** The scores of one set, counted. */
export interface Summary {
  readonly cases: number
  readonly right: Share
  readonly mustGroupsFound: Share
  readonly mustNotViolations: number
  readonly refusedWhenShould: Share
  /** Answers that decline in words under another kind, where a refusal was wanted. */
  readonly declinedInText: number
  readonly refusedWhenShouldNot: Share
  /** Of the answers that state something: no refusals, questions back or small talk. */
  readonly cited: Share
  readonly withInventedNumbers: number
  /** Of the cases that name an intent. */
  readonly intentUnderstood: Share
  /** Statements that the check took out before they were sent. */
  readonly removed: number
  readonly meanLength: number
}

const STATING_KINDS: ReadonlySet<AnswerKind> = new Set(['answer', 'list', 'match'])

const total = (scores: readonly CaseScore[], count: (score: CaseScore) => number) =>
  scores.reduce((sum, score) => sum + count(score), 0)

const share = (scores: readonly CaseScore[], holds: (score: CaseScore) => boolean): Share => ({
  part: scores.filter(holds).length,
  whole: scores.length,
})

/** Percent with one decimal; undefined of nothing. */
export const percent = ({ part, whole }: Share): number | undefined =>
  whole === 0 ? undefined : Math.round((1000 * part) / whole) / 10

export function summarise(scores: readonly CaseScore[]): Summary {
  const toRefuse = scores.filter(({ expected }) => expected === 'abstain')
  const toAnswer = scores.filter(({ expected }) => expected === 'answer')
  const withIntent = scores.filter(({ expectedIntent }) => expectedIntent !== undefined)
  const stating = scores.filter(({ kind }) => STATING_KINDS.has(kind))
  const groups = total(scores, (score) => score.groups)
  return {
    cases: scores.length,
    right: share(scores, ({ right }) => right),
    mustGroupsFound: { part: groups - total(scores, ({ missing }) => missing.length), whole: groups },
    mustNotViolations: scores.filter(({ violations }) => violations.length > 0).length,
    refusedWhenShould: share(toRefuse, ({ abstained }) => abstained),
    declinedInText: toRefuse.filter(({ declinedInText }) => declinedInText).length,
    refusedWhenShouldNot: share(toAnswer, ({ abstained }) => abstained),
    cited: share(stating, ({ cited }) => cited),
    withInventedNumbers: scores.filter(({ invented }) => invented.length > 0).length,
    intentUnderstood: share(withIntent, ({ expectedIntent, intent }) => intent === expectedIntent),
    removed: total(scores, ({ removed }) => removed),
    meanLength: Math.round(total(scores, ({ length }) => length) / Math.max(1, scores.length)),
  }
}

/** Summaries by set and by expected intent, each in the order of first appearance, and one of all. */
export interface Summaries {
  readonly sets: Readonly<Record<string, Summary>>
  /** Of the cases that name an intent. */
  readonly intents: Readonly<Record<string, Summary>>
  readonly all: Summary
}

const summariseEach = (groups: ReadonlyMap<string, readonly CaseScore[]>): Readonly<Record<string, Summary>> =>
  Object.fromEntries([...groups].map(([name, scores]) => [name, summarise(scores)]))

export function summariseScores(scores: readonly CaseScore[]): Summaries {
  const withIntent = scores.filter(({ expectedIntent }) => expectedIntent !== undefined)
  return {
    sets: summariseEach(Map.groupBy(scores, ({ set }) => set)),
    intents: summariseEach(Map.groupBy(withIntent, ({ expectedIntent }) => expectedIntent!)),
    all: summarise(scores),
  }
}
