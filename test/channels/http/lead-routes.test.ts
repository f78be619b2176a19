import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KEY, type LeadsServer, startLeadsServer } from './support/leads-server.ts'
import { startServer } from './support/running-server.ts'

interface Page {
  readonly leads: readonly { readonly id: string; readonly contact?: unknown }[]
  readonly nextCursor?: string
}

let server: LeadsServer

beforeEach(async () => {
  server = await startLeadsServer()
})

afterEach(() => server[Symbol.asyncDispose]())

const at = (hour: number) => ({ createdAt: `2026-11-24T0${hour}:00:00.000Z` })

async function page(query = '', headers = {}): Promise<Page> {
  const response = await server.read(`/v1/leads${query}`, headers)
  expect(response.status).toBe(200)
  return (await response.json()) as Page
}

const ids = async (query = '') => (await page(query)).leads.map(({ id }) => id)

describe('the key', () => {
  test.each([
    ['none', {}],
    ['another', { authorization: 'Bearer another-key-of-24-characters' }],
    ['part of it', { authorization: `Bearer ${KEY.slice(0, -1)}` }],
    ['more than it', { authorization: `Bearer ${KEY}x` }],
    ['another scheme', { authorization: `Basic ${KEY}` }],
    ['no scheme', { authorization: KEY }],
    ['an empty one', { authorization: 'Bearer ' }],
  ])('%s is a 401 on every route, and tells how', async (_, headers) => {
    await server.add('L-1')
    for (const [path, method] of [
      ['/v1/leads', 'GET'],
      ['/v1/leads?include=contact', 'GET'],
      ['/v1/leads/L-1', 'GET'],
      ['/v1/leads/L-9', 'GET'],
      ['/v1/leads/L-1', 'PATCH'],
    ] as const) {
      const response = await server.get(path, { method, headers })
      expect([path, response.status, response.headers.get('www-authenticate')]).toEqual([path, 401, 'Bearer'])
      expect(await response.json()).toMatchObject({ error: { code: 'unauthorized' } })
    }
    expect(await server.leads.accesses()).toEqual([])
  })

  test('the scheme may be written in any case', async () => {
    expect((await server.get('/v1/leads', { headers: { authorization: `bearer ${KEY}` } })).status).toBe(200)
  })

  test('without one on the server there are no such addresses, whatever is sent', async () => {
    await using unconfigured = await startServer()
    const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' }
    const nothing = await (await unconfigured.get('/nothing')).json()
    for (const response of [
      await unconfigured.get('/v1/leads', { headers }),
      await unconfigured.get('/v1/leads/L-1', { headers }),
      await unconfigured.get('/v1/leads/L-1', { method: 'PATCH', headers, body: '{"note":"x"}' }),
    ]) {
      expect(response.status).toBe(404)
      expect(await response.json()).toEqual(nothing)
    }
    const { paths } = (await (await unconfigured.get('/openapi.json')).json()) as { paths: object }
    expect(Object.keys(paths).filter((path) => path.startsWith('/v1/leads'))).toEqual([])
  })
})

test('an address that asks too fast is told to wait, also one that guesses keys', async () => {
  const guesses = await Promise.all(Array.from({ length: 99 }, () => server.get('/v1/leads')))
  expect(guesses.map(({ status }) => status)).toEqual(Array(99).fill(401))
  expect((await server.read('/v1/leads')).status).toBe(200)
  const refused = await server.read('/v1/leads')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
  expect(await refused.json()).toMatchObject({ error: { code: 'too_many_requests', message: /Retry-After/ } })
  server.clock.advance(100)
  expect((await server.read('/v1/leads')).status).toBe(200)
})

