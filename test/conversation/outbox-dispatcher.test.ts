import { expect, test } from 'vitest'
import { retryDelayMs } from '../../src/conversation/retry-delay.ts'
import { DeliveryError } from '../../src/domain/errors.ts'
import type { OutboundContent } from '../../src/domain/message.ts'
import { ConversationBench, STAFF_CHAT } from '../support/conversation-bench.ts'
import { conversation, inbound, lead, outgoing } from '../support/lead-fixtures.ts'
import { RecordingChannel } from '../support/recording-channel.ts'

/** A channel that fails with these errors, one a try, and then works. */
function failing(...errors: readonly Error[]) {
  const left = [...errors]
  return new RecordingChannel('telegram', () => {
    const error = left.shift()
    if (error) throw error
  })
}

test('messages to one address arrive in order, those to others are not held up', async () => {
  const gate = Promise.withResolvers<void>()
  const channel = new RecordingChannel('telegram', ({ message }) =>
    message.address === '1' ? gate.promise : undefined,
  )
  await using bench = new ConversationBench({ channel })
  await bench.operations.leads.commit({ messages: [outgoing('a'), outgoing('b'), outgoing('c', { address: '2' })] })
  bench.dispatcher.start()
  await channel.received(1)
  expect(channel.textsTo('2')).toEqual(['回复c'])
  gate.resolve()
  await channel.received(3)
  expect(channel.textsTo('1')).toEqual(['回复a', '回复b'])
})

test('the receiver’s own wish when to try again is honoured', async () => {
  const channel = failing(new DeliveryError('Too Many Requests', true, { retryAfterMs: 7000 }))
  await using bench = new ConversationBench({ channel })
  await bench.operations.leads.commit({ messages: [outgoing('a')] })
  bench.dispatcher.start()
  await bench.clock.asleep()
  bench.clock.advance(6999)
  bench.dispatcher.wake()
  expect(channel.delivered).toEqual([])
  bench.clock.advance(1)
  await channel.received(1)
})

test('other faults are retried with growing delays and nothing is lost', async () => {
  const channel = failing(new DeliveryError('502', true), new DeliveryError('reset', true), new TypeError('odd'))
  await using bench = new ConversationBench({ channel })
  await bench.operations.leads.commit({ messages: [outgoing('a'), outgoing('b')] })
  bench.dispatcher.start()
  for (const delay of [1000, 2000, 4000]) {
    await bench.clock.asleep()
    bench.clock.advance(delay)
  }
  await channel.received(2)
  expect(channel.textsTo('1')).toEqual(['回复a', '回复b'])
})

test('a final error gives the message up, says so in the log and goes on with the next', async () => {
  const channel = failing(new DeliveryError('bot was blocked by the user', false))
  await using bench = new ConversationBench({ channel })
  await bench.operations.leads.commit({ messages: [outgoing('a'), outgoing('b')] })
  bench.dispatcher.start()
  await channel.received(1)
  expect(channel.textsTo('1')).toEqual(['回复b'])
  expect(bench.log.entries.map(({ message }) => message)).toContain('a message could not be delivered and is given up')
})

test('a message for a channel that is not configured stays stored', async () => {
  await using bench = new ConversationBench({ channel: new RecordingChannel('page') })
  await bench.operations.leads.commit({ messages: [outgoing('a'), outgoing('b', { channel: 'page' })] })
  bench.dispatcher.start()
  await bench.channel.received(1)
  await bench.dispatcher[Symbol.asyncDispose]()
  expect(await bench.operations.outbox.due(bench.clock.now())).toHaveLength(1)
})

test('what was sent is not sent again after a restart', async () => {
  await using bench = new ConversationBench()
  await bench.operations.leads.commit({ messages: [outgoing('a')] })
  bench.dispatcher.start()
  await bench.channel.received(1)
  await bench.dispatcher[Symbol.asyncDispose]()
  expect(await bench.operations.outbox.due(bench.clock.now())).toEqual([])
})

test('what waits behind a card or behind words of the same lead is told with them', async () => {
  await using bench = new ConversationBench({ channel: new RecordingChannel('telegram') })
  const message = inbound('1')
  const toStaff = (content: OutboundContent, key: string) =>
    outgoing(key, { address: STAFF_CHAT, leadId: 'L-1', content })
  await bench.operations.inbox.accept(message)
  await bench.operations.conversations.commitTurn({
    state: conversation(),
    handled: [message],
    outgoing: [
      toStaff({ type: 'lead-card', leadId: 'L-1' }, 'c1'),
      toStaff({ type: 'lead-relay', leadId: 'L-1', text: '您好' }, 'r1'),
      toStaff({ type: 'lead-card', leadId: 'L-1' }, 'c2'),
      toStaff({ type: 'lead-relay', leadId: 'L-1', text: '在吗' }, 'r2'),
    ],
    newLead: lead('L-1'),
  })
  bench.dispatcher.start()
  await bench.channel.received(4)
  expect(bench.channel.delivered[0]?.followers).toHaveLength(1)
  expect(bench.channel.delivered[1]?.followers).toHaveLength(1)
  expect(bench.channel.delivered.every((delivery) => delivery.packet?.lead.id === 'L-1')).toBe(true)
})

test('a second attempt knows that the first may have arrived, unless it was refused', async () => {
  const channel = failing(
    new DeliveryError('time-out', true, { mayHaveArrived: true }),
    new DeliveryError('429', true, { retryAfterMs: 1000 }),
  )
  await using bench = new ConversationBench({ channel })
  await bench.operations.leads.commit({ messages: [outgoing('a')] })
  bench.dispatcher.start()
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    await bench.clock.asleep()
    bench.clock.advance(2000)
  }
  await channel.received(1)
  expect(channel.tried.map(({ uncertainAfter }) => uncertainAfter !== undefined)).toEqual([false, true, false])
})

test('staff are told, and the history says, that words did not reach the enterprise', async () => {
  const channel = failing(new DeliveryError('403 Forbidden: bot was blocked by the user', false))
  await using bench = new ConversationBench({ channel })
  const message = inbound('1')
  await bench.operations.inbox.accept(message)
  const place = { group: 'main', chatId: STAFF_CHAT }
  await bench.operations.conversations.commitTurn({
    state: conversation(),
    handled: [message],
    outgoing: [],
    newLead: lead('L-1', { place }),
  })
  await bench.operations.leads.commit({ messages: [outgoing('a', { leadId: 'L-1' })] })
  bench.dispatcher.start()
  await channel.received(1)
  const { content } = channel.delivered[0]?.message ?? {}
  expect(content?.type === 'staff-notice' && content.text).toMatch(/L-1.*没有送达.*屏蔽/)
  const history = await bench.operations.leads.history('L-1')
  expect(history.map(({ event }) => event.type)).toEqual(['delivery-failed'])
})

test('delays double up to five minutes, half of each left to chance', () => {
  expect([1, 2, 3, 20].map((attempts) => retryDelayMs(attempts, 1))).toEqual([1000, 2000, 4000, 300_000])
  expect(retryDelayMs(3, 0)).toBe(2000)
})
