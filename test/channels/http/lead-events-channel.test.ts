import { setTimeout as pause } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SystemClock } from '../../../src/adapters/system-clock.ts'
import { LeadEventsChannel } from '../../../src/channels/http/lead-events-channel.ts'
import { retryAfterMs } from '../../../src/channels/http/retry-after.ts'
import { OutboxDispatcher } from '../../../src/conversation/outbox-dispatcher.ts'
import { DeliveryError } from '../../../src/domain/errors.ts'
import type { OutboundMessage } from '../../../src/domain/message.ts'
import { RecordingLog } from '../../support/recording-log.ts'
import {
  answers,
  cuts,
  cutsInTheMiddle,
  EventsReceiver,
  type Reaction,
  rambles,
  stalls,
  talksNonsense,
} from './support/events-receiver.ts'
import { startLeadsServer } from './support/leads-server.ts'
import { SECRET } from './support/signing.ts'

const PAYLOAD = {
  type: 'lead.status',
  timestamp: '2026-11-24T09:00:00.000Z',
  data: { lead: { id: 'L-1', status: 'visiting', need: { company: '天津测试有限公司' } } },
} as const

const event = (id = 41): OutboundMessage => ({
  id,
  channel: 'events',
  address: 'lead-events',
  leadId: 'L-1',
  content: { type: 'lead-event', leadId: 'L-1', payload: PAYLOAD },
})

let receiver: EventsReceiver

beforeEach(async () => {
  receiver = await EventsReceiver.start()
})

afterEach(() => receiver[Symbol.asyncDispose]())

const channelTo = (url: string, timeLimitMs = 10_000) =>
  new LeadEventsChannel({ url, secret: SECRET, clock: new SystemClock(), timeLimitMs })

const deliver = (message = event()) => channelTo(receiver.url).deliver({ message })

/** The error of a delivery to a receiver that behaves so. */
async function failure(reaction: Reaction, timeLimitMs?: number): Promise<DeliveryError> {
  receiver.reaction = reaction
  const error = await channelTo(receiver.url, timeLimitMs)
    .deliver({ message: event() })
    .catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(DeliveryError)
  expect((error as DeliveryError).message).not.toMatch(/hunter2|127\.0\.0\.1|whatever/)
  return error as DeliveryError
}

describe('an event', () => {
  test('is a signed POST that the library of the scheme verifies', async () => {
    expect(await deliver()).toEqual({})
    const [{ method, path, headers, body } = {}] = receiver.received as Partial<(typeof receiver.received)[0]>[]
    expect([method, path]).toEqual(['POST', '/hooks/leads?token=hunter2'])
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': 'lead-event-41' })
    expect(new Webhook(SECRET).verify(body ?? '', headers as Record<string, string>)).toEqual(PAYLOAD)
    const other = new Webhook(`whsec_${Buffer.alloc(24).toString('base64')}`)
    expect(() => other.verify(body ?? '', headers as Record<string, string>)).toThrow('No matching signature')
  })

  test('has the same id and content when it is sent again', async () => {
    await deliver()
    await deliver()
    await deliver(event(42))
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([
      'lead-event-41',
      'lead-event-41',
      'lead-event-42',
    ])
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
  })

  test.each([200, 201, 202, 204])('is taken by a %d', async (status) => {
    receiver.reaction = answers(status)
    expect(await deliver()).toEqual({})
  })

  test('is taken by the status, whatever the body does', async () => {
    receiver.reaction = rambles
    expect(await deliver()).toEqual({})
  })
})

