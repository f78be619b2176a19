import { describe, expect, it } from 'vitest'
import { OpenAILanguageModel } from '../../../src/adapters/openai/openai-language-model.ts'
import { LanguageModelError } from '../../../src/domain/errors.ts'
import { type Script, ScriptedServer } from '../../support/openai/scripted-server.ts'
import {
  answersHtml,
  breaksJson,
  cutsAfter,
  endsWithoutFinish,
  honest,
  sendsNothing,
  stallsAfter,
  stallsBeforeAnswering,
  status,
  stopsBecauseOf,
} from '../../support/openai/scripts.ts'

interface Outcome {
  readonly text: string
  readonly error?: unknown
}

async function completion(server: ScriptedServer, signal?: AbortSignal, silenceLimitMs = 20_000): Promise<Outcome> {
  const model = new OpenAILanguageModel({ apiKey: 'sk-test', model: 'small', baseUrl: server.baseUrl, silenceLimitMs })
  let text = ''
  try {
    const request = { system: '规则', user: '问题', ...(signal ? { signal } : {}) }
    for await (const piece of model.complete(request)) text += piece
    return { text }
  } catch (error) {
    return { text, error }
  }
}

const failure = (outcome: Outcome): LanguageModelError => {
  expect(outcome.error).toBeInstanceOf(LanguageModelError)
  return outcome.error as LanguageModelError
}

describe('a completion', () => {
  it('arrives whole, from the configured model with the key', async () => {
    await using server = await ScriptedServer.start(honest('武清开发区规划面积93平方公里。[1]'))
    expect(await completion(server)).toEqual({ text: '武清开发区规划面积93平方公里。[1]' })
    expect(server.requests).toEqual([{ authorization: 'Bearer sk-test', model: 'small', system: '规则', user: '问题' }])
  })

  it('may be empty', async () => {
    await using server = await ScriptedServer.start(sendsNothing)
    expect(await completion(server)).toEqual({ text: '' })
  })

  it('is tried once more after a failure that may pass', async () => {
    await using server = await ScriptedServer.start((reply, request) =>
      server.requests.length === 1 ? status(503)(reply, request) : honest('好。')(reply, request),
    )
    expect(await completion(server)).toEqual({ text: '好。' })
    expect(server.requests).toHaveLength(2)
  })
})

describe('every failure is a LanguageModelError', () => {
  it.each<[string, Script, string, boolean]>([
    ['a cut connection', cutsAfter('一半'), '一半', true],
    ['a stream without a finish reason', endsWithoutFinish('一半'), '一半', true],
    ['an answer cut for its length', stopsBecauseOf('length', '一半'), '一半', false],
    ['an answer stopped by a filter', stopsBecauseOf('content_filter', '一半'), '一半', false],
    ['broken JSON', breaksJson('一半'), '一半', true],
    ['no event stream at all', answersHtml, '', true],
    ['401', status(401), '', false],
    ['404', status(404), '', false],
    ['429', status(429, { 'retry-after-ms': '1' }), '', true],
    ['500', status(500, { 'retry-after-ms': '1' }), '', true],
    ['a refusal', (reply) => reply.refuse('no'), '', false],
  ])('%s', async (_, script, text, isRetryable) => {
    await using server = await ScriptedServer.start(script)
    const outcome = await completion(server)
    expect(failure(outcome)).toMatchObject({ isRetryable })
    expect(outcome.text).toBe(text)
  })

  it.each<[string, Script]>([
    ['before the answer', stallsBeforeAnswering],
    ['in the middle', stallsAfter('一半')],
  ])('a service that falls silent %s', async (_, script) => {
    await using server = await ScriptedServer.start(script)
    expect(failure(await completion(server, undefined, 200))).toMatchObject({ isRetryable: true })
  })

  it('a service that is not there', async () => {
    const server = await ScriptedServer.start(sendsNothing)
    await server[Symbol.asyncDispose]()
    expect(failure(await completion(server))).toMatchObject({ isRetryable: true })
  })

  it('an aborted call, which also ends the connection', async () => {
    const stop = new AbortController()
    let hungUp: Promise<void> | undefined
    await using server = await ScriptedServer.start((reply) => {
      hungUp = reply.closed
      reply.text('一半')
      stop.abort()
      return reply.closed
    })
    failure(await completion(server, stop.signal))
    await hungUp
  })

  it('never repeats what the service said, which may hold the key', async () => {
    await using server = await ScriptedServer.start(status(401))
    const error = failure(await completion(server))
    expect(error.message).not.toContain('sk-')
    expect(error.cause).toBeUndefined()
  })
})
