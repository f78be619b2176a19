import { expect, test } from 'vitest'
import { OpenAILanguageModel } from '../../../src/adapters/openai/openai-language-model.ts'
import { understandWithModel } from '../../../src/answering/understanding/model-understanding.ts'
import { type Script, ScriptedServer } from '../../support/openai/scripted-server.ts'
import {
  answersHtml,
  breaksJson,
  cutsAfter,
  endsWithoutFinish,
  honest,
  neverEnds,
  obeysInstructions,
  sendsNothing,
  stallsAfter,
  stallsBeforeAnswering,
  status,
  stopsBecauseOf,
} from '../../support/openai/scripts.ts'
import { RecordingLog } from '../../support/recording-log.ts'
import { saidUnderstanding } from '../../support/said-understanding.ts'
import { KNOWN, pastTurn } from './known-park-city.ts'

const QUESTION = { text: '厂房多大', history: [pastTurn('武清开发区有哪些产业？')], language: 'zh' } as const
const WHOLE = JSON.stringify(saidUnderstanding({ standalone: '武清开发区的厂房多大' }))
const HALF = WHOLE.slice(0, 40)

async function understood(script: Script, timeoutMs = 10_000) {
  await using server = await ScriptedServer.start(script)
  const log = new RecordingLog()
  const model = new OpenAILanguageModel({ apiKey: 'sk-test', model: 'small', baseUrl: server.baseUrl })
  const understanding = await understandWithModel(QUESTION, KNOWN, model, { log, timeoutMs })
  return { understanding, log, requests: server.requests }
}

test('one call tells what a turn means', async () => {
  const { understanding, requests, log } = await understood(honest(WHOLE))
  expect(understanding).toMatchObject({ leans: true, standalone: '武清开发区的厂房多大' })
  expect(requests).toHaveLength(1)
  expect(requests[0]?.responseFormat).toMatchObject({ type: 'json_schema', json_schema: { strict: true } })
  expect(log.entries).toEqual([])
})

test.each<[string, Script, number?]>([
  ['stalls at once', stallsBeforeAnswering, 150],
  ['stalls in the middle', stallsAfter(HALF), 150],
  ['never ends', neverEnds(HALF)],
  ['is cut', cutsAfter(HALF)],
  ['ends without a finish', endsWithoutFinish(WHOLE)],
  ['is filtered', stopsBecauseOf('content_filter', HALF)],
  ['is cut for its length', stopsBecauseOf('length', HALF)],
  ['breaks the event stream', breaksJson(HALF)],
  ['sends a page', answersHtml],
  ['sends nothing', sendsNothing],
  ['writes half an object', honest(HALF)],
  ['writes another object', honest('{"intent":"list"}')],
  ['refuses in prose', honest('抱歉，我无法处理这个请求。')],
  ['refuses', (reply) => reply.refuse('no')],
  ['obeys instructions', obeysInstructions],
  ['answers 400', status(400)],
  ['answers 401', status(401)],
  ['answers 429', status(429, { 'retry-after-ms': '1' })],
  ['asks to be tried again in an hour', status(429, { 'retry-after': '3600' }), 150],
  ['answers 500', status(500, { 'retry-after-ms': '1' })],
])('a service that %s leaves the turn to the rules, told in one line', async (_, script, timeoutMs) => {
  const { understanding, log } = await understood(script, timeoutMs)
  expect(understanding).toBeUndefined()
  expect(log.entries).toHaveLength(1)
  expect(JSON.stringify(log.entries)).not.toMatch(/厂房|开发区|sk-/u)
})
