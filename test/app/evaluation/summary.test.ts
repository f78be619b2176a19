import { expect, test } from 'vitest'
import { evaluationTable } from '../../../src/app/evaluation/evaluation-table.ts'
import type { CaseScore } from '../../../src/app/evaluation/score-case.ts'
import { percent, summariseSets } from '../../../src/app/evaluation/summary.ts'

const caseScore = (changes: Partial<CaseScore>): CaseScore => ({
  id: 'q',
  set: 'answerable',
  expected: 'answer',
  kind: 'answer',
  right: true,
  abstained: false,
  declinedInText: false,
  groups: 1,
  missing: [],
  violations: [],
  cited: true,
  lacksRecord: false,
  invented: [],
  length: 100,
  ...changes,
})

const refused = { kind: 'abstain', abstained: true, cited: false } as const
const scores = [
  caseScore({}),
  caseScore({ groups: 2, missing: [['53']], right: false, invented: ['54', '55'], length: 50 }),
  caseScore({ ...refused, right: false, missing: [['53']] }),
  caseScore({ set: 'unanswerable', expected: 'abstain', groups: 0, ...refused }),
  caseScore({ set: 'unanswerable', expected: 'abstain', groups: 0, declinedInText: true, cited: false }),
  caseScore({ set: 'unanswerable', expected: 'abstain', groups: 0, right: false, violations: ['x'] }),
]

test('each set is counted by itself, and all together', () => {
  const { sets, all } = summariseSets(scores)
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
    meanLength: 83,
  })
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

test('the table has a line a set and one for all; declining in words counts as refusing', () => {
  const lines = evaluationTable(summariseSets(scores)).split('\n')
  expect(lines.map((line) => line.split(/\s{2,}/)[0])).toEqual([
    'set',
    expect.stringMatching(/^-+$/),
    'answerable',
    'unanswerable',
    'all',
  ])
  expect(lines[2]).toMatch(/ 33\.3 +50\.0 +0 +– +1\/3 +100\.0 +1 +83$/)
  expect(lines[3]).toMatch(/ 66\.7 +– +1 +2\/3 +– +50\.0 +0 +100$/)
})
