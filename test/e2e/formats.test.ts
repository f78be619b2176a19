import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OnnxEmbeddingModel } from '../../src/adapters/onnx/onnx-embedding-model.ts'
import { AnswerEngine } from '../../src/answering/answer-engine.ts'
import { type IndexingReport, indexKnowledge, snapshotBackends } from '../../src/app/knowledge-indexing.ts'
import type { Answer } from '../../src/domain/answer.ts'
import { openSnapshot } from '../../src/indexing/opened-snapshot.ts'
import { SnapshotStore } from '../../src/indexing/snapshot-store.ts'
import { Retriever } from '../../src/retrieval/retriever.ts'
import { browserNote, hasChromium, launchChromium } from '../support/browser/chromium.ts'
import { browserFormats, type FormatFile, officeFormats } from '../support/documents/each-format.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { RecordingLog } from '../support/recording-log.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const files: FormatFile[] = []
const resources = new AsyncDisposableStack()
let report: IndexingReport
let ask: (question: string) => Promise<Answer>

beforeAll(async () => {
  files.push(...(await officeFormats()))
  if (hasChromium) {
    const browser = await launchChromium()
    files.push(...(await browserFormats(browser, files.length)))
    await browser.close()
  }
  const folder = resources.use(new TemporaryFolder())
  const knowledgeDirectory = join(folder.path, 'knowledge')
  mkdirSync(knowledgeDirectory)
  for (const { path, bytes } of files) writeFileSync(join(knowledgeDirectory, path), bytes)
  const model = resources.use(await OnnxEmbeddingModel.load())
  const store = new SnapshotStore(join(folder.path, 'data'))
  report = await indexKnowledge({ config: { knowledgeDirectory }, store, model })
  const index = resources.use(await openSnapshot(store.folderOf(report.snapshot), model.identity, snapshotBackends))
  const retriever = new Retriever(index, model)
  const engine = new AnswerEngine({ retriever: () => retriever, clock: new FakeClock(), log: new RecordingLog() })
  ask = (text) => engine.answer({ text, language: 'zh', history: [] })
}, 240_000)

afterAll(() => resources.disposeAsync())

const documentIdOf = ({ path }: FormatFile): string => path.replace(/\.\w+$/, '')

/** What is said and quoted, and of which documents. */
function told({ text, citations, kind }: Answer) {
  return {
    kind,
    words: [text, ...citations.map(({ quote }) => quote)].join('\n'),
    documents: citations.map(({ documentId }) => documentId),
  }
}

test(`every file of every format is taken${browserNote}`, () => {
  expect(report.rejected).toEqual([])
  expect(report.added).toHaveLength(files.length)
})

const paths = [
  'a.docx',
  'b.xlsx',
  'c.xls',
  'd.pptx',
  'e.html',
  'f.md',
  'g.txt',
  'h.txt',
  'j.yaml',
  'bulk.jsonl',
  'k.warc',
]
const browserPaths = ['p.pdf', 'q.pdf', 'r.png', 's.jpg', 't.mhtml']
const fileAt = (path: string): FormatFile => files.find((file) => file.path === path) as FormatFile

describe('a question about the text of a file is answered from it', () => {
  const isAnswered = async (path: string) => {
    const file = fileAt(path)
    const answer = told(await ask(`${file.park}的规划面积是多少？`))
    expect(answer).toMatchObject({ kind: 'answer', words: expect.stringContaining(file.area) })
    expect(answer.documents).toContain(documentIdOf(file))
  }
  test.each(paths)('%s', isAnswered)
  test.skipIf(!hasChromium).each(browserPaths)('%s', isAnswered)
})

describe('a question about the table of a file is answered from it, with the unit of its header', () => {
  const isAnswered = async (path: string) => {
    const file = fileAt(path)
    const [company = '', investment = 0] = file.companies[1] ?? []
    const answer = told(await ask(`${company}的投资额是多少？`))
    expect(answer).toMatchObject({ words: expect.stringMatching(new RegExp(`${company}.*${investment}万元`, 's')) })
    expect(answer.documents).toContain(documentIdOf(file))
  }
  test.each(paths)('%s', isAnswered)
  test('i.csv', () => isAnswered('i.csv'))
  test.skipIf(!hasChromium).each(browserPaths)('%s', isAnswered)
})
