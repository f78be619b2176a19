import { expect, it } from 'vitest'
import { abstentionOpening } from '../../src/answering/abstention.ts'
import { askedProperty } from '../../src/answering/asked-property.ts'
import { heldLabels } from '../../src/answering/held-labels.ts'
import type { Language } from '../../src/domain/language.ts'
import type { FoundName } from '../../src/retrieval/known-names.ts'
import { analysisOf } from '../support/analysis.ts'
import { record } from '../support/knowledge-content.ts'

const PARK: FoundName = { text: '青河开发区', canonical: '青河开发区', kind: 'park', aliases: ['青河开发区'] }
const RENT = askedProperty('租金多少')!
const fields = { 面积: '9平方公里', 主导产业: '食品', 交通: '未公布', 级别: '市级' }
const RECORDS = { records: [record('K1', { kind: 'park', name: '青河开发区', fields })] }
const asking = (language: Language, property = RENT) => analysisOf({ language, names: [PARK], properties: [property] })

it('what the record discloses is named, at most three things, the most asked first', () => {
  expect(heldLabels(asking('zh'), RENT, RECORDS)).toEqual(['面积', '主导产业', '级别'])
})

it('what is asked for is never said to be held', () => {
  const area = askedProperty('面积多大')!
  expect(heldLabels(asking('zh', area), area, RECORDS)).not.toContain('面积')
})

it.each<Language>(['zh', 'en', 'ja', 'ko', 'de'])('the refusal says in %s what is held instead', (language) => {
  const opening = abstentionOpening('no-value', asking(language), RECORDS)
  const [first] = heldLabels(asking(language), RENT, RECORDS)
  expect(first).toBeDefined()
  expect(opening).toContain(first)
})

it('a year that the question writes is said, one that it only means is not', () => {
  const property = askedProperty('企业数量')!
  const clauses = [{ property, years: [2025], asksActual: false }]
  const opening = (text: string) =>
    abstentionOpening('no-value', analysisOf({ text, names: [PARK], properties: [property], clauses }))
  expect(opening('青河开发区2025年企业数量')).toContain('2025年企业数量')
  expect(opening('青河开发区去年企业数量')).not.toContain('2025')
})
