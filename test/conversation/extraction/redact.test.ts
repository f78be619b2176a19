import fastCheck from 'fast-check'
import { expect, test } from 'vitest'
import { redactor } from '../../../src/conversation/extraction/redact.ts'
import { maskContactsIn } from '../../../src/leads/mask-words.ts'

test('phone numbers and e-mail addresses are masked wherever they stand', () => {
  expect(maskContactsIn('电话138 1234 5678，座机022-12345678，wang@example.com，+49 30 1234567')).toBe(
    '电话138****5678，座机022****5678，w***@example.com，+49****4567',
  )
})

test('full-width digits are masked too', () => {
  expect(maskContactsIn('１３８１２３４５６７８')).toBe('138****5678')
})

test('amounts, years and areas stay', () => {
  const text = '2024年投资12000000元，占地50亩，编号L-261124-01'
  expect(maskContactsIn(text)).toBe(text)
})

test('the WeChat id and name given in an interview are masked, one-letter names are not', () => {
  expect(redactor({ wechat: 'wang_2024', name: '王芳' })('王芳的微信wang_2024')).toBe('王**的微信wa****')
  expect(redactor({ name: '王' })('王府井')).toBe('王府井')
})

test('no mobile number survives, whatever is around it', () => {
  const mobile = fastCheck.stringMatching(/^1[3-9]\d{9}$/)
  const around = fastCheck.stringMatching(/^[一-龥，。a-z ]{0,20}[，。 一-龥]$/)
  fastCheck.assert(
    fastCheck.property(around, mobile, around, (before, number, after) => {
      expect(maskContactsIn(`${before}${number}${after}`)).not.toContain(number)
    }),
    { numRuns: 50 },
  )
})
