import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OnnxEmbeddingModel } from '../../src/adapters/onnx/onnx-embedding-model.ts'
import { OpenAILanguageModel } from '../../src/adapters/openai/openai-language-model.ts'
import { checkStatements } from '../../src/answering/checking/check-statements.ts'
import { type App, createApp } from '../../src/app/app.ts'
import { loadConfig } from '../../src/config/config.ts'
import type { Citation } from '../../src/domain/answer.ts'
import { forbiddenOffer } from '../../src/text/forbidden-offers.ts'
import { SECRET, signedHeaders } from '../channels/http/support/signing.ts'
import { writeKnowledge } from '../support/knowledge-folder.ts'
import { type Script, ScriptedServer } from '../support/openai/scripted-server.ts'
import {
  addsFigures,
  answersHtml,
  breaksJson,
  citesNothing,
  citesOthers,
  cutsAfter,
  endsWithoutFinish,
  honest,
  inventsNames,
  inventsNumbers,
  leavesOutCitations,
  obeysInstructions,
  promises,
  sendsNothing,
  stallsAfter,
  stallsBeforeAnswering,
  status,
  stopsBecauseOf,
} from '../support/openai/scripts.ts'
import { RecordingLog } from '../support/recording-log.ts'
import { SMALL_KNOWLEDGE } from '../support/small-knowledge.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const SILENCE_LIMIT_MS = 400
const QUESTIONS = [
  '集成电路设计企业年销售收入首次过1亿元，奖励多少？',
  '重大工业项目的设备投资能得到什么支持？',
  '闲置厂房租金补贴最高多少？',
  '新建冷库补助最高多少？',
  '京津科技谷面积多大？',
  'What support do major industrial projects get for equipment investment?',
]
const BEGINNING = '奖励的金额最高可达9'
const FAULTS: Readonly<Record<string, Script>> = {
  'invents numbers': inventsNumbers,
  'adds figures': addsFigures,
  'cites another passage': citesOthers,
  'cites what was not given': citesNothing,
  'cites nothing': leavesOutCitations,
  'invents names': inventsNames,
  'promises what is forbidden': promises,
  'obeys instructions': obeysInstructions,
  'breaks JSON': breaksJson(BEGINNING),
  'sends a page': answersHtml,
  'sends nothing': sendsNothing,
  'stalls at once': stallsBeforeAnswering,
  'stalls in its first sentence': stallsAfter(BEGINNING),
  'is cut in its first sentence': cutsAfter(BEGINNING),
  'ends without a finish': endsWithoutFinish(BEGINNING),
  'is filtered': stopsBecauseOf('content_filter', BEGINNING),
  'answers 429': status(429, { 'retry-after-ms': '1' }),
  'answers 500': status(500, { 'retry-after-ms': '1' }),
}

/** As of which the facts of the small knowledge base are reported. */
const FACT_DATES = [
  ...Object.values(SMALL_KNOWLEDGE)
    .join('\n')
    .matchAll(/截至: ([\d-]+)/gu),
].map(([, date = '']) => date)

interface Shown {
  readonly text: string
  readonly kind: string
  readonly citations: readonly Citation[]
}

const folder = new TemporaryFolder()
let model: OnnxEmbeddingModel
let server: ScriptedServer

/** The whole product over the small knowledge base, asked over its signed webhook. */
async function serve(languageModel?: OpenAILanguageModel) {
  const { config, secrets } = loadConfig({
    PORT: '0',
    DATA_DIR: join(folder.path, 'data'),
    KNOWLEDGE_DIR: join(folder.path, 'files'),
    WEBHOOK_SIGNING_SECRET: SECRET,
  })
  const operations = new TemporaryFolder()
  const app: App = await createApp(config, secrets, {
    log: new RecordingLog(),
    embeddingModel: model,
    operationsDirectory: operations.path,
    ...(languageModel ? { languageModel } : {}),
  })
  const origin = `http://127.0.0.1:${await app.start()}`
  return {
    async ask(text: string): Promise<Shown> {
      const id = randomUUID()
      const body = JSON.stringify({ conversationId: id, text })
      const headers = { 'content-type': 'application/json', ...signedHeaders(body, { id }) }
      const response = await fetch(`${origin}/v1/messages`, { method: 'POST', headers, body })
      const { messages } = (await response.json()) as { messages: Shown[] }
      return messages[0]!
    },
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]()
      operations[Symbol.dispose]()
    },
  }
}

/** Figures that no quotation holds which the answer cites for them. */
function unsupportedFigures({ text, citations }: Shown, question: string): string[] {
  const evidence = new Map(
    citations.map(({ number, quote, title, published, sourceId }) => [
      number,
      {
        title,
        text: quote,
        dates: [...FACT_DATES, ...(published === undefined ? [] : [published])],
        sourceIds: [sourceId],
      },
    ]),
  )
  const lines = text.split('\n').map((line) => ({ text: line }))
  const { removed } = checkStatements(lines, { evidence: () => evidence }, { namesIn: () => [] }, 'zh', question)
  return removed.filter(({ reason }) => reason === 'unsupported-figure').map(({ detail }) => detail)
}

const extractive = new Map<string, Shown>()
let product: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  writeKnowledge(join(folder.path, 'files'), { ...SMALL_KNOWLEDGE })
  model = await OnnxEmbeddingModel.load()
  server = await ScriptedServer.start(honest(''))
  await using without = await serve()
  for (const question of QUESTIONS) extractive.set(question, await without.ask(question))
  const { baseUrl } = server
  product = await serve(
    new OpenAILanguageModel({ apiKey: 'sk-test', model: 'small', baseUrl, silenceLimitMs: SILENCE_LIMIT_MS }),
  )
}, 60_000)

afterAll(async () => {
  await product?.[Symbol.asyncDispose]()
  await server?.[Symbol.asyncDispose]()
  await model?.[Symbol.asyncDispose]()
  folder[Symbol.dispose]()
})

test('without a model every question is answered, and no figure stands without its quotation', () => {
  for (const [question, shown] of extractive) {
    expect(shown.kind, question).toBe('answer')
    expect(unsupportedFigures(shown, question)).toEqual([])
  }
})

test.each(Object.entries(FAULTS))(
  'a model that %s: the extractive answer is sent',
  async (_, script) => {
    server.script = script
    const before = server.requests.length
    for (const question of QUESTIONS) {
      const shown = await product.ask(question)
      expect(unsupportedFigures(shown, question)).toEqual([])
      expect(forbiddenOffer(shown.text)).toBeUndefined()
      expect(shown).toEqual({ ...extractive.get(question), id: expect.anything() })
    }
    expect(server.requests.length).toBeGreaterThan(before)
  },
  60_000,
)