describe('GET /v1/leads', () => {
  test('returns leads as data, without contact data and what is internal to channels', async () => {
    await server.add('L-1', { place: { group: 'main', chatId: '-1001', topicId: '5', cardId: '9' } })
    const response = await server.read('/v1/leads')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const text = await response.text()
    expect(JSON.parse(text)).toEqual({
      leads: [
        {
          id: 'L-1',
          status: 'new',
          grade: { level: 'B', reasons: ['投资额 2亿元'] },
          need: { company: '天津测试有限公司', industry: '机器人', investment: '2亿元', district: '武清区' },
          question: '土地价格是多少？',
          channel: 'telegram',
          language: 'zh',
          group: 'main',
          createdAt: '2026-11-24T02:00:00.000Z',
          version: 1,
        },
      ],
    })
    expect(text).not.toMatch(/王经理|138|-1001|chat:/)
    expect(await server.leads.accesses()).toEqual([])
  })

  test('filters by status, given repeatedly or with commas, by owner and by time', async () => {
    await server.add('L-1', at(1))
    await server.add('L-2', { ...at(2), status: 'claimed', owner: { id: '7', name: '王芳' } })
    const ended = { status: 'lost', reason: 'other', endedAt: '2026-11-24T04:00:00.000Z' } as const
    await server.add('L-3', { ...at(3), ...ended, owner: { id: '8', name: '李强' } })
    expect(await ids()).toEqual(['L-1', 'L-2', 'L-3'])
    expect(await ids('?status=new&status=lost')).toEqual(['L-1', 'L-3'])
    expect(await ids('?status=new,%20claimed')).toEqual(['L-1', 'L-2'])
    expect(await ids('?owner=7')).toEqual(['L-2'])
    expect(await ids('?since=2026-11-24T02:00:00Z')).toEqual(['L-2', 'L-3'])
    expect(await ids('?until=2026-11-24T02:00:00Z')).toEqual(['L-1'])
    expect(await ids('?since=2026-11-24T10:00:00%2B08:00&until=2026-11-24T10:30:00%2B08:00')).toEqual(['L-2'])
    expect(await ids('?owner=7&status=new')).toEqual([])
  })

  test('pages through all leads once, oldest first, those of one moment by id', async () => {
    const all = ['L-1', 'L-2', 'L-3', 'L-4', 'L-5', 'L-6', 'L-7']
    for (const id of all.toReversed()) await server.add(id, at(id < 'L-5' ? 1 : 2))
    for (const limit of [1, 2, 3, 7, 8]) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const { leads, nextCursor } = await page(`?limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`)
        expect(leads.length).toBeLessThanOrEqual(limit)
        seen.push(...leads.map(({ id }) => id))
        cursor = nextCursor
      } while (cursor)
      expect(seen).toEqual(all)
    }
  })

  test('a cursor goes on behind the lead that it stood at, whatever became of that one', async () => {
    for (const [index, id] of ['L-1', 'L-2', 'L-3'].entries()) await server.add(id, at(index))
    const { nextCursor } = await page('?status=new&limit=1')
    expect((await server.patch('L-1', { status: 'closed', reason: 'answered' })).status).toBe(200)
    await server.add('L-0', at(0))
    expect(await ids(`?status=new&cursor=${nextCursor}`)).toEqual(['L-2', 'L-3'])
    expect(await ids(`?status=new&cursor=${nextCursor}&since=2026-11-24T02:00:00Z`)).toEqual(['L-3'])
  })

  test('returns fifty unless told, and has no next page where there is nothing more', async () => {
    for (let number = 101; number <= 151; number += 1) await server.add(`L-${number}`)
    const first = await page()
    expect(first.leads).toHaveLength(50)
    const second = await page(`?cursor=${first.nextCursor}`)
    expect(second.leads.map(({ id }) => id)).toEqual(['L-151'])
    expect(second).not.toHaveProperty('nextCursor')
    expect((await page('?limit=200')).leads).toHaveLength(51)
  })

  test('contact data comes when it is asked for and is noted for each lead that has any', async () => {
    await server.add('L-1', at(1))
    await server.add('L-2', at(2))
    await server.erase('L-2')
    const { leads } = await page('?include=contact', { 'x-actor': 'CRM%20%E7%8E%8B%E8%8A%B3' })
    expect(leads[0]).toMatchObject({
      contact: { name: '王经理', phone: '13812345678' },
      consent: { version: '2026-11-24', at: '2026-11-24T02:00:00.000Z' },
    })
    expect(leads[1]).not.toHaveProperty('contact')
    expect(await server.leads.accesses()).toEqual([
      { leadId: 'L-1', at: '2026-11-24T09:00:00.000Z', who: 'API CRM 王芳', how: 'api' },
    ])
  })

  test('contact data on a page is noted for the leads of that page only', async () => {
    for (const [index, id] of ['L-1', 'L-2', 'L-3'].entries()) await server.add(id, at(index))
    await page('?include=contact&limit=2')
    expect((await server.leads.accesses()).map(({ leadId }) => leadId)).toEqual(['L-1', 'L-2'])
  })

  test.each([
    ['status.0', 'status=open'],
    ['status.1', 'status=new,'],
    ['since', 'since=yesterday'],
    ['since', 'since=2026-11-24'],
    ['since', 'since=2026-11-24T00:00:00+08:00'],
    ['until', 'until='],
    ['owner', 'owner='],
    ['limit', 'limit=0'],
    ['limit', 'limit=201'],
    ['limit', 'limit=ten'],
    ['cursor', 'cursor=abc'],
    ['cursor', `cursor=${Buffer.from('["yesterday","L-1"]').toString('base64url')}`],
    ['include.0', 'include=history'],
    ['statuss', 'statuss=new'],
  ])('a wrong %s is named in a 400: %s', async (field, query) => {
    const response = await server.read(`/v1/leads?${query}`)
    expect(response.status).toBe(400)
    const { error } = (await response.json()) as { error: { code: string; fields: { field: string }[] } }
    expect([error.code, error.fields.map((one) => one.field)]).toEqual(['invalid_request', [field]])
  })
})

