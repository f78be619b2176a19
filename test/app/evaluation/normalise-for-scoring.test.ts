import { expect, test } from 'vitest'
import { normaliseForScoring } from '../../../src/app/evaluation/normalise-for-scoring.ts'

test.each([
  ['１，０９２ 亿元', '1,092亿元'],
  ['1,092亿元', '1092亿元'],
  ['1,234,567', '1234567'],
  ['5,43,210', '5,43,210'],
  ['津政办发〔2025〕1号', '津政办发(2025)1号'],
  ['“科企六条” 《措施》', '科企六条措施'],
  ['2023—2027', '2023-2027'],
  ['**TEDA** Park', 'tedapark'],
])('%s is compared as %s', (text, compared) => {
  expect(normaliseForScoring(text)).toBe(compared)
})

test('spaces go, except between two figures, and line breaks stay', () => {
  expect(normaliseForScoring('第 3 家 12 34\n\n 下一行')).toBe('第3家12 34\n下一行')
})
