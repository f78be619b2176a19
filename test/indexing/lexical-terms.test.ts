import { expect, test } from 'vitest'
import { cutOtherwise, lexicalTerms } from '../../src/indexing/lexical-terms.ts'
import { passage } from '../support/knowledge-content.ts'

const PASSAGES = [
  passage(3, ['卓锦恒瑞在武清建厂。']),
  passage(8, ['别的事。'], { title: '卓锦恒瑞', documentId: 'x' }),
  passage(9, ['无关。']),
]

test('terms carry the number of their passage, title and body apart', () => {
  const terms = lexicalTerms(PASSAGES, [])
  expect(terms.map(({ passageId }) => passageId)).toEqual([3, 8, 9])
  expect(terms[2]).toMatchObject({ bigrams: { body: ['无关'] } })
})

test('a name is cut whole once it is known', () => {
  expect(lexicalTerms(PASSAGES, ['卓锦恒瑞'])[0]?.words.body).toContain('卓锦恒瑞')
  expect(lexicalTerms(PASSAGES, [])[0]?.words.body).not.toContain('卓锦恒瑞')
})

test('passages that hold a name which came or went are cut again, the others are not', () => {
  const ids = (now: string[], before: string[]) => cutOtherwise(PASSAGES, now, before).map(({ id }) => id)
  expect(ids(['卓锦恒瑞', '武清'], ['武清'])).toEqual([3, 8])
  expect(ids(['武清'], ['卓锦恒瑞', '武清'])).toEqual([3, 8])
  expect(ids(['武清'], ['武清'])).toEqual([])
})
