import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Lead, LeadStatus } from '../../../src/domain/lead.ts'
import { type LeadsServer, startLeadsServer } from './support/leads-server.ts'

const WANG = { id: '7', name: '王芳' }
const LI = { id: '8', name: '李强' }
const AT = '2026-11-24T09:00:00.000Z'

let server: LeadsServer

beforeEach(async () => {
  server = await startLeadsServer()
})

afterEach(() => server[Symbol.asyncDispose]())

/** Stores L-1 as it is when it has come so far. */
const addAs = (status: LeadStatus, more: Partial<Lead> = {}) =>
  server.add('L-1', {
    status,
    ...(status === 'new' ? {} : { owner: WANG, claimedAt: AT }),
    ...(['signed', 'lost', 'closed'].includes(status) ? { endedAt: AT } : {}),
    ...more,
  })

const types = async () => (await server.leads.history('L-1')).map(({ event }) => event.type)

async function patched(body: unknown, headers = {}): Promise<Partial<Lead>> {
  const response = await server.patch('L-1', body, headers)
  const text = await response.text()
  expect([response.status, text]).toEqual([200, expect.any(String)])
  return JSON.parse(text) as Partial<Lead>
}

async function refused(body: unknown, headers = {}) {
  const response = await server.patch('L-1', body, headers)
  const { error } = (await response.json()) as {
    error: { code: string; message: string; fields?: { field: string }[] }
  }
  return { status: response.status, ...error }
}

describe('what a PATCH does', () => {
  test('an owner has a waiting lead from then on, and everybody is told', async () => {
    await addAs('new', { place: { group: 'main', chatId: '-1001' } })
    const lead = await patched({ owner: { id: '7', name: ' 王芳\n' } })
    expect(lead).toMatchObject({ status: 'claimed', owner: WANG, claimedAt: AT, version: 2 })
    expect(lead).not.toHaveProperty('contact')
    expect(await server.leads.history('L-1')).toEqual([
      { leadId: 'L-1', at: AT, actor: { type: 'system', name: 'CRM' }, event: { type: 'assigned', to: WANG } },
    ])
    const waiting = await server.waiting()
    expect(waiting.map(({ channel, address }) => [channel, address]).sort()).toEqual([
      ['events', 'lead-events'],
      ['telegram', '-1001'],
      ['telegram', 'L-1'],
    ])
  })

  test('another owner takes over', async () => {
    await addAs('contacted')
    expect(await patched({ owner: LI })).toMatchObject({ status: 'contacted', owner: LI })
  })

  test('a status is a step along the life of the lead', async () => {
    await addAs('claimed')
    expect(await patched({ status: 'visiting' })).toMatchObject({ status: 'visiting', owner: WANG })
    expect(await patched({ status: 'signed' })).toMatchObject({ status: 'signed', endedAt: AT, owner: WANG })
    expect(await types()).toEqual(['status', 'status'])
  })

  test('lost and closed have a reason', async () => {
    await addAs('negotiating')
    expect(await patched({ status: 'lost', reason: 'chose-elsewhere' })).toMatchObject({
      status: 'lost',
      reason: 'chose-elsewhere',
    })
  })

  test('new gives a lead back, so that it waits again', async () => {
    await addAs('contacted')
    const lead = await patched({ status: 'new' })
    expect([lead.status, lead.owner]).toEqual(['new', undefined])
    expect(await types()).toEqual(['released'])
  })

  test.each([
    [{ status: 'new' }, ['new', undefined], ['reopened']],
    [{ status: 'claimed' }, ['claimed', WANG], ['reopened', 'assigned']],
    [{ status: 'claimed', owner: LI }, ['claimed', LI], ['reopened', 'assigned']],
  ])('%j opens an ended lead again', async (body, [status, owner], steps) => {
    await addAs('lost', { reason: 'other' })
    const lead = await patched(body)
    expect([lead.status, lead.owner, lead.endedAt, lead.reason]).toEqual([status, owner, undefined, undefined])
    expect(await types()).toEqual(steps)
  })

  test('all at once: owner, status and note, in this order', async () => {
    await addAs('new')
    const lead = await patched(
      { note: '已电话沟通', status: 'contacted', owner: WANG },
      { 'x-actor': 'Sales%20system' },
    )
    expect(lead).toMatchObject({ status: 'contacted', owner: WANG, version: 4 })
    expect((await server.leads.history('L-1')).map(({ actor, event }) => [actor, event])).toEqual([
      [
        { type: 'system', name: 'Sales system' },
        { type: 'assigned', to: WANG },
      ],
      [
        { type: 'system', name: 'Sales system' },
        { type: 'status', from: 'claimed', to: 'contacted' },
      ],
      [
        { type: 'system', name: 'Sales system' },
        { type: 'noted', text: '已电话沟通' },
      ],
    ])
  })

  test('a note is kept as it was meant, also with a lead that has ended', async () => {
    await addAs('closed', { reason: 'answered' })
    await patched({ note: ' 第一行\r\n第二行\u0000\u202e ' })
    const [step] = await server.leads.history('L-1')
    expect(step?.event).toEqual({ type: 'noted', text: '第一行\n第二行' })
  })

  test.each<[LeadStatus, Partial<Lead>, object]>([
    ['contacted', {}, { status: 'contacted' }],
    ['contacted', {}, { owner: { id: '7', name: '王芳（招商一部）' } }],
    ['new', {}, { status: 'new' }],
    ['lost', { reason: 'other' }, { status: 'lost', reason: 'other', owner: WANG }],
  ])('nothing when the lead is so already: %s', async (status, more, body) => {
    await addAs(status, more)
    expect(await patched(body)).toMatchObject({ status, version: 1 })
    expect([await types(), await server.waiting()]).toEqual([[], []])
  })
})

