import { describe, expect, test } from 'vitest'
import { card, conversation, inbound, lead, outgoing, STAFF_WANG } from '../support/lead-fixtures.ts'
import { change, claimedBy, endedAt, LATER, NOW, type Stores, step, turn, waiting, withLeads } from './stores.ts'

const withStaff = { name: 'with-staff', leadId: 'L-1' } as const

async function claim(stores: Stores, id = 'L-1') {
  const found = await stores.leads.find(id)
  if (!found) throw new Error('no lead')
  return stores.leads.commit({ changes: [change(claimedBy(found, STAFF_WANG))] })
}

/** What every store of conversations keeps to. */
export function describeConversations(name: string, open: () => Stores): void {
  describe(`conversations (${name})`, () => {
    test('a state comes back as it was committed', async () => {
      await using stores = open()
      const state = conversation({
        language: 'ja',
        known: { company: '甲' },
        offer: { name: 'human', question: '問', citations: [] },
      })
      expect(await stores.conversations.load('chat:1')).toBeUndefined()
      await turn(stores, '1', { state })
      expect(await stores.conversations.load('chat:1')).toEqual(state)
    })

    test('a turn committed a second time changes nothing', async () => {
      await using stores = open()
      await turn(stores, '1')
      await turn(stores, '1', { state: conversation({ language: 'de' }), outgoing: [outgoing('again')] })
      expect((await stores.conversations.load('chat:1'))?.language).toBe('zh')
      expect(await stores.outbox.due(NOW)).toHaveLength(1)
    })

    test('a turn that cannot be stored whole leaves nothing behind', async () => {
      await using stores = open()
      await turn(stores, '1', { newLead: lead('L-1') })
      const doubled = turn(stores, '2', { state: conversation({ language: 'de' }), newLead: lead('L-1') })
      await expect(doubled).rejects.toThrow()
      expect((await stores.conversations.load('chat:1'))?.language).toBe('zh')
      expect((await stores.inbox.pending()).map(({ externalId }) => externalId)).toEqual(['2'])
      expect(await stores.outbox.repliesTo('telegram', '2')).toBeUndefined()
    })

    test('a turn stores its lead with history and timers', async () => {
      await using stores = open()
      const created = step('L-1', { type: 'created', grade: 'B' })
      const timer = { kind: 'remind', leadId: 'L-1', basis: NOW.toISOString(), dueAt: LATER } as const
      await turn(stores, '1', { newLead: lead('L-1'), leadSteps: [created], timers: [timer] })
      expect(await stores.leads.history('L-1')).toEqual([created])
      expect(await stores.leads.dueTimers(LATER)).toEqual([{ ...timer, id: expect.any(Number) }])
    })

    test('a claimed lead gives staff the word until it ends', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'))
      await claim(stores)
      expect((await stores.conversations.load('chat:1'))?.phase).toEqual(withStaff)
      const owned = await stores.leads.find('L-1')
      await stores.leads.commit({ changes: [change(endedAt(owned ?? lead('L-1'), LATER.toISOString()))] })
      expect((await stores.conversations.load('chat:1'))?.phase).toEqual({ name: 'asking' })
    })

    test('a turn that was decided before somebody claimed stores nothing and is to be decided again', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'))
      await claim(stores)
      const late = {
        state: conversation({ language: 'de' }),
        outgoing: [outgoing('too late')],
        leadSteps: [step('L-1', { type: 'noted', text: '晚' })],
        asked: 'answer',
      } as const
      expect(await turn(stores, '2', late)).toBe('conflict')
      expect((await stores.inbox.pending()).map(({ externalId }) => externalId)).toEqual(['2'])
      expect((await stores.conversations.load('chat:1'))?.language).toBe('zh')
      expect(await waiting(stores)).toEqual([])
      expect(await stores.leads.history('L-1')).toEqual([])
      expect((await stores.leads.questionCounts()).asked).toBe(0)
      const again = { state: conversation({ phase: withStaff }), withStaff: 'L-1' }
      expect(await turn(stores, '2', again)).toBe('done')
      expect(await waiting(stores)).toEqual([outgoing('to-2').content])
    })

    test('a turn that was decided while staff had the word is decided again when they gave it back', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'))
      const decided = { state: conversation({ phase: withStaff }), withStaff: 'L-1' }
      expect(await turn(stores, '2', decided)).toBe('conflict')
      expect(await turn(stores, '2')).toBe('done')
    })

    test('what stood when staff took over does not stand when they gave the word back', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'))
      await claim(stores)
      await turn(stores, '2', { state: conversation({ phase: withStaff }), withStaff: 'L-1' })
      const owned = await stores.leads.find('L-1')
      const { owner: _owner, claimedAt: _claimedAt, ...released } = owned ?? lead('L-1')
      await stores.leads.commit({ changes: [change({ ...released, status: 'new' })] })
      expect((await stores.conversations.load('chat:1'))?.phase).toEqual({ name: 'asking' })
    })

    test('the transcript holds the last messages of both sides in order, without those for staff', async () => {
      await using stores = open()
      await turn(stores, '1', { newLead: lead('L-1'), outgoing: [outgoing('a'), card('L-1')] })
      await turn(stores, '2')
      const all = await stores.conversations.transcript('chat:1', 10)
      expect(all.map(({ direction }) => direction)).toEqual(['in', 'out', 'in', 'out'])
      const last = await stores.conversations.transcript('chat:1', 2)
      expect(last).toEqual(all.slice(2))
      expect(last[0]?.message).toEqual(inbound('2'))
    })

    test('redacting rewrites the kept texts of handled messages', async () => {
      await using stores = open()
      await stores.inbox.accept(inbound('1', { text: '电话13812345678' }))
      await turn(stores, '1')
      await turn(stores, '2', { redact: (text) => text.replaceAll('13812345678', '***') })
      const transcript = await stores.conversations.transcript('chat:1', 10)
      expect(transcript.map(({ message }) => 'text' in message && message.text)).toContain('电话***')
    })
  })
}
