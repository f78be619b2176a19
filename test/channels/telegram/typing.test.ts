import { expect, test } from 'vitest'
import { TypingIndicators } from '../../../src/channels/telegram/typing-indicators.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import { ChannelBench } from '../../support/telegram/channel-bench.ts'
import { ImpatientClock } from '../../support/telegram/impatient-clock.ts'
import { aLead, anAnswer, answering, outgoing, STAFF_CHAT } from '../../support/telegram/samples.ts'

/** A clock that stands still; its sleeps end only when they are aborted. */
const still: Clock = {
  now: () => new Date(0),
  sleep: (_, signal) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true })),
}

test('typing shows for a minute at most', async () => {
  const shown: string[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  const clock = new ImpatientClock()
  const typing = new TypingIndicators(clock, async (chatId) => {
    if (shown.push(chatId) === 14) resolve()
  })
  typing.start('42')
  await promise
  await new Promise((done) => setImmediate(() => setImmediate(done)))
  expect(shown).toHaveLength(14)
  expect(clock.now().getTime() - new Date('2024-11-24T02:00:00Z').getTime()).toBeGreaterThanOrEqual(58_500)
})

test('typing shows from the question and ends with the answer', async () => {
  await using bench = await ChannelBench.open({ clock: still })
  bench.channel.start()
  bench.telegram.user(42).says('您好')
  await bench.telegram.until('typing', () => bench.telegram.callsOf('sendChatAction').length === 1)
  expect(bench.telegram.callsOf('sendChatAction')[0]?.payload).toEqual({ chat_id: '42', action: 'typing' })
  await bench.channel.deliver({ followers: [], message: answering(42, anAnswer()) })
  expect(bench.telegram.callsOf('sendChatAction')).toHaveLength(1)
})

test('typing ends when the words went to staff, who answer in their own time', async () => {
  const { promise: asleep, resolve } = Promise.withResolvers<AbortSignal | undefined>()
  const sleep: Clock['sleep'] = (milliseconds, signal) => {
    resolve(signal)
    return still.sleep(milliseconds, signal)
  }
  const clock: Clock = { ...still, sleep }
  await using bench = await ChannelBench.open({ clock })
  bench.telegram.member(STAFF_CHAT, 7, '王芳')
  bench.channel.start()
  bench.telegram.user(42).says('在吗')
  const typing = await asleep
  expect(typing?.aborted).toBe(false)
  const message = outgoing(STAFF_CHAT, { type: 'lead-relay', leadId: 'L-241124-07', text: '在吗' })
  await bench.channel.deliver({ followers: [], message, packet: bench.packet(aLead({ status: 'claimed' })) })
  expect(typing?.aborted).toBe(true)
})
