import type { CaseScore } from './score-case.ts'

interface Share {
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
  /** Of the answers that are not refusals. */
  readonly cited: Share
  readonly withInventedNumbers: number
  readonly meanLength: number
}

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
  const spoken = scores.filter(({ abstained }) => !abstained)
  const groups = total(scores, (score) => score.groups)
  return {
    cases: scores.length,
    right: share(scores, ({ right }) => right),
    mustGroupsFound: { part: groups - total(scores, ({ missing }) => missing.length), whole: groups },
    mustNotViolations: scores.filter(({ violations }) => violations.length > 0).length,
    refusedWhenShould: share(toRefuse, ({ abstained }) => abstained),
    declinedInText: toRefuse.filter(({ declinedInText }) => declinedInText).length,
    refusedWhenShouldNot: share(toAnswer, ({ abstained }) => abstained),
    cited: share(spoken, ({ cited }) => cited),
    withInventedNumbers: scores.filter(({ invented }) => invented.length > 0).length,
    meanLength: Math.round(total(scores, ({ length }) => length) / Math.max(1, scores.length)),
  }
}

/** One summary a set, in the order in which the sets appear, and one of all. */
export function summariseSets(scores: readonly CaseScore[]): { sets: Readonly<Record<string, Summary>>; all: Summary } {
  const sets = Map.groupBy(scores, ({ set }) => set)
  return {
    sets: Object.fromEntries([...sets].map(([name, ofSet]) => [name, summarise(ofSet)])),
    all: summarise(scores),
  }
}
