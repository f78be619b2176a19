import { expect, test } from 'vitest'
import type { CaseResult } from '../../../src/app/evaluation/ask-cases.ts'
import { failureReport } from '../../../src/app/evaluation/failure-report.ts'
import { failuresOf } from '../../../src/app/evaluation/failures.ts'
import type { CaseScore } from '../../../src/app/evaluation/score-case.ts'
import { QuestionCase } from '../../../src/app/question-cases.ts'
import { caseScore } from './case-score.ts'

const result = (id: string, score: Partial<CaseScore>, asked: object = {}, text = '签约54个'): CaseResult => ({
  score: caseScore({ id, ...score }),
  asked: QuestionCase.parse({ id, set: 's', question: '签了多少?', kind: 'answer', ...asked }),
  reply: { text, kind: 'answer', confidence: 1, citations: [], suggestions: [], elapsedMs: 1 },
})

test.each<[Partial<CaseScore>, string[]]>([
  [{ abstained: true, right: false }, ['refused, although the knowledge base holds the answer']],
  [{ expected: 'abstain', right: false }, ['answered, although it had to be refused']],
  [{ expected: 'abstain', declinedInText: true }, []],
  [{ expected: 'clarify', right: false }, ['did not ask back']],
  [{ expected: 'clarify', kind: 'clarify' }, []],
  [{ expected: 'partial', right: false }, ['states no limit']],
  [{ expected: 'partial', right: false, missing: [['53']] }, ['missing: 53']],
  [
    { right: false, missing: [['53个', '53项']], violations: ['93'], lacksRecord: true },
    ['missing: 53个 | 53项', 'must not occur: 93', 'cites none of the records'],
  ],
  [{ invented: ['54', '55'] }, ['numbers found nowhere: 54, 55']],
  [{}, []],
])('%j fails by %j', (score, reasons) => {
  expect(failuresOf(caseScore(score))).toEqual(reasons)
})

test('only what failed is told: what was asked before, the answer, why, and what was expected', () => {
  const failed = result(
    'bad',
    { right: false, missing: [['53个']] },
    { history: [{ question: '洽谈会?' }], must: [['53个']], mustNot: ['54个'], records: ['E001'], intent: 'count' },
  )
  const report = failureReport([result('good', {}), failed])
  expect(report).toContain('1 of 2 cases failed.')
  expect(report).not.toContain('## good')
  expect(report).toMatch(/## bad .*- missing: 53个.*1\. 洽谈会\?\n2\. 签了多少\?.*签约54个/s)
  expect(report).toContain('kind: answer\nintent: count\nmust: 53个\nmust not: 54个\nrecords: E001')
})

test('an answer cannot break out of its fence', () => {
  const report = failureReport([result('bad', { right: false, missing: [['x']] }, {}, '```\n# not a heading')])
  expect(report).toContain('````text\n```\n# not a heading\n````')
})

test('turns whose intent was taken for another are listed, though their answer is right', () => {
  const report = failureReport([result('taken', { expectedIntent: 'count', intent: 'ask' })])
  expect(report).toContain('0 of 1 cases failed.')
  expect(report).toContain('- taken: wanted count, understood as ask: 签了多少?')
})
