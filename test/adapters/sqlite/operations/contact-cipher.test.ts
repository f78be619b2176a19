import { expect, test } from 'vitest'
import { ContactCipher } from '../../../../src/adapters/sqlite/operations/contact-cipher.ts'

const cipher = new ContactCipher(Buffer.alloc(32, 7))

test('a sealed value opens again for its record', () => {
  expect(cipher.open(cipher.seal('13812345678 王', 'lead:1'), 'lead:1')).toBe('13812345678 王')
})

test('the same value is never sealed the same way twice', () => {
  expect(cipher.seal('x', 'a')).not.toEqual(cipher.seal('x', 'a'))
})

test('a value moved to another record, changed, or sealed with another key does not open', () => {
  const sealed = cipher.seal('13812345678', 'lead:1')
  expect(() => cipher.open(sealed, 'lead:2')).toThrow()
  expect(() => new ContactCipher(Buffer.alloc(32, 8)).open(sealed, 'lead:1')).toThrow()
  const changed = Uint8Array.from(sealed)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(() => cipher.open(changed, 'lead:1')).toThrow()
  changed[0] = 9
  expect(() => cipher.open(changed, 'lead:1')).toThrow(/version/)
})

test('a key of another length is refused', () => {
  expect(() => new ContactCipher(Buffer.alloc(16))).toThrow(RangeError)
})
