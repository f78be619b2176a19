import { expect, test } from 'vitest'
import {
  type ButtonMeaning,
  decodeButton,
  encodeButton,
  fitsCallbackData,
} from '../../../src/channels/telegram/callback-data.ts'

test.each<ButtonMeaning>([
  { type: 'notify', answerId: 'abcdefghijkl' },
  { type: 'staff', action: { type: 'gap-take', gapId: 123456 } },
  { type: 'staff', action: { type: 'gap-dismiss', gapId: 123456 } },
  { type: 'staff', action: { type: 'gap-dismiss', gapId: 123456, reason: 'out-of-scope' } },
  { type: 'staff', action: { type: 'faq', leadId: 'L-261124-1234', saidAt: 1795526400000 } },
])('a button of the ledger says the same when it comes back, and fits: %j', (meaning) => {
  const data = encodeButton(meaning)
  expect(decodeButton(data)).toEqual(meaning)
  expect(fitsCallbackData(data)).toBe(true)
})

test.each(['gap-take:', 'gap-take:x', 'gap-take:1e9', 'gap-dismiss:-1', 'faq:L-1', 'faq:L-1:now', 'tell:'])(
  'what no button of ours carries means nothing: %s',
  (data) => {
    expect(decodeButton(data)).toBeUndefined()
  },
)

test('a reason that is none of ours asks for one', () => {
  expect(decodeButton('gap-dismiss:1:constructor')).toEqual({
    type: 'staff',
    action: { type: 'gap-dismiss', gapId: 1 },
  })
})
