import { expect, it } from 'vitest'
import { askedProperty } from '../../../src/answering/asked-property.ts'
import { rankEvidence } from '../../../src/answering/evidence/rank-evidence.ts'
import type { Language } from '../../../src/domain/language.ts'
import { type EvidenceDetails, evidence } from '../../support/evidence.ts'

function order(
  question: string,
  units: readonly (readonly [string, EvidenceDetails?])[],
  language: Language = 'zh',
): string[] {
  const property = askedProperty(question)
  const evidences = units.map(([text, details]) => evidence(text, details))
  return rankEvidence(evidences, property ? [property] : [], { text: question, language }).map(({ unit }) => unit.text)
}

it('a unit that holds the asked value comes before one that matches as well without it', () => {
  expect(order('奖励多少', [['对企业给予奖励。'], ['一次性奖励300万元。']])).toEqual([
    '一次性奖励300万元。',
    '对企业给予奖励。',
  ])
})

it('a unit that says that a value is not known does not count as holding it', () => {
  const [property] = [askedProperty('奖励多少')!]
  const [unit] = rankEvidence([evidence('奖励50万元以上部分来源未写明。')], [property], {
    text: '奖励多少',
    language: 'zh',
  })
  expect(unit?.heldProperties).toEqual([])
})

it('figures of a part come after those of the whole, unless the part is asked for', () => {
  const units = [['其中内资95个。'], ['签约103个项目。']] as const
  expect(order('签约多少个项目', units)[0]).toBe('签约103个项目。')
})

it('a labelled value is an answer only when its label is asked for', () => {
  const units: readonly (readonly [string, EvidenceDetails?])[] = [
    ['级别:国家级', { label: '级别' }],
    ['是国家级开发区。'],
  ]
  expect(order('武清开发区怎么样', units)[0]).toBe('是国家级开发区。')
})

it('Latin letters in the base do not draw foreign questions to themselves', () => {
  const units = [['Coyote Bioscience Co., Ltd.'], ['面积93平方公里。']] as const
  expect(order('How large is it', units, 'en')[0]).toBe('面积93平方公里。')
})

it('words of the question in a unit and its titles count', () => {
  expect(
    order('瞪羚企业奖励', [
      ['雏鹰企业奖励。', { coverage: 0.2 }],
      ['瞪羚企业奖励。', { coverage: 0.9 }],
    ])[0],
  ).toBe('瞪羚企业奖励。')
})

it('nothing ranks nothing', () => {
  expect(order('奖励多少', [])).toEqual([])
})
