import { expect, test } from 'vitest'
import { retryDelayMs } from '../../src/conversation/retry-delay.ts'
import { DeliveryError } from '../../src/domain/errors.ts'
import { ConversationBench, STAFF_CHAT } from '../support/conversation-bench.ts'
import { card, conversation, inbound, lead, outgoing } from '../support/lead-fixtures.ts'
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
  await bench.operations.leads.post([outgoing('a'), outgoing('b'), outgoing('c', { address: '2' })])
  bench.dispatcher.start()
  await channel.received(1)
  expect(channel.textsTo('2')).toEqual(['回复c'])
  gate.resolve()
  await channel.received(3)
  expect(channel.textsTo('1')).toEqual(['回复a', '回复b'])
})

test('the receiver’s own wish when to try again is honoured', async () => {
  const channel = failing(new DeliveryError('Too Many Requests', true, 7000))
  await using bench = new ConversationBench({ channel })
  await bench.operations.leads.post([outgoing('a')])
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
  await bench.operations.leads.post([outgoing('a'), outgoing('b')])
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
  await bench.operations.leads.post([outgoing('a'), outgoing('b')])
  bench.dispatcher.start()
  await channel.received(1)
  expect(channel.textsTo('1')).toEqual(['回复b'])
  expect(bench.log.entries.map(({ message }) => message)).toContain('a message could not be delivered and is given up')
})

test('a message for a channel that is not configured stays stored', async () => {
  await using bench = new ConversationBench({ channel: new RecordingChannel('page') })
  await bench.operations.leads.post([outgoing('a'), outgoing('b', { channel: 'page' })])
  bench.dispatcher.start()
  await bench.channel.received(1)
  await bench.dispatcher[Symbol.asyncDispose]()
  expect(await bench.operations.outbox.due(bench.clock.now())).toHaveLength(1)
})

test('what was sent is not sent again after a restart', async () => {
  await using bench = new ConversationBench()
  await bench.operations.leads.post([outgoing('a')])
  bench.dispatcher.start()
  await bench.channel.received(1)
  await bench.dispatcher[Symbol.asyncDispose]()
  expect(await bench.operations.outbox.due(bench.clock.now())).toEqual([])
})

test('a card update and relayed words carry the message of the card', async () => {
  await using bench = new ConversationBench()
  const message = inbound('1')
  const toStaff = (content: Parameters<typeof outgoing>[1], key: string) =>
    outgoing(key, { address: STAFF_CHAT, leadId: 'L-1', ...content })
  await bench.operations.inbox.accept(message)
  await bench.operations.conversations.commitTurn({
    state: conversation(),
    handled: [message],
    outgoing: [
      { ...card('L-1'), address: STAFF_CHAT },
      toStaff({ content: { type: 'lead-card-update', leadId: 'L-1' } }, 'u'),
      toStaff({ content: { type: 'lead-relay', leadId: 'L-1', text: '您好' } }, 'r'),
    ],
    newLead: lead('L-1'),
  })
  bench.dispatcher.start()
  await bench.channel.received(3)
  const targets = bench.channel.delivered.map(({ targetMessageId }) => targetMessageId)
  expect(targets).toEqual([undefined, `${STAFF_CHAT}/1`, `${STAFF_CHAT}/1`])
  expect(bench.channel.delivered.every((delivery) => delivery.lead?.id === 'L-1')).toBe(true)
})

test('relayed words wait for a card that is not sent yet, and go without it when it never comes', async () => {
  await using bench = new ConversationBench()
  await bench.operations.leads.post([
    outgoing('r', { address: STAFF_CHAT, content: { type: 'lead-relay', leadId: 'L-1', text: '您好' } }),
  ])
  bench.dispatcher.start()
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    await bench.clock.asleep()
    expect(bench.channel.delivered).toEqual([])
    bench.clock.advance(2000)
  }
  await bench.channel.received(1)
  expect(bench.channel.delivered[0]?.targetMessageId).toBeUndefined()
})

test('delays double up to five minutes, half of each left to chance', () => {
  expect([1, 2, 3, 20].map((attempts) => retryDelayMs(attempts, 1))).toEqual([1000, 2000, 4000, 300_000])
  expect(retryDelayMs(3, 0)).toBe(2000)
})
