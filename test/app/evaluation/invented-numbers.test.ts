import { expect, test } from 'vitest'
import { inventedNumbers } from '../../../src/app/evaluation/invented-numbers.ts'

test('the same amount in another unit is not invented', () => {
  expect(inventedNumbers('投资12000万元', ['总投资1.2亿元'])).toEqual([])
  expect(inventedNumbers('CNY 120 million', ['总投资1.2亿元'])).toEqual([])
  expect(inventedNumbers('投资1200万元', ['总投资1.2亿元'])).toEqual(['1200'])
})

test('zeros and separators that change nothing are no difference', () => {
  expect(inventedNumbers('约1,092亿元、53.0%', ['1092亿元、53%'])).toEqual([])
})

test('a number is known only by its whole digits', () => {
  expect(inventedNumbers('共53个', ['153个、5.3亿元'])).toEqual(['53'])
})

test('footnotes, ordinals of a list, ids and links state nothing', () => {
  const text = '10. 武清开发区[12]\n11、东丽【13、14】\n见P031，https://example.cn/2024/99'
  expect(inventedNumbers(text, [])).toEqual([])
})

test('single digits are not counted, and each invented number only once', () => {
  expect(inventedNumbers('3个园区，88家企业，再说一次88家', [])).toEqual(['88'])
})

test.each([
  ['rund 12,7 Milliarden Yuan', '总投资约127亿元'],
  ['12,7 Mrd. CNY', '总投资约127亿元'],
  ['1.092 Projekte auf 14,5 km²', '1092个项目,14.5平方公里'],
  ['USD 69,557 Milliarden', '695.57亿美元'],
  ['2.5億元', '2億5000万元'],
  ['39억 3천만 위안', '39.3亿元'],
  ['CNY 500,000', '50万元'],
  ['1.092,5 Hektar', '1092.5公顷'],
  ['CNY 100 billion', '七大千亿级产业集群'],
  ['12.7億元', '12.7亿元'],
  ['CNY 127억', '127亿元'],
])('%s is what the base writes as %s', (said, held) => {
  expect(inventedNumbers(said, [held])).toEqual([])
})

test('a German figure is no licence for another', () => {
  expect(inventedNumbers('138,5 Milliarden', ['1.4亿元'])).toEqual(['138'])
  expect(inventedNumbers('1.092 Projekte', ['92个'])).toEqual(['1.092'])
  expect(inventedNumbers('100 billion', ['数千亿元'])).toEqual(['100'])
})
