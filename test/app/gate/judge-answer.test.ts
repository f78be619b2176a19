import { expect, test } from 'vitest'
import { faultOf } from '../../../src/app/gate/judge-answer.ts'
import type { Answer, Citation } from '../../../src/domain/answer.ts'
import type { GoldenQuestion } from '../../../src/domain/golden.ts'

const citation: Citation = {
  number: 1,
  sourceId: 'S001',
  documentId: 'policies/P001',
  recordId: 'P001',
  title: '办法',
  quote: '最高支持1.2亿元。',
}
const answer: Answer = {
  kind: 'answer',
  language: 'zh',
  text: '按20%支持[1]',
  citations: [citation],
  suggestions: [],
  confidence: 0.9,
}
const golden = (more: Partial<GoldenQuestion>): GoldenQuestion => ({
  question: '?',
  history: [],
  kinds: ['answer'],
  cites: [],
  contains: [],
  lacks: [],
  ...more,
})
const fault = (more: Partial<GoldenQuestion>) => faultOf(answer, golden(more))

test('an answer is right when it cites and contains what is asked for', () => {
  expect(
    fault({ cites: ['P001', 'S001', 'policies/P001'], contains: ['20%', '最高支持'], lacks: ['保证'] }),
  ).toBeUndefined()
})

test('a figure counts in any spelling, as a whole figure', () => {
  expect(fault({ contains: ['12000万元'] })).toBeUndefined()
  expect(fault({ contains: ['2亿元'] })).toContain('"2亿元" is missing')
})

test('what is wrong is said, with how the answer begins', () => {
  expect(fault({ kinds: ['abstain', 'clarify'] })).toBe('answer instead of abstain or clarify; answered: 按20%支持[1]')
  expect(fault({ cites: ['P002'] })).toContain('P002 is not cited')
  expect(fault({ contains: ['30%'] })).toContain('"30%" is missing')
  expect(fault({ lacks: ['20%'] })).toContain('"20%" is said')
})

test('what an answer must not say may stand in what it quotes', () => {
  expect(fault({ lacks: ['1.2亿元'] })).toBeUndefined()
})
