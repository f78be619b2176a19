import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OnnxEmbeddingModel } from '../../src/adapters/onnx/onnx-embedding-model.ts'
import { type App, createApp } from '../../src/app/app.ts'
import { loadConfig } from '../../src/config/config.ts'
import { SECRET, signedHeaders } from '../channels/http/support/signing.ts'
import { browserNote, DESK, hasChromium, launchChromium, openPage, PHONE } from '../support/browser/chromium.ts'
import { BUILDING_MS, KNOWLEDGE, productData } from '../support/product-data.ts'
import { RecordingLog } from '../support/recording-log.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const OUTPUT = new URL('../output/', import.meta.url).pathname
const QUESTION = '集成电路设计企业年销售收入首次过1亿元，奖励多少？'

let data = ''
let model: OnnxEmbeddingModel

beforeAll(async () => {
  data = await productData()
  model = await OnnxEmbeddingModel.load()
  mkdirSync(OUTPUT, { recursive: true })
}, BUILDING_MS)
afterAll(() => model?.[Symbol.asyncDispose]())

/** The whole product over a data folder, listening; conversations are kept apart from it. */
async function serve(dataDirectory = data) {
  const folder = new TemporaryFolder()
  const log = new RecordingLog()
  const { config, secrets } = loadConfig({
    PORT: '0',
    DATA_DIR: dataDirectory,
    KNOWLEDGE_DIR: KNOWLEDGE,
    WEBHOOK_SIGNING_SECRET: SECRET,
  })
  const app: App = await createApp(config, secrets, { log, embeddingModel: model, operationsDirectory: folder.path })
  const origin = `http://127.0.0.1:${await app.start()}`
  return {
    app,
    origin,
    log,
    errors: () => log.entries.filter(({ level }) => level === 'error').map(({ message }) => message),
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    },
  }
}

async function post(origin: string, id: string, text: string, secret = SECRET) {
  const body = JSON.stringify({ conversationId: 'crm-1', text })
  const headers = { 'content-type': 'application/json', ...signedHeaders(body, { id, secret }) }
  return fetch(`${origin}/v1/messages`, { method: 'POST', headers, body })
}

async function answerTo(origin: string, text: string): Promise<string> {
  const response = await post(origin, `m-${text.length}`, text)
  const { messages } = (await response.json()) as { messages: { text: string }[] }
  return messages.map((message) => message.text).join('\n')
}

describe('over the signed webhook', () => {
  test('a question is answered from the knowledge base with its source, and a redelivery is the same', async () => {
    await using running = await serve()
    const response = await post(running.origin, 'm-1', QUESTION)
    expect(response.status).toBe(200)
    const answer = await response.json()
    expect(answer).toMatchObject({
      conversationId: 'crm-1',
      messages: [
        {
          text: expect.stringContaining('300万元'),
          kind: 'answer',
          citations: [{ number: 1, recordId: 'P001', url: expect.stringMatching(/^http/) }],
        },
      ],
    })
    expect(await (await post(running.origin, 'm-1', QUESTION)).json()).toEqual(answer)
    expect(running.errors()).toEqual([])
  })

  test('a wrong signature is refused', async () => {
    await using running = await serve()
    const wrong = `whsec_${Buffer.from('another secret of some length').toString('base64')}`
    expect((await post(running.origin, 'm-1', QUESTION, wrong)).status).toBe(401)
  })

  test('it says that it is ready', async () => {
    await using running = await serve()
    for (const path of ['/healthz', '/readyz', '/openapi.json']) {
      expect((await fetch(running.origin + path)).status).toBe(200)
    }
  })
})

describe.skipIf(!hasChromium)(`on the page${browserNote}`, () => {
  test.each([
    ['phone', PHONE],
    ['desk', DESK],
  ])('a question is answered with its source on a %s', async (name, screen) => {
    await using running = await serve()
    const browser = await launchChromium()
    try {
      await using tab = await openPage(browser, running.origin, { ...screen, reducedMotion: 'reduce' })
      const { page, faults } = tab
      await page.getByLabel('您的问题').fill(QUESTION)
      await page.keyboard.press('Enter')
      const reply = page.locator('#log .theirs').last()
      await reply.getByText('300万元').first().waitFor()
      await page.waitForFunction(() => document.getElementById('status')?.textContent === '')
      expect(await reply.innerText()).toContain('天津市推动制造业高质量发展')
      await page.screenshot({ path: `${OUTPUT}product-${name}.png` })
      expect(faults).toEqual([])
    } finally {
      await browser.close()
    }
  })
})

describe('a start with a faulty snapshot', () => {
  const snapshots = (folder: string) => join(folder, 'knowledge', 'snapshots')
  const currentOf = (folder: string) => readFileSync(join(folder, 'knowledge', 'current'), 'utf8').trim()

  /** A copy of the data folder with a previous snapshot, and the current one as it is. */
  function copyWithPrevious(folder: TemporaryFolder): string {
    cpSync(data, folder.path, { recursive: true })
    const current = join(snapshots(folder.path), currentOf(data))
    cpSync(current, join(snapshots(folder.path), '20200101000000000'), { recursive: true })
    return current
  }

  test.each([
    ['damaged', (current: string) => appendFileSync(join(current, 'vectors.hnsw'), 'x')],
    ['missing', (current: string) => rmSync(current, { recursive: true })],
  ])('%s: the previous one answers, and the fault is logged', async (_name, spoil) => {
    using folder = new TemporaryFolder()
    spoil(copyWithPrevious(folder))
    await using running = await serve(folder.path)
    expect(running.app.retriever.index.name).toBe('20200101000000000')
    expect(running.errors()).toEqual(['this snapshot cannot be used'])
    expect(await answerTo(running.origin, QUESTION)).toContain('300万元')
  })

  test('none that can be used: it is built anew, from cached embeddings', { timeout: 120_000 }, async () => {
    using folder = new TemporaryFolder()
    cpSync(data, folder.path, { recursive: true })
    for (const name of readdirSync(snapshots(folder.path))) {
      rmSync(join(snapshots(folder.path), name, 'manifest.json'))
    }
    const before = currentOf(folder.path)
    await using running = await serve(folder.path)
    expect(currentOf(folder.path)).not.toBe(before)
    expect(await answerTo(running.origin, QUESTION)).toContain('300万元')
  })
})