describe('GET /v1/leads/{id}', () => {
  const read = async (path: string, headers = {}) => (await server.read(`/v1/leads/${path}`, headers)).text()

  test('returns the lead, and what else is asked for', async () => {
    await server.add('L-1')
    await server.patch('L-1', { owner: { id: '7', name: '王芳' }, note: '王经理的手机 13812345678' })
    const plain = await read('L-1')
    expect(JSON.parse(plain)).toMatchObject({ id: 'L-1', status: 'claimed', owner: { id: '7', name: '王芳' } })
    expect(plain).not.toMatch(/王经理|138|history/)
    expect(JSON.parse(await read('L-1?include=history,contact'))).toMatchObject({
      contact: { phone: '13812345678' },
      history: [
        {
          at: '2026-11-24T09:00:00.000Z',
          actor: { type: 'system', name: 'CRM' },
          event: { type: 'assigned', to: { id: '7', name: '王芳' } },
        },
        { actor: { type: 'system', name: 'CRM' }, event: { type: 'noted', text: '王经理的手机 13812345678' } },
      ],
    })
  })

  test('history alone has neither words of people nor ids of chats, so it needs no note', async () => {
    await server.add('L-1')
    const actor = { type: 'desk' } as const
    const step = { leadId: 'L-1', at: '2026-11-24T03:00:00.000Z', actor }
    await server.leads.commit({
      steps: [
        { ...step, event: { type: 'enterprise-message', text: '我的手机 13812345678' } },
        { ...step, event: { type: 'moved', chatId: '-1001' } },
        { ...step, event: { type: 'message-recalled', source: 'telegram:-1001:45' } },
      ],
    })
    const text = await read('L-1?include=history')
    expect(JSON.parse(text).history).toEqual([
      { at: step.at, actor, event: { type: 'enterprise-message' } },
      { at: step.at, actor, event: { type: 'moved' } },
      { at: step.at, actor, event: { type: 'message-recalled' } },
    ])
    expect(text).not.toMatch(/王经理|138|-1001/)
    expect(await server.leads.accesses()).toEqual([])
  })

  test.each([
    [undefined, 'API CRM'],
    ['  ', 'API CRM'],
    ['%E7%8E%8B%E8%8A%B3', 'API 王芳'],
    [Buffer.from('王芳', 'utf8').toString('latin1'), 'API 王芳'],
    ['Müller', 'API Müller'],
    ['100% sure', 'API 100% sure'],
    ['a%0A%00%E2%80%AEb\tc', 'API a b c'],
    ['x'.repeat(61), `API ${'x'.repeat(60)}`],
  ])('whoever sees contact data is noted: %j as %j', async (header, who) => {
    await server.add('L-1')
    await read('L-1?include=contact', header === undefined ? {} : { 'x-actor': header })
    expect(await server.leads.accesses('L-1')).toEqual([
      { leadId: 'L-1', at: '2026-11-24T09:00:00.000Z', who, how: 'api' },
    ])
  })

  test('an erased lead is a trace without contact data', async () => {
    await server.add('L-1')
    await server.erase('L-1')
    const text = await read('L-1?include=contact')
    expect(JSON.parse(text)).toMatchObject({ status: 'closed', reason: 'withdrawn', erasedAt: expect.any(String) })
    expect(text).not.toMatch(/王经理|138|天津测试/)
  })

  test.each(['L-9', '%2e%2e', "'; DROP TABLE lead; --"])('the unknown lead %s is a 404', async (id) => {
    const response = await server.read(`/v1/leads/${encodeURIComponent(id)}`)
    expect([response.status, await response.json()]).toMatchObject([404, { error: { code: 'unknown_lead' } }])
  })

  test('an include that is none is a 400', async () => {
    await server.add('L-1')
    expect((await server.read('/v1/leads/L-1?include=contacts')).status).toBe(400)
    expect(await server.leads.accesses()).toEqual([])
  })
})

test('contact data that cannot be noted does not go out', async () => {
  await server.add('L-1')
  server.leads.commit = () => Promise.reject(new Error('disk full'))
  const response = await server.read('/v1/leads/L-1?include=contact')
  expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining('138')])
})

test('the OpenAPI document describes the routes with their key', async () => {
  const document = (await (await server.get('/openapi.json')).json()) as {
    paths: Record<string, Record<string, { security: unknown; responses: object }>>
    components: { schemas: Record<string, { properties: object }>; securitySchemes: Record<string, unknown> }
  }
  expect(document.components.securitySchemes.leadsApiKey).toMatchObject({ type: 'http', scheme: 'bearer' })
  const described = Object.entries(document.paths)
    .filter(([path]) => path.startsWith('/v1/leads'))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, route]) => [`${method} ${path}`, route] as const),
    )
  expect(described.map(([name]) => name)).toEqual(['get /v1/leads', 'get /v1/leads/{id}', 'patch /v1/leads/{id}'])
  for (const [, { security }] of described) expect(security).toEqual([{ leadsApiKey: [] }])
  expect(Object.keys(document.components.schemas.LeadPatch?.properties ?? {})).toEqual([
    'status',
    'reason',
    'owner',
    'note',
    'version',
  ])
})
