import { expect, test } from 'vitest'
import { furtherQuestions } from '../../src/answering/further-questions.ts'
import type { Language } from '../../src/domain/language.ts'
import type { KnowledgeRecord } from '../../src/domain/record.ts'
import { analysisOf } from '../support/analysis.ts'
import { evidence } from '../support/evidence.ts'
import { record } from '../support/knowledge-content.ts'

const PARK = record('K001', {
  name: '京清产业园(原京滨园)',
  aliases: ['京清园', 'JQ', 'Jingqing Industrial Park'],
  fields: { 主导产业: '汽车', 面积: '未查到' },
})
const labels = (one: KnowledgeRecord, text: string, said?: string, language: Language = 'zh') => {
  const names = said ? [{ canonical: one.name, kind: 'park', aliases: [], text: said } as const] : []
  return furtherQuestions([evidence('由区里建设。', { record: one })], analysisOf({ text, names, language })).map(
    ({ label }) => label,
  )
}

test('a button calls a record as the question does, else by its official name, never by a nickname nobody said', () => {
  expect(labels(PARK, 'JQ怎么样', 'jq')).toEqual(['JQ的主导产业是什么？'])
  expect(labels(PARK, '汽车园区')).toEqual(['京清产业园的主导产业是什么？'])
  expect(labels(PARK, 'car parks', undefined, 'en').join()).toContain('Jingqing Industrial Park')
})

test('what the name already tells is not asked', () => {
  const fields = { 签约项目数: '30' }
  expect(labels(record('E001', { kind: 'event', name: '30个项目签约', fields }), '签约')).toEqual([])
  expect(labels(record('E002', { kind: 'event', name: '推介会', fields }), '签约')).toEqual([
    '推介会一共签了多少个项目？',
  ])
})
