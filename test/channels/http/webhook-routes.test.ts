import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { longList } from '../../support/tables.ts'
import { type RunningServer, startServer } from './support/running-server.ts'
import { answer } from './support/scripted-reception.ts'
import { SECRET, type Signing, signedHeaders } from './support/signing.ts'

const QUESTION = { conversationId: 'crm-1', text: '有哪些奖励？', locale: 'zh-CN' }

const CITATION = { number: 1, sourceId: 'S049', documentId: 'policies/P001', title: '若干措施', quote: '奖励300万元。' }

let running: RunningServer

beforeEach(async () => {
  running = await startServer({ webhookSigningSecret: SECRET })
  running.reception.reply = async () => [answer({ text: '奖励300万元。[1]', citations: [CITATION] })]
})

afterEach(() => running[Symbol.asyncDispose]())

function send(body: unknown, signing: Signing, headers: Record<string, string> = {}) {
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  return running.post('/v1/messages', payload, { ...signedHeaders(payload, signing), ...headers })
}

const fetchLater = (query: string, signedQuery = query) =>
  running.get(`/v1/messages?${query}`, { headers: signedHeaders(signedQuery, { id: 'get-1' }) })

describe('POST /v1/messages', () => {
  test('a signed question is answered in the shape of the contract', async () => {
    const response = await send(QUESTION, { id: 'm-1' })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      conversationId: 'crm-1',
      messages: [{ id: 1, text: '奖励300万元。[1]', kind: 'answer', citations: [CITATION], suggestions: [] }],
    })
    expect(running.reception.received).toEqual([
      {
        channel: 'webhook',
        externalId: 'm-1',
        conversationId: 'webhook:crm-1',
        address: 'webhook:crm-1',
        text: '有哪些奖励？',
        locale: 'zh-CN',
        receivedAt: '2026-11-24T09:00:00.000Z',
      },
    ])
  })

  test('a table comes whole, without the button that downloads it', async () => {
    const { table, ...list } = longList()
    running.reception.reply = async () => [answer({ ...list, table })]
    const response = (await (await send(QUESTION, { id: 'm-1' })).json()) as { messages: Record<string, unknown>[] }
    const [message] = response.messages
    expect(message?.table).toEqual({ title: table.title, columns: table.columns, rows: table.rows })
    expect(message?.text).toBe(list.text)
    expect(message?.suggestions).toEqual(list.suggestions.filter(({ action }) => !action))
  })

  test('the published description knows the table of a message', async () => {
    const { components } = (await (await running.get('/openapi.json')).json()) as {
      components: { schemas: Record<string, { properties: object; required: string[] }> }
    }
    expect(components.schemas.Message?.properties).toHaveProperty('table')
    expect(components.schemas.Message?.required).not.toContain('table')
    expect(Object.keys(components.schemas.Table?.properties ?? {})).toEqual(['title', 'columns', 'rows'])
  })

  test('a pressed suggestion arrives as its action', async () => {
    await send({ ...QUESTION, text: '转人工', action: 'human' }, { id: 'm-1' })
    expect(running.reception.received[0]?.action).toEqual({ type: 'human' })
  })

  test('a redelivery returns the same response and changes nothing', async () => {
    const first = await (await send(QUESTION, { id: 'm-1' })).json()
    const second = await send(QUESTION, { id: 'm-1', at: new Date(Date.now() - 60_000) })
    expect(second.status).toBe(200)
    expect(await second.json()).toEqual(first)
    expect(running.reception.received).toHaveLength(1)
  })

  test.each([
    ['another secret', { id: 'm', secret: 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }, {}],
    ['a timestamp of six minutes ago', { id: 'm', at: new Date(Date.now() - 360_000) }, {}],
    ['a timestamp six minutes ahead', { id: 'm', at: new Date(Date.now() + 360_000) }, {}],
    ['a changed id', { id: 'm' }, { 'webhook-id': 'n' }],
    ['no signature', { id: 'm' }, { 'webhook-signature': '' }],
    ['a signature without a value', { id: 'm' }, { 'webhook-signature': 'v1' }],
    ['a signature of an unknown version', { id: 'm' }, { 'webhook-signature': 'v9,AAAA' }],
    ['a timestamp that is no number', { id: 'm' }, { 'webhook-timestamp': 'now' }],
  ])('%s is refused with 401 and reaches nobody', async (_, signing, headers) => {
    const response = await send(QUESTION, signing, headers)
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: { code: 'bad_signature' } })
    expect(running.reception.received).toEqual([])
  })

  test('a changed body is refused', async () => {
    const headers = signedHeaders(JSON.stringify(QUESTION), { id: 'm' })
    expect((await running.post('/v1/messages', { ...QUESTION, text: '别的' }, headers)).status).toBe(401)
  })

  test('the example of the scheme verifies against an independent implementation', () => {
    const at = new Date(1614265330_000)
    const headers = signedHeaders('{"test": 2432232314}', { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at })
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  })

  test.each([
    ['conversationId', { text: '问' }],
    ['conversationId', { ...QUESTION, conversationId: '' }],
    ['conversationId', { ...QUESTION, conversationId: 'x'.repeat(129) }],
    ['conversationId', { ...QUESTION, conversationId: 'a\nb' }],
    ['conversationId', { ...QUESTION, conversationId: 7 }],
    ['text', { conversationId: 'c' }],
    ['text', { ...QUESTION, text: ' \n' }],
    ['text', { ...QUESTION, text: 'x'.repeat(20_001) }],
    ['locale', { ...QUESTION, locale: '<script>' }],
    ['action', { ...QUESTION, action: 'claim' }],
  ])('a wrong %s is named in a 400', async (field, body) => {
    const response = await send(body, { id: 'm' })
    expect(response.status).toBe(400)
    const { error } = (await response.json()) as { error: { fields: { field: string }[] } }
    expect(error).toMatchObject({ code: 'invalid_request', message: expect.stringContaining(`${field}: `) })
    expect(error.fields.map((one) => one.field)).toEqual([field])
    expect(running.reception.received).toEqual([])
  })

  test.each(['{', '"text"', 'null', '[]', ''])('the malformed body %j is a 400', async (body) => {
    const response = await send(body, { id: 'm' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: { code: expect.stringMatching(/malformed_json|invalid_request/) },
    })
  })

  test('a body that is not declared as JSON is a 415', async () => {
    expect((await send(QUESTION, { id: 'm' }, { 'content-type': 'text/plain' })).status).toBe(415)
  })

  test('20,000 characters of markup, SQL and control characters arrive unchanged', async () => {
    const text = `<script>alert(1)</script>'; DROP TABLE leads;--\u0000\u202e../../etc/passwd`
      .repeat(400)
      .slice(0, 20_000)
    expect((await send({ ...QUESTION, text }, { id: 'm' })).status).toBe(200)
    expect(running.reception.received[0]?.text).toBe(text)
  })

  test('a body over 1 MiB is refused, whether or not its length is declared', async () => {
    const payload = JSON.stringify({ ...QUESTION, text: 'x'.repeat(1024 * 1024) })
    const declared = await send(payload, { id: 'm' })
    expect(declared.status).toBe(413)
    const chunked = await fetch(`${running.origin}/v1/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signedHeaders(payload, { id: 'm' }) },
      body: new Blob([payload]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect(chunked.status).toBe(413)
    expect(await chunked.json()).toMatchObject({ error: { code: 'too_large' } })
  })

  test('a chunked body within the limit verifies', async () => {
    const payload = JSON.stringify(QUESTION)
    const response = await fetch(`${running.origin}/v1/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signedHeaders(payload, { id: 'm' }) },
      body: new Blob([payload]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(200)
  })

  test('a failed turn is a 500 without its inner words', async () => {
    running.reception.reply = () => Promise.reject(new Error('secret detail'))
    const response = await send(QUESTION, { id: 'm' })
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret detail')
    expect(running.log.errors).toEqual(['a request failed'])
  })

  test('cards for staff are never shown to a caller', async () => {
    running.reception.reply = async () => [
      { type: 'lead-card', leadId: 'L-1' },
      { type: 'text', text: '已转交工作人员。' },
    ]
    expect(await (await send(QUESTION, { id: 'm' })).json()).toMatchObject({
      messages: [{ text: '已转交工作人员。', kind: 'handoff', citations: [], suggestions: [] }],
    })
  })
})