describe('a delivery that fails', () => {
  test.each([401, 403, 404, 408, 409, 425, 429, 500, 502, 503, 504])('with a %d is tried again', async (status) => {
    const error = await failure(answers(status))
    expect([error.isRetryable, error.message]).toEqual([true, `LEAD_EVENTS_URL answered ${status}`])
    expect(error.mayHaveArrived).toBe(status >= 500 || status === 408)
  })

  test.each([400, 402, 405, 406, 410, 411, 413, 415, 422, 451])('with a %d is given up', async (status) => {
    expect((await failure(answers(status))).isRetryable).toBe(false)
  })

  test.each([301, 302, 303, 307, 308])('with a %d follows nothing and waits to be repaired', async (status) => {
    await using elsewhere = await EventsReceiver.start()
    const error = await failure(answers(status, { location: elsewhere.url }))
    expect([error.isRetryable, error.message]).toEqual([true, expect.stringContaining('redirects are not followed')])
    expect(elsewhere.received).toEqual([])
  })

  test('with a wish when to come again is tried then', async () => {
    expect((await failure(answers(429, { 'retry-after': '120' }))).retryAfterMs).toBe(120_000)
    expect((await failure(answers(503, { 'retry-after': '7' }))).retryAfterMs).toBe(7_000)
    expect((await failure(answers(429))).retryAfterMs).toBeUndefined()
  })

  test('because nothing comes is tried again', async () => {
    const error = await failure(stalls, 100)
    expect(error).toMatchObject({
      isRetryable: true,
      mayHaveArrived: true,
      message: 'LEAD_EVENTS_URL did not answer in time',
    })
  })

  test.each([
    ['cut', cuts],
    ['cut in the middle of the answer', cutsInTheMiddle],
    ['not HTTP', talksNonsense],
  ])('because the connection is %s is tried again', async (_, reaction) => {
    const error = await failure(reaction)
    expect(error).toMatchObject({
      isRetryable: true,
      mayHaveArrived: true,
      message: expect.stringMatching(/^LEAD_EVENTS_URL cannot be reached( \([A-Z_]+\))?$/),
    })
  })

  test('because nobody is there is tried again, and has not arrived', async () => {
    await receiver[Symbol.asyncDispose]()
    const error = await failure(stalls)
    expect(error).toMatchObject({
      isRetryable: true,
      mayHaveArrived: false,
      message: 'LEAD_EVENTS_URL cannot be reached (ECONNREFUSED)',
    })
    receiver = await EventsReceiver.start()
  })

  test('because it is no event is given up, and nothing is sent', async () => {
    const message = { ...event(), content: { type: 'text', text: '您好' } } as const
    await expect(deliver(message)).rejects.toMatchObject({ isRetryable: false })
    expect(receiver.received).toEqual([])
  })
})

test.each([
  ['0', 1_000],
  ['30', 30_000],
  [' 30 ', 30_000],
  ['86400', 3_600_000],
  ['9'.repeat(400), 3_600_000],
  ['Tue, 24 Nov 2026 09:02:00 GMT', 120_000],
  ['Tue, 24 Nov 2026 08:00:00 GMT', 1_000],
  ['-5', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After: %s is %s ms', (value, expected) => {
  expect(retryAfterMs(value, new Date('2026-11-24T09:00:00.000Z'))).toBe(expected)
})

test('what happens to a lead arrives in order, through a receiver that stumbles, and without contact data', async () => {
  await using server = await startLeadsServer()
  const { leads, outbox } = server
  let requests = 0
  receiver.reaction = (response, received) => {
    requests += 1
    answers(requests % 2 === 1 ? 503 : 200)(response, received)
  }
  await server.add('L-1')
  await server.patch('L-1', { owner: { id: '7', name: '王芳' }, status: 'contacted', note: '王经理 13812345678' })
  await server.patch('L-1', { status: 'closed', reason: 'answered' })

  const channel = channelTo(receiver.url)
  const { clock } = server
  await using dispatcher = new OutboxDispatcher({
    outbox,
    leads,
    channels: new Map([[channel.name, channel]]),
    clock,
    log: new RecordingLog(),
    random: () => 0,
  })
  dispatcher.start()
  while (receiver.received.length < 6) {
    await pause(5)
    clock.advance(600)
    dispatcher.wake()
  }
  const bodies = receiver.received.map(({ body }) => JSON.parse(body) as { type: string; data: { lead: object } })
  expect(bodies.map(({ type }) => type)).toEqual(
    ['lead.claimed', 'lead.status', 'lead.closed'].flatMap((type) => [type, type]),
  )
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(3)
  expect(bodies[5]?.data.lead).toMatchObject({ id: 'L-1', status: 'closed', reason: 'answered' })
  expect(JSON.stringify(receiver.received)).not.toMatch(/王经理|138|chat:/)
})
