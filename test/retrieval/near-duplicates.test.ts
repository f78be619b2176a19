import { expect, test } from 'vitest'
import { dropNearDuplicates } from '../../src/retrieval/near-duplicates.ts'
import { passage } from '../support/knowledge-content.ts'

const ranked = (...texts: readonly string[]) =>
  texts.map((text, id) => ({ passage: passage(id, [text], { title: '若干政策' }) }))
const kept = (texts: readonly string[], limit = 10) =>
  dropNearDuplicates(ranked(...texts), limit).map((item) => item.passage.id)

const TEXT = '集成电路设计企业年销售收入首次超过一亿元的，一次性给予三百万元奖励，由市财政承担。'

test('the same text published twice is kept once, the better ranked one', () => {
  expect(kept([TEXT, '武清区有十五个产业园区。', TEXT])).toEqual([0, 1])
})

test('punctuation, blanks, width and script make no difference', () => {
  expect(kept([TEXT, '集成電路設計企業年銷售收入首次超過一億元的 一次性給予三百萬元獎勵 由市財政承擔'])).toEqual([0])
})

test('another amount in a short sentence is another statement', () => {
  expect(kept(['最高奖励三百万元。', '最高奖励五百万元。'])).toEqual([0, 1])
})

test('a long text in which one figure was changed is another statement', () => {
  const long = (amount: number) => `${TEXT.repeat(8)}最高不超过${amount}万元。`
  expect(kept([long(300), long(500), long(300)])).toEqual([0, 1])
})

test('texts too short to compare are all kept', () => {
  expect(kept(['有', '有', '无'])).toEqual([0, 1, 2])
})

test('a short text under another title is about another thing', () => {
  const items = ['航天项目', '电力项目'].map((title, id) => ({
    passage: passage(id, ['2022年签约落户北辰。'], { title }),
  }))
  expect(dropNearDuplicates(items, 10)).toHaveLength(2)
})

test('a long text says itself what it is about, whatever its title', () => {
  const items = ['原文', '转载'].map((title, id) => ({
    passage: passage(id, [TEXT + TEXT.split('').reverse().join('')], { title }),
  }))
  expect(dropNearDuplicates(items, 10)).toHaveLength(1)
})

test('no more than the limit is kept', () => {
  expect(kept(['第一条政策', '第二个园区', '第三家企业'], 2)).toEqual([0, 1])
})
