import { expect, test } from 'vitest'
import { meets, occurs } from '../../../src/app/evaluation/expected-text.ts'
import { normaliseForScoring } from '../../../src/app/evaluation/normalise-for-scoring.ts'
import { ConfigurationError } from '../../../src/domain/errors.ts'

const found = (expected: string, text: string) => occurs(expected, normaliseForScoring(text))

test('a figure is not found inside a longer one', () => {
  expect(found('53', '签约153个')).toBe(false)
  expect(found('53', '共0.53亿元')).toBe(false)
  expect(found('53', '签约53.5亿元')).toBe(false)
  expect(found('53', '签约53个。')).toBe(true)
})

test('spelling makes no difference', () => {
  expect(found('津政办发〔2025〕1号', '文号:津政办发 [2025] 1号')).toBe(true)
  expect(found('1092亿', '约１０９２ 亿元')).toBe(true)
})

test('what stands between slashes is a regular expression; elsewhere its signs are themselves', () => {
  expect(found('/(?<!不)含税/', '不含税')).toBe(false)
  expect(found('1+16', '“1+16”格局')).toBe(true)
  expect(found('4.19', '4519')).toBe(false)
})

test('one alternative is enough for a group', () => {
  expect(meets(['2亿', '20000万'], normaliseForScoring('20,000 万元'))).toBe(true)
  expect(meets(['2亿', '20000万'], normaliseForScoring('12亿元'))).toBe(false)
})

test('a string of which nothing is left is the fault of the case', () => {
  expect(() => occurs('“”', 'x')).toThrow(ConfigurationError)
})
