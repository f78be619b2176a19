import { expect, test } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import { answersNow, sourcesOf } from '../../src/gaps/answerable.ts'

const CITATION = { number: 1, sourceId: 's', documentId: 'd', title: '租金', quote: '18元' }

const answer = (more: Partial<Answer> = {}): Answer => ({
  kind: 'answer',
  language: 'zh',
  text: '每月18元[1]。',
  citations: [CITATION],
  suggestions: [],
  confidence: 0.9,
  ...more,
})

test.each(['answer', 'list', 'match'] as const)('an answer with a source answers: %s', (kind) => {
  expect(answersNow(answer({ kind }))).toBe(true)
})

test.each(['abstain', 'clarify', 'handoff', 'smalltalk'] as const)('a reply that says nothing does not: %s', (kind) => {
  expect(answersNow(answer({ kind }))).toBe(false)
})

test('without a source nothing is answered', () => {
  expect(answersNow(answer({ citations: [] }))).toBe(false)
})

test('what was disliked is answered only by other words, whatever their footnotes', () => {
  expect(answersNow(answer(), '每月18元 [2]。')).toBe(false)
  expect(answersNow(answer(), '您之前问过：“租金”\n\n每月18元[1]。'), 'as it was sent').toBe(false)
  expect(answersNow(answer(), '每月25元[1]。')).toBe(true)
})

test('sources are named once each, with publisher and date as far as known', () => {
  const citations = [CITATION, CITATION, { ...CITATION, title: '电价', publisher: '发改委', published: '2025' }]
  expect(sourcesOf({ citations })).toEqual(['租金', '电价 (发改委, 2025)'])
})
