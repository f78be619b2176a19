import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OpenAILanguageModel } from '../../src/adapters/openai/openai-language-model.ts'
import { AnswerEngine } from '../../src/answering/answer-engine.ts'
import type { Answer } from '../../src/domain/answer.ts'
import type { PastTurn } from '../../src/domain/conversation.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { type Script, ScriptedServer } from '../support/openai/scripted-server.ts'
import {
  answersHtml,
  cutsAfter,
  honest,
  obeysInstructions,
  sendsNothing,
  stallsBeforeAnswering,
  status,
} from '../support/openai/scripts.ts'
import { RecordingLog } from '../support/recording-log.ts'
import { saidUnderstanding } from '../support/said-understanding.ts'
import { SmallKnowledge } from '../support/small-knowledge.ts'

const SILENCE_LIMIT_MS = 400

let knowledge: SmallKnowledge

beforeAll(async () => {
  knowledge = await SmallKnowledge.open()
})

afterAll(async () => {
  await knowledge?.[Symbol.asyncDispose]()
})

/** Does what is scripted when it is asked what a turn means, and writes nothing. */
const understandsBy =
  (script: Script): Script =>
  (reply, request) =>
    (request.responseFormat ? script : sendsNothing)(reply, request)

const EARLIER: PastTurn = {
  question: '京津科技谷是做什么的，面积够不够大？',
  answerText: '…',
  kind: 'answer',
  citations: [],
}

async function ask(text: string, history: readonly PastTurn[], script?: Script) {
  await using server = await ScriptedServer.start(understandsBy(script ?? sendsNothing))
  const languageModel = new OpenAILanguageModel({
    apiKey: 'sk-test',
    model: 'small',
    baseUrl: server.baseUrl,
    silenceLimitMs: SILENCE_LIMIT_MS,
  })
  const engine = new AnswerEngine({
    retriever: () => knowledge.retriever,
    ...(script ? { languageModel } : {}),
    clock: new FakeClock(),
    log: new RecordingLog(),
  })
  const answer: Answer = await engine.answer({ text, language: 'zh', history })
  return { answer, understandings: server.requests.filter(({ responseFormat }) => responseFormat) }
}

const says = (standalone: string) => honest(JSON.stringify(saidUnderstanding({ standalone })))

describe('a turn that leans', () => {
  const TURN = '已建成的部分'

  test('is answered as what it means', async () => {
    const { answer, understandings } = await ask(TURN, [EARLIER], says('京津科技谷已建成的部分面积有多少'))
    expect(understandings).toHaveLength(1)
    expect(answer.text).toContain('50平方公里')
    expect(answer.citations[0]?.recordId).toBe('K001')
    expect((await ask(TURN, [EARLIER])).answer.text).not.toBe(answer.text)
  })

  test.each<[string, Script]>([
    ['invents a figure', says('京津科技谷已建成的部分有800平方公里吗')],
    ['invents a company', says('京津科技谷已建成的特斯拉部分')],
    ['stalls', stallsBeforeAnswering],
    ['is cut', cutsAfter('{"standalone":"')],
    ['writes prose', honest('抱歉')],
    ['obeys instructions', obeysInstructions],
    ['sends a page', answersHtml],
    ['answers 400', status(400)],
    ['answers 429', status(429, { 'retry-after-ms': '1' })],
    ['answers 500', status(500, { 'retry-after-ms': '1' })],
  ])('is answered as by the rules alone when the model %s', async (_, script) => {
    const { answer } = await ask(TURN, [EARLIER], script)
    expect(answer).toEqual((await ask(TURN, [EARLIER])).answer)
  })
})

describe('no model is asked what is meant', () => {
  test.each([
    '集成电路设计企业年销售收入首次过1亿元，奖励多少？',
    '武清有哪些园区？',
    '你好',
    '能保证我们拿到奖励吗？',
    'asdfgh qwerty',
  ])('by %s, and the answer is that of the rules', async (text) => {
    const { answer, understandings } = await ask(text, [], says('京津科技谷是做什么的'))
    expect(understandings).toEqual([])
    expect(answer).toEqual((await ask(text, [])).answer)
  })
})

test('a self-contained question is answered as it stands, whatever the model makes of it', async () => {
  const text = '介绍一下华明高新区'
  const { answer, understandings } = await ask(text, [EARLIER], says('京津科技谷是做什么的，面积够不够大？'))
  expect(understandings).toHaveLength(1)
  expect(answer).toEqual((await ask(text, [EARLIER])).answer)
})
