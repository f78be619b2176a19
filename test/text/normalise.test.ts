import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, normaliseText } from '../../src/text/normalise.ts'

test('full-width letters, digits and signs become half-width', () => {
  expect(normaliseText('１．２亿元（ＡＩ）')).toBe('1.2亿元(ai)')
})

test('traditional characters are simplified', () => {
  expect(normaliseText('武清區優惠政策，對企業設備補貼')).toBe('武清区优惠政策,对企业设备补贴')
})

test('control and invisible characters separate words and leave nothing else behind', () => {
  expect(cleanText(' a\u0000b\r\n\tc\u200B ')).toBe('a b c')
})

test('cleaning keeps case and script', () => {
  expect(cleanText('ＴＥＤＡ 開發區')).toBe('TEDA 開發區')
})

test('a cleaned text does not change when it is cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text))
    }),
  )
})