describe('a PATCH that cannot be carried out', () => {
  test.each<[string, LeadStatus, Partial<Lead>, object]>([
    ['not-claimed', 'new', {}, { status: 'contacted' }],
    ['not-claimed', 'new', {}, { status: 'claimed' }],
    ['illegal-step', 'claimed', {}, { status: 'signed' }],
    ['illegal-step', 'contacted', {}, { status: 'claimed' }],
    ['illegal-step', 'closed', { reason: 'merged', mergedInto: 'L-2' }, { status: 'new' }],
    ['ended', 'signed', {}, { status: 'contacted' }],
    ['ended', 'signed', {}, { owner: LI }],
    ['ended', 'lost', { reason: 'other' }, { status: 'lost', reason: 'unreachable' }],
  ])('is a 409 with the code %s for a lead that is %s', async (code, status, more, body) => {
    await addAs(status, more)
    const problem = await refused(body)
    expect([problem.status, problem.code]).toEqual([409, code])
    expect(problem.message).toMatch(/L-1.*\.$/)
    expect((await server.leads.find('L-1'))?.version).toBe(1)
  })

  test('says which steps there are', async () => {
    await addAs('claimed')
    expect((await refused({ status: 'signed' })).message).toBe(
      'L-1 is claimed; from there it can become: contacted, visiting, negotiating, lost, closed.',
    )
  })

  test.each([[{ owner: WANG, status: 'signed' }], [{ note: 'x', status: 'visiting' }]])(
    'does nothing of the rest: %j',
    async (body) => {
      await addAs('new')
      expect((await refused(body)).status).toBe(409)
      expect([await types(), await server.waiting()]).toEqual([[], []])
    },
  )

  test('an erased lead takes nothing, not even a note', async () => {
    await addAs('new')
    await server.erase('L-1')
    for (const body of [{ note: 'x' }, { owner: WANG }, { status: 'new' }]) {
      expect(await refused(body)).toMatchObject({ status: 409, code: 'erased' })
    }
  })

  test('a change that comes in between is refused by the desk itself', async () => {
    await addAs('contacted')
    const { setStatus } = server.desk
    server.desk.setStatus = async (...args) => {
      await setStatus.call(server.desk, 'L-1', 'closed', { by: { type: 'desk' }, operation: 'other' }, 'answered')
      return setStatus.apply(server.desk, args)
    }
    expect(await refused({ status: 'visiting' })).toMatchObject({ status: 409, code: 'ended' })
  })

  test('an unknown lead is a 404', async () => {
    expect(await refused({ note: 'x' })).toMatchObject({ status: 404, code: 'unknown_lead' })
  })
})

