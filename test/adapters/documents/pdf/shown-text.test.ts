import { expect, test } from 'vitest'
import { showsText } from '../../../../src/adapters/documents/pdf/shown-text.ts'

const AREA = 595 * 842
const words = (text: string) => [{ text, left: 0, right: 9, top: 0, bottom: 9, size: 9, isBold: false }]
const picture = (share: number) => ({ rulings: [], pictures: [{ left: 0, right: 595, top: 0, bottom: 842 * share }] })

test('a page that is a picture is a scan, with the line of the scanning program on it, too', () => {
  expect(showsText([], picture(1), AREA)).toBe(true)
  expect(showsText(words('由某某全能王扫描创建 www.example.com 第12页'), picture(1), AREA)).toBe(true)
})

test('a page of text is none, whatever pictures it holds', () => {
  expect(showsText(words('正文'.repeat(100)), picture(1), AREA)).toBe(false)
  expect(showsText(words('图1 某产业园规划示意图，面积12平方公里，2024年'), picture(0.5), AREA)).toBe(false)
  expect(showsText([], picture(0.1), AREA)).toBe(false)
})

test('letters that nobody can name are looked at instead', () => {
  expect(showsText(words('\ue001\ue002\ue003'.repeat(20)), picture(0), AREA)).toBe(true)
  expect(showsText(words('－－－－'.repeat(20)), picture(0), AREA)).toBe(false)
})
