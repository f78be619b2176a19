import { expect, test } from 'vitest'
import { shortenedValue } from '../../../src/answering/records/shortened-value.ts'

const MEMBERS = '甲乙丙丁戊己庚公司、'

test('a short value stays whole', () => {
  expect(shortenedValue('甲公司、乙公司')).toBe('甲公司、乙公司')
})

test('a long list is cut between its members and said to go on', () => {
  expect(shortenedValue(MEMBERS.repeat(10))).toBe(`${MEMBERS.repeat(6).slice(0, -1)}等`)
})

test('neither a number nor a bracket is cut apart', () => {
  const bracket = `${MEMBERS}丁公司(${'戊公司、'.repeat(20)})`
  expect(shortenedValue(bracket)).toBe(`${MEMBERS.slice(0, -1)}等`)
  expect(shortenedValue(`${MEMBERS}${'资'.repeat(48)}1,385亿元${'资'.repeat(20)}`)).toBe(`${MEMBERS.slice(0, -1)}等`)
})

test('a long value without members stays whole', () => {
  expect(shortenedValue('长'.repeat(90))).toHaveLength(90)
})
