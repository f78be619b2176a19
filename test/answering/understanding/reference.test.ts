import { describe, expect, it } from 'vitest'
import { ordinalIn, recordAt, recordsTogether } from '../../../src/answering/understanding/reference.ts'
import type { PastTurn } from '../../../src/domain/conversation.ts'

const list: PastTurn = {
  question: '…',
  answerText: '…',
  kind: 'list',
  citations: [],
  subjects: ['C001', 'C002', 'C003'],
}

describe('a place in the list shown last', () => {
  it.each([
    ['第二个呢', 1],
    ['第3个在哪', 2],
    ['最后一个', -1],
    ['第十二个在哪', 11],
    ['what about the second one', 1],
    ['2番目は', 1],
    ['두 번째는', 1],
  ])('%s', (text, place) => {
    expect(ordinalIn(text)).toBe(place)
  })

  it.each([
    '第三季度签了多少',
    '第二产业占多少',
    'How many were signed in the last three years?',
    'the first quarter',
    'die erste Phase',
    '第0个',
  ])('%s names no place', (text) => {
    expect(ordinalIn(text)).toBeUndefined()
  })

  it('is the record that stood there', () => {
    expect(recordAt('第二个呢', [list])).toBe('C002')
    expect(recordAt('最后一个呢', [list])).toBe('C003')
  })

  it('is none where the list is shorter, or the last answer was no list', () => {
    expect(recordAt('第五个呢', [list])).toBeUndefined()
    expect(recordAt('第二个呢', [{ ...list, subjects: ['C001'] }])).toBeUndefined()
    expect(recordAt('第二个呢', [])).toBeUndefined()
  })
})

describe('the records of a list together', () => {
  it.each(['其中外资有几个', '它们落在哪个区', '哪个公布了金额', 'where are they', 'そのうち'])('%s', (text) => {
    expect(recordsTogether(text, [list])).toEqual(['C001', 'C002', 'C003'])
  })

  it('a passage that was quoted is no list to point into', () => {
    expect(recordsTogether('其中外资有几个', [{ ...list, kind: 'answer' }])).toEqual([])
  })
})
