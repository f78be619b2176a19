import { expect, test } from 'vitest'
import { evaluationTable } from '../../../src/app/evaluation/evaluation-table.ts'
import { percent, summariseScores } from '../../../src/app/evaluation/summary.ts'
import { caseScore } from './case-score.ts'

const refused = { kind: 'abstain', abstained: true, cited: false } as const
const scores = [
  caseScore({ expectedIntent: 'count', intent: 'count', removed: 2 }),
  caseScore({
    groups: 2,
    missing: [['53']],
    right: false,
    invented: ['54', '55'],
    length: 50,
    expectedIntent: 'count',
  }),
  caseScore({ ...refused, right: false, missing: [['53']] }),
  caseScore({ set: 'unanswerable', expected: 'abstain', groups: 0, ...refused }),
  caseScore({ set: 'unanswerable', expected: 'abstain', groups: 0, declinedInText: true, cited: false }),
  caseScore({ set: 'unanswerable', expected: 'abstain', groups: 0, right: false, violations: ['x'] }),
]

test('each set and each named intent is counted by itself, and all together', () => {
  const { sets, intents, all } = summariseScores(scores)
  expect(Object.keys(sets)).toEqual(['answerable', 'unanswerable'])
  expect(sets.answerable).toEqual({
    cases: 3,
    right: { part: 1, whole: 3 },
    mustGroupsFound: { part: 2, whole: 4 },
    mustNotViolations: 0,
    refusedWhenShould: { part: 0, whole: 0 },
    declinedInText: 0,
    refusedWhenShouldNot: { part: 1, whole: 3 },
    cited: { part: 2, whole: 2 },
    withInventedNumbers: 1,
    intentUnderstood: { part: 1, whole: 2 },
    removed: 2,
    meanLength: 83,
  })
  expect(Object.keys(intents)).toEqual(['count'])
  expect(intents.count).toMatchObject({ cases: 2, right: { part: 1, whole: 2 }, removed: 2 })
  expect(all).toMatchObject({
    cases: 6,
    right: { part: 3, whole: 6 },
    refusedWhenShould: { part: 1, whole: 3 },
    declinedInText: 1,
    refusedWhenShouldNot: { part: 1, whole: 3 },
    mustNotViolations: 1,
    cited: { part: 3, whole: 4 },
  })
})

test('a share is told in percent with one decimal, and not at all of nothing', () => {
  expect(percent({ part: 2, whole: 3 })).toBe(66.7)
  expect(percent({ part: 0, whole: 0 })).toBeUndefined()
})

test('refusals, questions back and small talk need no source', () => {
  const kinds = ['list', 'match', 'clarify', 'smalltalk', 'abstain', 'handoff'] as const
  const { all } = summariseScores(kinds.map((kind) => caseScore({ kind, cited: false })))
  expect(all.cited).toEqual({ part: 0, whole: 2 })
})

test('a table has a line a set and one for all, another a line an intent; declining in words counts as refusing', () => {
  const tables = evaluationTable(summariseScores(scores)).split('\n\n')
  const [sets, intents] = tables.map((table) => table.split('\n'))
  const names = (lines: readonly string[] | undefined) => lines?.map((line) => line.split(/\s{2,}/)[0])
  const rule = expect.stringMatching(/^-+$/)
  expect(names(sets)).toEqual(['set', rule, 'answerable', 'unanswerable', 'all'])
  expect(names(intents)).toEqual(['intent', rule, 'count'])
  expect(sets?.[2]).toMatch(/ 33\.3 +50\.0 +0 +– +1\/3 +100\.0 +1 +50\.0 +2 +83$/)
  expect(sets?.[3]).toMatch(/ 66\.7 +– +1 +2\/3 +– +50\.0 +0 +– +0 +100$/)
})

test('without a named intent there is no second table', () => {
  expect(evaluationTable(summariseScores([caseScore({})]))).not.toContain('\nintent ')
})
