import { expect, it } from 'vitest'
import { originsAsked } from '../../../src/answering/understanding/asked-origin.ts'
import { pageAsked } from '../../../src/answering/understanding/asked-page.ts'
import { stageAsked } from '../../../src/answering/understanding/asked-stage.ts'
import { validityAsked } from '../../../src/answering/understanding/asked-validity.ts'
import type { FoundName } from '../../../src/retrieval/known-names.ts'

it('a stage that is asked for leaves out the others; what was merely signed leaves out nothing', () => {
  expect(stageAsked('已经投产的项目')!('一期投产')).toBe(true)
  expect(stageAsked('已经投产的项目')!('签约')).toBe(false)
  expect(stageAsked('在建、投产的项目')!('开工')).toBe(true)
  expect(stageAsked('签约的项目')).toBeUndefined()
})

it('policies are asked for by their state', () => {
  expect(validityAsked('已经到期的政策有哪些')).toEqual(['expired', 'superseded'])
  expect(validityAsked('哪些还是征求意见稿')).toEqual(['draft'])
  expect(validityAsked('有哪些政策')).toBeUndefined()
})

it.each([
  ['下一页', 2],
  ['第3页', 3],
  ['第三页', 3],
  ['page 2', 2],
  ['2ページ', 2],
  ['Seite 4', 4],
  ['武清有哪些园区', undefined],
])('%s asks for page %s', (turn, page) => {
  expect(pageAsked(turn)).toBe(page)
})

const district = (text: string): FoundName => ({ text, canonical: text, kind: 'district', aliases: [text] })

it('a district from which companies come is no place where they are', () => {
  const names = [district('北京'), district('武清')]
  expect(originsAsked('哪些企业从北京搬到武清', names).map(({ text }) => text)).toEqual(['北京'])
  expect(originsAsked('北京企业在武清有哪些项目', names).map(({ text }) => text)).toEqual(['北京'])
  expect(originsAsked('武清和宝坻有哪些园区', [district('武清'), district('宝坻')])).toEqual([])
  expect(originsAsked('北京企业有哪些', [district('北京')])).toEqual([])
})
