import { expect, test } from 'vitest'
import { GroupPace } from '../../../src/channels/telegram/group-pace.ts'
import { DeliveryError } from '../../../src/domain/errors.ts'
import { FakeClock } from '../../support/fake-clock.ts'

function refusal(pace: GroupPace, chatId: string): DeliveryError | undefined {
  try {
    pace.take(chatId)
    return undefined
  } catch (error) {
    if (error instanceof DeliveryError) return error
    throw error
  }
}

test('a group gets twenty messages a minute, and the next one when the oldest is a minute old', () => {
  const clock = new FakeClock()
  const pace = new GroupPace(clock)
  for (let message = 1; message <= 20; message += 1) {
    expect(refusal(pace, '-100')).toBeUndefined()
    clock.advance(1000)
  }
  expect(refusal(pace, '-100')).toMatchObject({ isRetryable: true, retryAfterMs: 40_000, mayHaveArrived: false })
  expect(refusal(pace, '-200')).toBeUndefined()
  clock.advance(40_000)
  expect(refusal(pace, '-100')).toBeUndefined()
  expect(refusal(pace, '-100')).toMatchObject({ retryAfterMs: 1000 })
})

test('private chats are not held back', () => {
  const pace = new GroupPace(new FakeClock())
  for (let message = 1; message <= 100; message += 1) expect(refusal(pace, '42')).toBeUndefined()
})
