import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { allEvents } from './support/event-stream.ts'
import { startServer } from './support/running-server.ts'
import { answer } from './support/scripted-reception.ts'
import { SECRET } from './support/signing.ts'

describe('health', () => {
  test('alive even while not ready', async () => {
    await using running = await startServer({
      readiness: async () => ({ indexLoaded: false, databaseReachable: true }),
    })
    expect((await running.get('/healthz')).status).toBe(200)
    const ready = await running.get('/readyz')
    expect(ready.status).toBe(503)
    expect(await ready.json()).toEqual({ ready: false, indexLoaded: false, databaseReachable: true })
  })

  test('ready once index and database are there', async () => {
    await using running = await startServer()
    const ready = await running.get('/readyz')
    expect(ready.status).toBe(200)
    expect(await ready.json()).toEqual({ ready: true, indexLoaded: true, databaseReachable: true })
  })

  test('a readiness check that fails counts as not ready', async () => {
    await using running = await startServer({ readiness: () => Promise.reject(new Error('disk')) })
    expect((await running.get('/readyz')).status).toBe(503)
  })
})

test('the OpenAPI document describes the webhook with examples and its signature', async () => {
  await using running = await startServer({ webhookSigningSecret: SECRET })
  const document = (await (await running.get('/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, Record<string, { security?: unknown; responses: object }>>
    components: { schemas: Record<string, object>; securitySchemes: object }
  }
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/v1/messages', '/healthz', '/readyz']))
  const send = document.paths['/v1/messages']?.post
  expect(send?.security).toEqual([{ standardWebhooks: [] }])
  expect(Object.keys(send?.responses ?? {})).toEqual(['200', '400', '401', '413', '415', '503'])
  expect(document.components.schemas.Messages).toHaveProperty('example')
  expect(document.components.securitySchemes).toHaveProperty('standardWebhooks')
})

describe('POST /telegram/webhook', () => {
  test('is handed over as it came', async () => {
    const bodies: string[] = []
    await using running = await startServer({
      telegramWebhook: async (request) => {
        bodies.push(await request.text())
        return new Response(null, {
          status: request.headers.get('x-telegram-bot-api-secret-token') === 's' ? 200 : 401,
        })
      },
    })
    const headers = { 'x-telegram-bot-api-secret-token': 's' }
    expect((await running.post('/telegram/webhook', { update_id: 1 }, headers)).status).toBe(200)
    expect((await running.post('/telegram/webhook', { update_id: 2 })).status).toBe(401)
    expect((await running.post('/telegram/webhook', 'x'.repeat(1024 * 1024 + 1))).status).toBe(413)
    expect(bodies).toEqual(['{"update_id":1}', '{"update_id":2}'])
  })

  test('is 404 where Telegram does not use it', async () => {
    await using running = await startServer()
    expect((await running.post('/telegram/webhook', {})).status).toBe(404)
  })
})

test('unknown addresses are a JSON 404, and paths cannot leave the page folder', async () => {
  await using running = await startServer()
  for (const path of ['/nothing', '/page/', '/page/..%2fserver.ts', '/page/%2e%2e/server.ts', '/page/index.html/..']) {
    const response = await running.get(path)
    expect([path, response.status]).toEqual([path, 404])
    expect(await response.json()).toMatchObject({ error: { code: 'not_found' } })
  }
})

describe('stopping', () => {
  test('lets a request in progress finish, refuses new ones and ends event streams', async () => {
    await using running = await startServer()
    const started = Promise.withResolvers<void>()
    const finish = Promise.withResolvers<void>()
    running.reception.reply = async () => [answer({ text: '好' })]
    const first = await running.post('/page/messages', { id: 'message-0', text: '在吗' })
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
    await first.text()
    const stream = await running.get('/page/events', { headers: { cookie } })
    running.reception.reply = async () => {
      started.resolve()
      await finish.promise
      return [answer({ text: '答复' })]
    }
    const asking = running.post('/page/messages', { id: 'message-1', text: '问' }, { cookie })
    await started.promise
    const stopped = running.server[Symbol.asyncDispose]()
    expect(await allEvents(stream)).toEqual([])
    await expect(running.get('/healthz')).rejects.toThrow()
    finish.resolve()
    const events = await allEvents(await asking)
    expect(events.map(({ event }) => event)).toEqual(['message', 'done'])
    await stopped
  })
})

test('a port that is taken is a configuration error that names it', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  await expect(startServer({ port })).rejects.toThrow(`PORT: cannot listen on 127.0.0.1:${port} (EADDRINUSE)`)
  other.close()
})
