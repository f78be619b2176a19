import { expect, test } from 'vitest'
import { faultOf } from '../../../src/app/gate/judge-answer.ts'
import { goldenFault } from '../../../src/app/report/golden-fault.ts'
import type { Answer } from '../../../src/domain/answer.ts'
import type { GoldenQuestion } from '../../../src/domain/golden.ts'

const ANSWER = { kind: 'abstain', text: '抱歉,没有查到。', citations: [] } as unknown as Answer
const golden = (more: Partial<GoldenQuestion>): GoldenQuestion => ({
  question: '?',
  history: [],
  kinds: ['abstain'],
  cites: [],
  contains: [],
  lacks: [],
  ...more,
})

test.each([
  [{ kinds: ['answer', 'list'] }, '应为回答或列表，实际为未作答。'],
  [{ cites: ['P007'] }, '没有引用 P007。'],
  [{ contains: ['500万元'] }, '回答中缺少“500万元”。'],
  [{ lacks: ['抱歉'] }, '回答中不应出现“抱歉”。'],
] as [Partial<GoldenQuestion>, string][])('the fault of a golden question %o is told in Chinese', (more, expected) => {
  expect(goldenFault(faultOf(ANSWER, golden(more)) ?? '')).toBe(`${expected}实际回答：抱歉,没有查到。`)
})

test('a fault in other words is shown as it is', () => {
  expect(goldenFault('no time left')).toBe('no time left')
})
