import type { CaseScore } from '../../../src/app/evaluation/score-case.ts'

/** The score of a right, cited answer, but for what is given. */
export const caseScore = (changes: Partial<CaseScore>): CaseScore => ({
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
  removed: 0,
  length: 100,
  ...changes,
})
