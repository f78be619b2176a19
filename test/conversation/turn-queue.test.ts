import { expect, test } from 'vitest'
import { takeTurn } from '../../src/conversation/merging.ts'
import type { RateLimit } from '../../src/conversation/token-buckets.ts'
import { TurnQueue } from '../../src/conversation/turn-queue.ts'
import type { InboundMessage } from '../../src/domain/message.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { inbound } from '../support/lead-fixtures.ts'

/** A queue whose turns end when the test says so. */
function queueWith(
  options: { readonly burst?: number; readonly concurrency?: number; readonly limit?: RateLimit } = {},
) {
  const clock = new FakeClock()
  const turns: string[] = []
  const open: (() => void)[] = []
  const queue = new TurnQueue({
    clock,
    concurrency: options.concurrency ?? 4,
    limit: options.limit ?? { burst: 1000, refillMs: 1 },
    burstWindowMs: () => options.burst ?? 0,
    runTurn: async (messages) => {
      turns.push(messages.map(({ externalId }) => externalId).join('+'))
      await new Promise<void>((resolve) => open.push(resolve))
    },
  })
  return { clock, queue, turns, finishOne: () => open.shift()?.() }
}

const of = (person: string, id: string, more: Partial<InboundMessage> = {}) =>
  inbound(id, { conversationId: person, ...more })

async function settled(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}

test('texts of one person within the window are one turn; a later one is the next', async () => {
  const { clock, queue, turns, finishOne } = queueWith({ burst: 2000 })
  queue.add(of('a', '1'))
  clock.advance(1500)
  queue.add(of('a', '2'))
  expect(turns).toEqual([])
  clock.advance(500)
  await settled(() => turns.length === 1)
  queue.add(of('a', '3'))
  finishOne()
  await settled(() => turns.length === 2)
  expect(turns).toEqual(['1+2', '3'])
  finishOne()
  await queue.idle()
})

test('a button does not wait and is not read together with words', async () => {
  const { queue, turns, finishOne } = queueWith({ burst: 2000 })
  queue.add(of('a', '1', { action: { type: 'human' } }))
  expect(turns).toEqual(['1'])
  queue.add(of('a', '2'))
  queue.add(of('a', '3', { action: { type: 'confirm' } }))
  for (const count of [2, 3]) {
    finishOne()
    await settled(() => turns.length === count)
  }
  expect(turns).toEqual(['1', '2', '3'])
})

test('one person’s turns run in order, different people’s side by side and in fair turns', async () => {
  const { queue, turns, finishOne } = queueWith({ concurrency: 2 })
  queue.add(of('a', 'a1'))
  queue.add(of('b', 'b1'))
  queue.add(of('c', 'c1'))
  queue.add(of('a', 'a2', { action: { type: 'help' } }))
  expect(turns).toEqual(['a1', 'b1'])
  finishOne()
  await settled(() => turns.length === 3)
  expect(turns).toEqual(['a1', 'b1', 'c1'])
  finishOne()
  await settled(() => turns.length === 4)
  expect(turns.at(-1)).toBe('a2')
})

test('closing finishes what runs and starts nothing more', async () => {
  const { queue, turns, finishOne } = queueWith({ concurrency: 1 })
  queue.add(of('a', '1'))
  queue.add(of('b', '2'))
  const closing = queue.close()
  finishOne()
  await closing
  queue.add(of('c', '3'))
  expect(turns).toEqual(['1'])
})

test('closing does not wait for a burst', async () => {
  const { queue, turns } = queueWith({ burst: 2000 })
  queue.add(of('a', '1'))
  await queue.close()
  expect(turns).toEqual([])
})

test('messages too long to be read as one stay apart', () => {
  const long = of('a', '1', { text: '长'.repeat(1500) })
  expect(takeTurn([long, long]).turn).toHaveLength(1)
  expect(takeTurn([of('a', '1', { text: '长'.repeat(5000) })]).turn).toHaveLength(1)
})

test('who says more than the limit waits, and what was said meanwhile is one turn; others are not held up', async () => {
  const { clock, queue, turns, finishOne } = queueWith({ limit: { burst: 2, refillMs: 3000 }, concurrency: 1 })
  for (const id of ['1', '2', '3', '4', '5']) {
    queue.add(of('a', id))
    await settled(() => turns.length > 0)
  }
  queue.add(of('b', 'b1'))
  finishOne()
  await settled(() => turns.length === 2)
  finishOne()
  await settled(() => turns.length === 3)
  expect(turns).toEqual(['1', 'b1', '2+3+4+5'])
  queue.add(of('a', '6'))
  finishOne()
  queue.add(of('a', '7', { action: { type: 'human' } }))
  queue.add(of('b', 'b2'))
  await settled(() => turns.length === 4)
  expect(turns.at(-1)).toBe('b2')
  finishOne()
  await clock.asleep()
  clock.advance(3000)
  await settled(() => turns.length === 5)
  expect(turns.at(-1)).toBe('6')
  finishOne()
  await clock.asleep()
  clock.advance(3000)
  await settled(() => turns.length === 6)
  expect(turns.at(-1)).toBe('7')
  finishOne()
  await queue.idle()
})
