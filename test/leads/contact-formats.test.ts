import { describe, expect, test } from 'vitest'
import { normaliseEmail, normalisePhone, normaliseWechat } from '../../src/leads/contact-formats.ts'

describe('a phone number', () => {
  test.each([
    ['13812345678', '13812345678'],
    ['138 1234 5678', '13812345678'],
    ['+86 138-1234-5678', '13812345678'],
    ['022-12345678', '022-12345678'],
    ['0316 7654321', '0316-7654321'],
    ['(022)12345678', '022-12345678'],
    ['022-12345678-801', '022-12345678转801'],
    ['+49 30 1234567', '+49301234567'],
    ['+82-10-1234-5678', '+821012345678'],
  ])('%s is taken as %s', (text, expected) => {
    expect(normalisePhone(text)).toBe(expected)
  })

  test.each(['1381234567', '12812345678', '138123456789', '12345678', '+86123', '+0123456789', 'abc', ''])(
    '%s is refused',
    (text) => {
      expect(normalisePhone(text)).toBeUndefined()
    },
  )
})

describe('an e-mail address', () => {
  test.each(['wang@example.com', 'a.b+c@sub.example.com.cn'])('%s is taken', (text) => {
    expect(normaliseEmail(` ${text} `)).toBe(text)
  })

  test.each(['wang@example', '@example.com', 'a b@example.com', 'a@-x.com', 'a@x..com', ''])(
    '%s is refused',
    (text) => {
      expect(normaliseEmail(text)).toBeUndefined()
    },
  )
})

describe('a WeChat id', () => {
  test.each(['wang_2024', 'wxid-abc123', '13812345678'])('%s is taken', (text) => {
    expect(normaliseWechat(text)).toBe(text)
  })

  test.each(['wang', '1wang2024', '王经理微信号', 'a'.repeat(21), ''])('%s is refused', (text) => {
    expect(normaliseWechat(text)).toBeUndefined()
  })
})
