import { expect, test } from 'vitest'
import { maskContact, maskPhone } from '../../src/leads/masking.ts'

test('a masked contact keeps just enough to recognise it', () => {
  expect(maskContact({ name: '王经理', phone: '13812341234', email: 'wang@example.com', wechat: 'wang_2024' })).toEqual(
    { name: '王**', phone: '138****1234', email: 'w***@example.com', wechat: 'wa****' },
  )
})

test('a short number is not shown nearly whole', () => {
  expect(maskPhone('1234567')).toBe('1****')
})

test('what is absent stays absent', () => {
  expect(maskContact({})).toEqual({})
})
