import { describe, expect, test } from 'vitest'
import type { DeskCommit, NewTimer } from '../../src/ports/lead-store.ts'
import { card, lead, outgoing, STAFF_LI, STAFF_WANG } from '../support/lead-fixtures.ts'
import { change, claimedBy, endedAt, LATER, NOW, post, type Stores, step, waiting, withLeads } from './stores.ts'

const access = { leadId: 'L-1', at: NOW.toISOString(), who: '王芳 (7)', how: 'claim' } as const

const timer = (more: Partial<NewTimer> = {}): NewTimer => ({
  kind: 'remind',
  leadId: 'L-1',
  basis: NOW.toISOString(),
  dueAt: LATER,
  ...more,
})

/** Everything that a commit can hold, so that a test sees whether any of it was stored. */
const everything = (more: Partial<DeskCommit> = {}): DeskCommit => ({
  changes: [
    change(claimedBy(lead('L-1'), STAFF_WANG), { steps: [step('L-1', { type: 'claimed' })], access: [access] }),
  ],
  messages: [outgoing('told')],
  timers: [timer({ kind: 'follow-up' })],
  exported: { at: NOW.toISOString(), who: '王芳 (7)', fields: ['id'], count: 1 },
  ...more,
})

/** Nothing of a commit but its operation can be seen. */
async function expectNothingStored(stores: Stores): Promise<void> {
  expect(await stores.leads.history('L-1')).toEqual([])
  expect(await stores.leads.accesses()).toEqual([])
  expect(await stores.leads.exports()).toEqual([])
  expect(await waiting(stores)).toEqual([])
  expect((await stores.leads.dueTimers(LATER)).filter(({ kind }) => kind === 'follow-up')).toEqual([])
}

