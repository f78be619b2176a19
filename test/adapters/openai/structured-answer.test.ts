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
  neverEnds,
  sendsNothing,
  stallsAfter,
  stallsBeforeAnswering,
  status,
  stopsBecauseOf,
} from '../../support/openai/scripts.ts'

const SCHEMA = {
  type: 'object',
  properties: { intent: { type: 'string' } },
  required: ['intent'],
  additionalProperties: false,
}
const REQUEST = { system: '规则', user: '问题', schemaName: 'turn', schema: SCHEMA }

const modelOf = (server: ScriptedServer, silenceLimitMs = 20_000) =>
  new OpenAILanguageModel({ apiKey: 'sk-test', model: 'small', baseUrl: server.baseUrl, silenceLimitMs })

/** A service that refuses all formats of answers but those given. */
const takesOnly =
  (...formats: readonly (string | undefined)[]): Script =>
  (reply, request) =>
    (formats.includes(request.responseFormat?.type) ? honest('{"intent":"list"}') : status(400))(reply, request)

const formatsAsked = ({ requests }: ScriptedServer) => requests.map(({ responseFormat }) => responseFormat?.type)

describe('a structured answer', () => {
  it('is asked for by the JSON Schema, strictly', async () => {
    await using server = await ScriptedServer.start(honest('{"intent":"list"}'))
    expect(await modelOf(server).structured(REQUEST)).toEqual({ intent: 'list' })
    expect(server.requests).toEqual([
      {
        authorization: 'Bearer sk-test',
        model: 'small',
        system: '规则',
        user: '问题',
        responseFormat: { type: 'json_schema', json_schema: { name: 'turn', schema: SCHEMA, strict: true } },
      },
    ])
  })

  it.each([
    ['fenced', '```json\n{"intent":"list"}\n```'],
    ['after a remark', '好的：\n{"intent":"list"}\n以上。'],
    ['after thinking', '<think>{"intent":"ask"}? 不对。</think>{"intent":"list"}'],
  ])('is found %s', async (_, text) => {
    await using server = await ScriptedServer.start(honest(text))
    expect(await modelOf(server).structured(REQUEST)).toEqual({ intent: 'list' })
  })

  it('is a completion without a format where none is asked for', async () => {
    await using server = await ScriptedServer.start(honest('好。'))
    for await (const _ of modelOf(server).complete({ system: '规则', user: '问题' }));
    expect(formatsAsked(server)).toEqual([undefined])
  })
})

describe('a service that does not take JSON Schemas', () => {
  it.each<[string, readonly (string | undefined)[], readonly (string | undefined)[]]>([
    ['is asked for a JSON object', ['json_object', undefined], ['json_schema', 'json_object']],
    ['is asked in words when it takes no format at all', [undefined], ['json_schema', 'json_object', undefined]],
  ])('%s, with the schema in the instructions, and only so from then on', async (_, taken, asked) => {
    await using server = await ScriptedServer.start(takesOnly(...taken))
    const model = modelOf(server)
    expect(await model.structured(REQUEST)).toEqual({ intent: 'list' })
    expect(await model.structured(REQUEST)).toEqual({ intent: 'list' })
    expect(formatsAsked(server)).toEqual([...asked, asked.at(-1)])
    expect(server.requests.at(-1)?.system).toContain(JSON.stringify(SCHEMA))
  })

  it('and takes nothing else either is asked in each way once', async () => {
    await using server = await ScriptedServer.start(status(400))
    await expect(modelOf(server).structured(REQUEST)).rejects.toBeInstanceOf(LanguageModelError)
    expect(server.requests).toHaveLength(3)
  })
})

describe('every failure is a LanguageModelError, and no other format is tried', () => {
  it.each<[string, Script, boolean]>([
    ['prose', honest('抱歉，我不能回答这个问题。'), false],
    ['half an object', honest('{"intent":"li'), false],
    ['nothing', sendsNothing, false],
    ['a text without an end', neverEnds('{"intent":"list",'), false],
    ['a refusal', (reply) => reply.refuse('no'), false],
    ['an answer cut for its length', stopsBecauseOf('length', '{"intent":'), false],
    ['a cut connection', cutsAfter('{"intent":'), true],
    ['a stream without a finish reason', endsWithoutFinish('{"intent":"list"}'), true],
    ['a broken event stream', breaksJson('{'), true],
    ['a page', answersHtml, true],
    ['429', status(429, { 'retry-after-ms': '1' }), true],
    ['500', status(500, { 'retry-after-ms': '1' }), true],
    ['401', status(401), false],
  ])('%s', async (_, script, isRetryable) => {
    await using server = await ScriptedServer.start(script)
    const error = await modelOf(server)
      .structured(REQUEST)
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(LanguageModelError)
    expect(error).toMatchObject({ isRetryable })
    expect(String(error)).not.toContain('sk-')
    expect(server.requests.length).toBeLessThanOrEqual(2)
    expect(new Set(formatsAsked(server))).toEqual(new Set(['json_schema']))
  })

  it.each<[string, Script]>([
    ['at once', stallsBeforeAnswering],
    ['in the middle', stallsAfter('{"intent":')],
  ])('a service that falls silent %s', async (_, script) => {
    await using server = await ScriptedServer.start(script)
    await expect(modelOf(server, 200).structured(REQUEST)).rejects.toMatchObject({ isRetryable: true })
  })
})