describe('GET /v1/messages', () => {
  test('words that staff sent later are fetched, from the given message on', async () => {
    await send(QUESTION, { id: 'm-1' })
    const [question] = running.reception.received
    running.reception.post(question!, { type: 'text', text: '您好，我是王工。' })
    const all = await (await fetchLater('conversationId=crm-1')).json()
    expect((all as { messages: unknown[] }).messages).toHaveLength(2)
    const later = await (await fetchLater('conversationId=crm-1&after=1')).json()
    expect(later).toMatchObject({
      conversationId: 'crm-1',
      messages: [{ id: 2, text: '您好，我是王工。', kind: 'handoff' }],
    })
  })

  test('a signature for one conversation does not open another', async () => {
    expect((await fetchLater('conversationId=crm-2', 'conversationId=crm-1')).status).toBe(401)
  })

  test('a conversation id in Chinese is signed as it is sent', async () => {
    const query = new URLSearchParams({ conversationId: '客户 一' }).toString()
    expect(await (await fetchLater(query)).json()).toEqual({ conversationId: '客户 一', messages: [] })
  })

  test.each(['', 'conversationId=', 'conversationId=a&after=x', 'conversationId=a&after=-1'])(
    'the query %j is a 400',
    async (query) => expect((await fetchLater(query)).status).toBe(400),
  )
})

test('without a signing secret both endpoints answer 503 and say what to set', async () => {
  await using unconfigured = await startServer()
  for (const response of [
    await unconfigured.post('/v1/messages', QUESTION),
    await unconfigured.get('/v1/messages?conversationId=a'),
  ]) {
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({
      error: { code: 'not_configured', message: expect.stringContaining('WEBHOOK_SIGNING_SECRET') },
    })
  }
})
