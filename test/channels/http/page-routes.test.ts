import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { allEvents, streamEvents } from './support/event-stream.ts'
import { type RunningServer, startServer } from './support/running-server.ts'
import { answer } from './support/scripted-reception.ts'

let running: RunningServer

beforeEach(async () => {
  running = await startServer()
  running.reception.reply = async (_, { onSentence }) => {
    onSentence?.('奖励300万元。[1]')
    onSentence?.('需先申报。')
    return [answer({ text: '奖励300万元。[1]需先申报。' })]
  }
})

afterEach(() => running[Symbol.asyncDispose]())

const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? ''

async function ask(text: string, headers: Record<string, string> = {}, id = `id-${crypto.randomUUID()}`) {
  const response = await running.post('/page/messages', { id, text }, headers)
  return { response, cookie: cookieOf(response), events: await allEvents(response) }
}

const transcriptOf = async (cookie: string) =>
  (await (await running.get('/page/transcript', { headers: { cookie } })).json()) as { entries: object[] }

describe('the page', () => {
  test('is served with a policy that lets nothing in from elsewhere', async () => {
    const response = await running.get('/')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = response.headers.get('content-security-policy')?.split('; ')
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "img-src 'self' data:",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ])
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  test('has no inline script or style and names no other host', async () => {
    const html = await (await running.get('/')).text()
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i)
    expect(html).not.toMatch(/https?:\/\//)
    const files = [...html.matchAll(/(?:href|src)="(page\/[^"]+)"/g)].map(([, file]) => file)
    for (const file of files) expect([file, (await running.get(`/${file}`)).status]).toEqual([file, 200])
  })

  test('is not sent again while it is unchanged', async () => {
    const etag = (await running.get('/page/page.css')).headers.get('etag') ?? ''
    const again = await running.get('/page/page.css', { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })
})

describe('asking', () => {
  test('streams the checked sentences, then the message, then done', async () => {
    const { response, events } = await ask('有哪些奖励？')
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(events).toEqual([
      { event: 'sentence', data: '奖励300万元。[1]' },
      { event: 'sentence', data: '需先申报。' },
      {
        event: 'message',
        data: expect.objectContaining({ kind: 'answer', text: '奖励300万元。[1]需先申报。', answerId: 'answer-1' }),
      },
      { event: 'done', data: {} },
    ])
  })

  test('the cookie is HttpOnly, SameSite=Lax and long enough to be unguessable', async () => {
    const { response } = await ask('问')
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^conversation=[\w-]{43}; /)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    expect(cookie).not.toContain('Secure')
  })

  test('behind https the cookie is Secure and bound to the host', async () => {
    await using secure = await startServer({ publicUrl: 'https://ask.example.org' })
    secure.reception.reply = async () => []
    const response = await secure.post('/page/messages', { id: 'message-1', text: '问' })
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-conversation=.*; Path=\/;.*Secure/)
    await response.text()
  })

  test('one browser stays in one conversation whose id does not reveal the cookie', async () => {
    const { cookie } = await ask('一')
    await ask('二', { cookie })
    await ask('三')
    const [first, second, third] = running.reception.received.map((message) => message.conversationId)
    expect(first).toMatch(/^page:[\w-]{32}$/)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
    expect(first).not.toContain(cookie.split('=')[1])
  })

  test('an invented cookie value is replaced', async () => {
    const { cookie } = await ask('问', { cookie: 'conversation=short' })
    expect(cookie).toMatch(/^conversation=[\w-]{43}$/)
  })

  test('a retry with the same id gets the same messages and is no second question', async () => {
    const { cookie, events } = await ask('问', {}, 'message-1')
    const again = await ask('问', { cookie }, 'message-1')
    expect(again.events).toEqual(events.slice(2))
    expect(running.reception.received).toHaveLength(1)
  })

  test('the same id from another browser is another question', async () => {
    await ask('问', {}, 'message-1')
    await ask('问', {}, 'message-1')
    expect(running.reception.received).toHaveLength(2)
  })

  test('buttons arrive as actions, with the language of the page', async () => {
    const feedback = { type: 'feedback', value: 'up', answerId: 'answer-1' }
    await (await running.post('/page/messages', { id: 'message-1', action: feedback, locale: 'en' })).text()
    const notify = { type: 'notify', answerId: 'answer-1' }
    await (await running.post('/page/messages', { id: 'message-20', text: '通知', action: notify })).text()
    await (await running.post('/page/messages', { id: 'message-2', text: '删除', action: { type: 'forget' } })).text()
    expect(running.reception.received).toMatchObject([
      { channel: 'page', text: '', action: feedback, locale: 'en' },
      { text: '通知', action: notify },
      { text: '删除', action: { type: 'forget' } },
    ])
  })

  test('a failed turn ends the stream with a sentence for people and nothing of the cause', async () => {
    running.reception.reply = () => Promise.reject(new Error('secret detail'))
    const { events } = await ask('问')
    expect(events).toEqual([{ event: 'error', data: { message: '抱歉，刚才没能处理您的消息，请重试。' } }])
  })
})