describe('what is wrong with a body', () => {
  test.each([
    ['body', {}],
    ['body', { version: 1 }],
    ['status', { status: 'open' }],
    ['reason', { status: 'lost' }],
    ['reason', { status: 'lost', reason: 'answered' }],
    ['reason', { status: 'closed', reason: 'merged' }],
    ['reason', { status: 'visiting', reason: 'other' }],
    ['reason', { note: 'x', reason: 'other' }],
    ['reason', { status: 'lost', reason: 'too far' }],
    ['owner', { owner: '王芳' }],
    ['owner', { owner: WANG, status: 'new' }],
    ['owner.id', { owner: { name: '王芳' } }],
    ['owner.id', { owner: { id: 'a b', name: '王芳' } }],
    ['owner.name', { owner: { id: '7', name: ' \u200b' } }],
    ['owner.name', { owner: { id: '7', name: 'x'.repeat(61) } }],
    ['owner.phone', { owner: { ...WANG, phone: '1' } }],
    ['note', { note: ' \u0000' }],
    ['note', { note: 'x'.repeat(2_001) }],
    ['note', { note: 7 }],
    ['version', { note: 'x', version: '1' }],
    ['contact', { note: 'x', contact: {} }],
  ])('%s is named in a 400: %j', async (field, body) => {
    await addAs('claimed')
    const problem = await refused(body)
    expect([problem.status, problem.code]).toEqual([400, 'invalid_request'])
    expect(problem.fields?.map((one) => one.field)).toEqual([field])
    expect(await types()).toEqual([])
  })

  test.each(['{', '"text"', 'null', '[]', ''])('the malformed body %j is a 400', async (body) => {
    await addAs('claimed')
    expect((await refused(body)).status).toBe(400)
  })

  test('it is JSON and no larger than 64 KiB', async () => {
    await addAs('claimed')
    expect(await refused({ note: 'x' }, { 'content-type': 'text/plain' })).toMatchObject({
      status: 415,
      code: 'not_json',
    })
    expect(await refused({ note: 'x'.repeat(65_536) })).toMatchObject({ status: 413, code: 'too_large' })
  })

  test.each(['', 'a key', 'k'.repeat(201)])('the idempotency key %j is a 400', async (key) => {
    await addAs('claimed')
    expect((await refused({ note: 'x' }, { 'idempotency-key': key })).fields?.[0]?.field).toBe('idempotency-key')
  })
})

describe('a version', () => {
  test('lets a PATCH through while the lead is as it was read', async () => {
    await addAs('claimed')
    expect(await patched({ status: 'contacted', version: 1 })).toMatchObject({ status: 'contacted', version: 2 })
  })

  test('refuses it once the lead has changed', async () => {
    await addAs('claimed')
    await patched({ note: 'x' })
    expect(await refused({ status: 'contacted', version: 1 })).toMatchObject({
      status: 409,
      code: 'version_conflict',
      message: 'L-1 has changed since: its version is 2.',
    })
    expect(await types()).toEqual(['noted'])
  })
})

describe('an idempotency key', () => {
  const keyed = { 'idempotency-key': 'crm-4711' }

  test('makes a repeated PATCH change nothing, whatever happened meanwhile', async () => {
    await addAs('new')
    const body = { owner: WANG, status: 'claimed', note: '请尽快联系', version: 1 }
    await patched(body, keyed)
    await patched({ status: 'closed', reason: 'answered' })
    const before = await types()
    expect(await patched(body, keyed)).toMatchObject({ status: 'closed' })
    expect(await types()).toEqual(before)
  })

  test('makes two at once one', async () => {
    await addAs('new')
    const body = { owner: WANG, status: 'contacted', note: 'x', version: 1 }
    const responses = await Promise.all(Array.from({ length: 8 }, () => server.patch('L-1', body, keyed)))
    expect(responses.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(await types()).toEqual(['assigned', 'status', 'noted'])
  })

  test('lets a PATCH that was cut off go on where it ended', async () => {
    await addAs('new')
    const body = { owner: WANG, status: 'contacted', note: 'x', version: 1 }
    const { note } = server.desk
    server.desk.note = () => Promise.reject(new Error('power cut'))
    expect((await refused(body, keyed)).status).toBe(500)
    server.desk.note = note
    expect(await patched(body, keyed)).toMatchObject({ status: 'contacted' })
    expect(await types()).toEqual(['assigned', 'status', 'noted'])
  })

  test('without one, and with another, the same PATCH is a new one', async () => {
    await addAs('new')
    for (const headers of [{}, {}, keyed, { 'idempotency-key': 'crm-4712' }]) await patched({ note: 'x' }, headers)
    expect(await types()).toEqual(Array(4).fill('noted'))
  })

  test('used by mistake for another lead or body hides no change', async () => {
    await addAs('new')
    await server.add('L-2')
    await patched({ note: 'x' }, keyed)
    await patched({ note: 'y' }, keyed)
    expect((await server.patch('L-2', { note: 'x' }, keyed)).status).toBe(200)
    expect(await types()).toEqual(['noted', 'noted'])
    expect(await server.leads.history('L-2')).toHaveLength(1)
  })

  test('of a PATCH that was refused can be used again', async () => {
    await addAs('new')
    expect((await refused({ status: 'contacted' }, keyed)).status).toBe(409)
    await patched({ owner: WANG })
    expect(await patched({ status: 'contacted' }, keyed)).toMatchObject({ status: 'contacted' })
  })
})