/** What every store of leads keeps to when the desk stores a change. */
export function describeDesk(name: string, open: () => Stores): void {
  describe(`commits of the desk (${name})`, () => {
    test('a change is stored with all that follows from it, and the version grows', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'))
      expect(await stores.leads.commit(everything())).toBe('done')
      expect(await stores.leads.find('L-1')).toEqual({ ...claimedBy(lead('L-1'), STAFF_WANG), version: 2 })
      expect(await stores.leads.history('L-1')).toEqual([step('L-1', { type: 'claimed' })])
      expect(await stores.leads.accesses('L-1')).toEqual([access])
      expect(await stores.leads.exports()).toHaveLength(1)
      expect(await waiting(stores)).toEqual([outgoing('told').content])
      expect((await stores.leads.dueTimers(LATER)).map(({ kind }) => kind)).toEqual(['follow-up'])
    })

    test('of two changes of the same version the first is stored and nothing of the second', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'))
      const claim = (staff: typeof STAFF_WANG) => ({
        changes: [
          change(claimedBy(lead('L-1'), staff), {
            steps: [step('L-1', { type: 'assigned', to: staff })],
            messages: [outgoing(`for ${staff.name}`, { address: staff.id })],
          }),
        ],
      })
      const outcomes = await Promise.all([claim(STAFF_WANG), claim(STAFF_LI)].map((one) => stores.leads.commit(one)))
      expect(outcomes).toEqual(['done', 'conflict'])
      expect((await stores.leads.find('L-1'))?.owner).toEqual(STAFF_WANG)
      expect(await stores.leads.history('L-1')).toEqual([step('L-1', { type: 'assigned', to: STAFF_WANG })])
      expect((await stores.outbox.due(NOW)).map(({ address }) => address)).toEqual([STAFF_WANG.id])
    })

    test('an operation is done once, and is known from then on', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'))
      expect(await stores.leads.isDone('press-1')).toBe(false)
      const request = { operation: 'press-1', steps: [step('L-1', { type: 'noted', text: '一' })] }
      expect(await stores.leads.commit(request)).toBe('done')
      expect(await stores.leads.commit(request)).toBe('repeated')
      expect(await stores.leads.isDone('press-1')).toBe(true)
      expect(await stores.leads.history('L-1')).toHaveLength(1)
    })

    test('an operation that met a conflict is not done and can be decided again', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'))
      const stale = everything({ operation: 'press-1', changes: [change({ ...lead('L-1'), version: 9 })] })
      expect(await stores.leads.commit(stale)).toBe('conflict')
      expect(await stores.leads.isDone('press-1')).toBe(false)
      await expectNothingStored(stores)
      expect(await stores.leads.commit(everything({ operation: 'press-1' }))).toBe('done')
    })

    test('nothing happens when a lead on which the commit was decided has changed', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'), lead('L-2', { conversationId: 'chat:2' }))
      await stores.leads.commit({ changes: [change(lead('L-2'))] })
      expect(await stores.leads.commit(everything({ unchanged: [{ id: 'L-2', version: 1 }] }))).toBe('conflict')
      await expectNothingStored(stores)
      expect((await stores.leads.find('L-1'))?.status).toBe('new')
      expect(await stores.leads.commit(everything({ unchanged: [{ id: 'L-2', version: 2 }] }))).toBe('done')
    })

    test('leads that change together change both or not at all', async () => {
      await using stores = open()
      const kept = lead('L-2', { conversationId: 'chat:2' })
      await withLeads(stores, lead('L-1'), kept)
      const merge = (others: readonly (typeof kept)[]) =>
        stores.leads.commit({ changes: [change(endedAt(lead('L-1'), NOW.toISOString()), { others })] })
      expect(await merge([{ ...kept, version: 9 }])).toBe('conflict')
      expect((await stores.leads.find('L-1'))?.status).toBe('new')
      expect(await merge([{ ...kept, question: '有厂房吗？' }])).toBe('done')
      expect(await stores.leads.find('L-1')).toMatchObject({ status: 'closed', version: 2 })
      expect(await stores.leads.find('L-2')).toMatchObject({ question: '有厂房吗？', version: 2 })
    })

    test('a lead whose data was erased is never changed again', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'))
      await stores.conversations.erase('chat:1', 'telegram')
      const erased = await stores.leads.find('L-1')
      expect(await stores.leads.commit({ changes: [change({ ...lead('L-1'), version: erased?.version ?? 0 })] })).toBe(
        'conflict',
      )
      expect((await stores.leads.find('L-1'))?.contact).toBeUndefined()
    })

    test('timers are due in their order, and the earliest is known', async () => {
      await using stores = open()
      expect(await stores.leads.nextTimerAt()).toBeUndefined()
      const recurring = { kind: 'sweep', basis: '2026-11-24', dueAt: NOW } as const
      await stores.leads.commit({ timers: [timer(), recurring] })
      expect(await stores.leads.nextTimerAt()).toEqual(NOW)
      expect(await stores.leads.dueTimers(NOW)).toEqual([{ ...recurring, id: expect.any(Number) }])
      expect((await stores.leads.dueTimers(LATER)).map(({ kind }) => kind)).toEqual(['sweep', 'remind'])
    })

    test('a timer of the same kind, lead and basis is set once', async () => {
      await using stores = open()
      await stores.leads.commit({ timers: [timer(), timer({ dueAt: NOW }), timer({ leadId: 'L-2' })] })
      await stores.leads.commit({ timers: [timer({ basis: LATER.toISOString() })] })
      expect(await stores.leads.dueTimers(LATER)).toHaveLength(3)
      expect(await stores.leads.dueTimers(NOW)).toEqual([])
    })

    test('a timer fires once, and its effect is stored once', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'))
      await stores.leads.commit({ timers: [timer()] })
      const [due] = await stores.leads.dueTimers(LATER)
      const firing = { firing: due?.id ?? 0, messages: [card('L-1')], steps: [step('L-1', { type: 'reminded' })] }
      expect(await Promise.all([stores.leads.commit(firing), stores.leads.commit(firing)])).toEqual([
        'done',
        'repeated',
      ])
      expect(await stores.leads.history('L-1')).toHaveLength(1)
      expect(await stores.leads.dueTimers(LATER)).toEqual([])
      expect(await stores.leads.nextTimerAt()).toBeUndefined()
      await stores.leads.commit({ timers: [timer()] })
      expect(await stores.leads.dueTimers(LATER), 'one that has fired is not set again').toEqual([])
    })

    test('a timer whose lead changed while its effect was decided has not fired', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1'))
      await stores.leads.commit({ timers: [timer()] })
      const [due] = await stores.leads.dueTimers(LATER)
      await stores.leads.commit({ changes: [change(claimedBy(lead('L-1'), STAFF_WANG))] })
      const firing = { firing: due?.id ?? 0, unchanged: [{ id: 'L-1', version: 1 }], messages: [card('L-1')] }
      expect(await stores.leads.commit(firing)).toBe('conflict')
      expect(await stores.leads.dueTimers(LATER)).toHaveLength(1)
      expect(await waiting(stores)).toEqual([])
    })

    test('a lead that is shown elsewhere has no card there yet', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1', { place: { group: '总群', chatId: '-100', topicId: '5' } }))
      const place = { group: '武清', chatId: '-200', topicId: '9' }
      await stores.leads.commit({ moved: [{ leadId: 'L-1', place }] })
      expect((await stores.leads.find('L-1'))?.place).toEqual(place)
      expect((await stores.leads.findAt('-200', '9'))?.id).toBe('L-1')
      expect(await stores.leads.findAt('-100', '5')).toBeUndefined()
    })

    test('what was shown of a lead where it was before is taken away there, its card too', async () => {
      await using stores = open()
      await withLeads(stores, lead('L-1', { place: { group: '总群', chatId: '-100' } }))
      const [shown] = await post(stores, card('L-1'))
      await stores.outbox.markSent(shown?.id ?? 0, { externalMessageId: '6', card: { chatId: '-100', cardId: '6' } })
      const place = { group: '武清', chatId: '-200' }
      const newCard = { ...card('L-1'), address: '-200', dedupeKey: 'card in the other chat' }
      await stores.leads.commit({ moved: [{ leadId: 'L-1', place }], messages: [newCard] })
      expect((await stores.outbox.due(NOW)).map(({ address, content }) => [address, content])).toEqual([
        ['-200', { type: 'lead-card', leadId: 'L-1' }],
        ['-100', { type: 'lead-erase', leadId: 'L-1', messageId: '6', isMedia: false }],
      ])
    })
  })
}
