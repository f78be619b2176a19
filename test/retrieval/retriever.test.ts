import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OnnxEmbeddingModel } from '../../src/adapters/onnx/onnx-embedding-model.ts'
import { collectEvidence } from '../../src/answering/evidence/collect-evidence.ts'
import { indexKnowledge, snapshotBackends } from '../../src/app/knowledge-indexing.ts'
import { openSnapshot } from '../../src/indexing/opened-snapshot.ts'
import { SnapshotStore } from '../../src/indexing/snapshot-store.ts'
import { Retriever } from '../../src/retrieval/retriever.ts'
import { searchDocuments } from '../../src/retrieval/search-documents.ts'
import { writeKnowledge } from '../support/knowledge-folder.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const LINES = [
  { id: 'robots', title: '机器人产业园', text: '园区位于武清区，面积三百亩，交通便利。' },
  { id: 'other', title: '综合产业园', text: '园区位于北辰区，面积二百亩，也欢迎机器人企业。' },
  { id: 'rent', title: '厂房租金补贴', text: '企业租用标准厂房的，按租金的百分之五十给予补贴，最长三年。' },
  { id: 'reprint', title: '厂房租金补贴（转载）', text: '企业租用标准厂房的，按租金的百分之五十给予补贴,最长三年.' },
  { id: 'talent', title: '人才公寓', text: '引进的博士可以免费居住人才公寓两年。' },
  { id: 'tax', title: '研发费用加计扣除', text: '制造业企业研发费用按百分之一百加计扣除。' },
]

const folder = new TemporaryFolder()
let model: OnnxEmbeddingModel
let retriever: Retriever

beforeAll(async () => {
  const knowledgeDirectory = join(folder.path, 'knowledge')
  writeKnowledge(knowledgeDirectory, { 'notes.jsonl': LINES.map((line) => JSON.stringify(line)).join('\n') })
  model = await OnnxEmbeddingModel.load()
  const store = new SnapshotStore(folder.path)
  const config = { knowledgeDirectory, dataDirectory: folder.path }
  const { snapshot } = await indexKnowledge({ config, store, model })
  retriever = new Retriever(await openSnapshot(store.folderOf(snapshot), model.identity, snapshotBackends), model)
})

afterAll(async () => {
  await retriever?.index[Symbol.asyncDispose]()
  await model?.[Symbol.asyncDispose]()
  folder[Symbol.dispose]()
})

const found = async (question: string, limit = 10) =>
  (await retriever.retrieve(question, limit)).hits.map(({ passage }) => passage.documentId)

test('a name in the title counts more than the same name in the text', async () => {
  expect((await found('机器人产业园'))[0]).toBe('robots')
})

test('a question in other words finds what means the same', async () => {
  expect((await found('读完博士来这里住房怎么解决'))[0]).toBe('talent')
})

test.each([
  ['Is there a subsidy for renting factory buildings?', 'rent'],
  ['研究開発費の控除はありますか', 'tax'],
  ['Gibt es Wohnungen für promovierte Fachkräfte?', 'talent'],
  ['공장 임대료 보조금이 있나요?', 'rent'],
])('%s finds the Chinese source', async (question, documentId) => {
  expect((await found(question))[0]?.replace('reprint', 'rent')).toBe(documentId)
})

test('a question in traditional and full-width characters finds the same, in the same order', async () => {
  expect(await found('廠房租金補貼，最長幾年？', 3)).toEqual(await found('厂房租金补贴,最长几年?', 3))
})

test('the same text published twice is found in both documents, and is evidence once', async () => {
  const retrieval = await retriever.retrieve('厂房租金补贴', 10)
  const documents = retrieval.hits.map(({ passage }) => passage.documentId)
  expect(documents).toEqual(expect.arrayContaining(['rent', 'reprint']))
  const evidence = collectEvidence(retrieval, retriever).map(({ hit }) => hit.passage.documentId)
  expect(evidence.filter((id) => id === 'rent' || id === 'reprint')).toHaveLength(1)
})

test('hits are ordered by score, no more than asked for, with a confidence between 0 and 1', async () => {
  const { hits, confidence } = await retriever.retrieve('厂房租金补贴', 3)
  expect(hits.length).toBeLessThanOrEqual(3)
  const scores = hits.map(({ score }) => score)
  expect(scores).toEqual(scores.toSorted((left, right) => right - left))
  expect(confidence).toBeGreaterThan((await retriever.retrieve('月球上的重力是多少', 3)).confidence)
  expect(confidence).toBeLessThanOrEqual(1)
})

test.each([
  ['no text', ''],
  ['signs alone', '？！ \u0000\n'],
  ['SQL', "'; DROP TABLE passages; --"],
  ['search syntax', '"OR" NEAR( title:* ^'],
  ['20,000 letters', 'x'.repeat(20_000)],
  ['rare characters', '𠮷'.repeat(500)],
])('%s as a question does no harm', async (_name, question) => {
  const { hits, confidence } = await retriever.retrieve(question, 5)
  expect(hits.length).toBeLessThanOrEqual(5)
  expect(confidence).toBeGreaterThanOrEqual(0)
  expect((await found('人才公寓'))[0]).toBe('talent')
})

test('a search gives each document once', async () => {
  const { hits } = await searchDocuments(retriever, '产业园', 4)
  const ids = hits.map(({ passage }) => passage.documentId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeLessThanOrEqual(4)
})