describe('what is refused', () => {
  const body = { id: 'message-1', text: '问' }

  test.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbouring subdomain', { 'sec-fetch-site': 'same-site' }, 403],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['a hidden origin', { origin: 'null' }, 403],
  ])("%s cannot ask in a person's name", async (_, headers, status) => {
    const response = await running.post('/page/messages', body, headers)
    expect(response.status).toBe(status)
    expect(running.reception.received).toEqual([])
  })

  test('the page itself is let through, also under its public address', async () => {
    expect((await ask('问', { origin: running.origin, 'sec-fetch-site': 'same-origin' })).response.status).toBe(200)
    await using proxied = await startServer({ publicUrl: 'https://ask.example.org' })
    proxied.reception.reply = async () => []
    const response = await proxied.post('/page/messages', body, { origin: 'https://ask.example.org' })
    expect(response.status).toBe(200)
    await response.text()
  })

  test.each([
    ['malformed JSON', '{"id":', 400],
    ['an empty text', { ...body, text: '  ' }, 400],
    ['a missing id', { text: '问' }, 400],
    ['an unknown action', { ...body, action: { type: 'claim' } }, 400],
    ['a text of 20,001 characters', { ...body, text: '长'.repeat(20_001) }, 413],
    ['a body over 128 KiB', { ...body, text: 'x'.repeat(140_000) }, 413],
  ])('%s', async (_, sent, status) => {
    const response = await running.post('/page/messages', sent)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error: { message: expect.any(String) } })
    expect(running.reception.received).toEqual([])
  })
})

describe('the rate limit', () => {
  test('after 20 questions at once an address waits 3 seconds for the next, and is told so kindly', async () => {
    for (let count = 0; count < 20; count += 1) expect((await ask('问')).response.status).toBe(200)
    const refused = await running.post(
      '/page/messages',
      { id: 'message-x', text: '问' },
      { 'accept-language': 'zh-CN' },
    )
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('3')
    expect(await refused.json()).toEqual({
      error: { code: 'too_many_requests', message: '您的提问有点密集，请稍等片刻再试。' },
    })
    running.clock.advance(3_000)
    expect((await ask('问')).response.status).toBe(200)
    expect((await ask('问')).response.status).toBe(429)
  })

  test('without a proxy, X-Forwarded-For does not make another address', async () => {
    for (let count = 0; count < 20; count += 1) await ask('问', { 'x-forwarded-for': `10.0.0.${count}` })
    expect((await ask('问', { 'x-forwarded-for': '10.0.1.1' })).response.status).toBe(429)
  })

  test('behind a proxy, the entry that the proxy wrote counts and those before it do not', async () => {
    await using proxied = await startServer({ publicUrl: 'https://ask.example.org' })
    proxied.reception.reply = async () => []
    const askFrom = async (forwarded: string) => {
      const response = await proxied.post(
        '/page/messages',
        { id: 'message-1', text: '问' },
        { 'x-forwarded-for': forwarded },
      )
      await response.text()
      return response.status
    }
    for (let count = 0; count < 20; count += 1) await askFrom(`10.0.0.${count}, 203.0.113.7`)
    expect(await askFrom('10.9.9.9, 203.0.113.7')).toBe(429)
    expect(await askFrom('203.0.113.7, 203.0.113.8')).toBe(200)
  })
})

describe('the transcript', () => {
  test('shows both sides again, and not the thumbs', async () => {
    const { cookie } = await ask('<b>有哪些</b>奖励？', {}, 'message-1')
    const feedback = { type: 'feedback', value: 'up', answerId: 'answer-1' }
    running.reception.reply = async () => []
    await (await running.post('/page/messages', { id: 'message-2', action: feedback }, { cookie })).text()
    const response = await running.get('/page/transcript', { headers: { cookie } })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({
      entries: [
        { direction: 'in', id: 'message-1', text: '<b>有哪些</b>奖励？' },
        { direction: 'out', kind: 'answer', text: '奖励300万元。[1]需先申报。' },
      ],
    })
  })

  test('is empty without a cookie, and another browser cannot read it', async () => {
    await ask('机密')
    expect(await transcriptOf('')).toEqual({ entries: [] })
    expect(await transcriptOf(`conversation=${'A'.repeat(43)}`)).toEqual({ entries: [] })
  })
})

describe('later messages', () => {
  test('reach an open tab at once and wait in the transcript otherwise', async () => {
    const { cookie } = await ask('问')
    const [question] = running.reception.received
    const staffWords = running.reception.post(question!, { type: 'text', text: '您好，我是王工。' })
    await running.pageChannel.deliver({ message: staffWords })
    expect((await transcriptOf(cookie)).entries.at(-1)).toMatchObject({ direction: 'out', text: '您好，我是王工。' })

    const stream = await running.get('/page/events', { headers: { cookie } })
    const events = streamEvents(stream)
    await running.pageChannel.deliver({ message: staffWords })
    expect((await events.next()).value).toEqual({
      event: 'message',
      data: expect.objectContaining({ kind: 'handoff', text: '您好，我是王工。' }),
    })
    await events.return(undefined)
  })

  test('a browser without a conversation gets no event stream', async () => {
    expect((await running.get('/page/events')).status).toBe(204)
  })

  test('an answer reaches another open tab too, for the one that asked may be gone', async () => {
    const { cookie } = await ask('一')
    const stream = await running.get('/page/events', { headers: { cookie } })
    const closing = new AbortController()
    const started = Promise.withResolvers<void>()
    const finish = Promise.withResolvers<void>()
    running.reception.reply = async () => {
      started.resolve()
      await finish.promise
      return [answer({ text: '迟到的答复' })]
    }
    const asking = fetch(`${running.origin}/page/messages`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'message-2', text: '二' }),
      signal: closing.signal,
    })
    await started.promise
    await asking
    closing.abort()
    finish.resolve()
    const { value } = await streamEvents(stream).next()
    expect(value).toMatchObject({ event: 'message', data: { text: '迟到的答复' } })
  })
})
