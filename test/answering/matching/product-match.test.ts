import { afterAll, beforeAll, expect, it } from 'vitest'
import { OnnxEmbeddingModel } from '../../../src/adapters/onnx/onnx-embedding-model.ts'
import { composeMatch } from '../../../src/answering/matching/compose-match.ts'
import { snapshotBackends } from '../../../src/app/knowledge-indexing.ts'
import { openSnapshot } from '../../../src/indexing/opened-snapshot.ts'
import { SnapshotStore } from '../../../src/indexing/snapshot-store.ts'
import { Retriever } from '../../../src/retrieval/retriever.ts'
import { composeAnswer } from '../../support/composing.ts'
import { BUILDING_MS, productData } from '../../support/product-data.ts'

const resources = new AsyncDisposableStack()
let retriever: Retriever

beforeAll(async () => {
  const store = new SnapshotStore(await productData())
  const model = resources.use(await OnnxEmbeddingModel.load())
  const folder = store.folderOf((await store.current())!)
  retriever = new Retriever(resources.use(await openSnapshot(folder, model.identity, snapshotBackends)), model)
}, BUILDING_MS)

afterAll(() => resources.disposeAsync())

it.each<[string, string]>([
  ['做燃料电池电堆，投10亿，去哪个园区合适', 'K038'],
  ['精细化工项目，要进化工园区，去哪个园区合适', 'K020'],
  ['无人机整机制造和试飞，哪个园区合适', 'K014'],
  ['医疗器械公司，想租标准厂房，推荐一下园区', 'K015'],
  ['我们做飞机租赁，去哪个园区合适', 'K035'],
  ['做汽车座椅，给北京奔驰配套，要60亩地，去哪个园区合适', 'K004'],
  ['人力资源外包公司去哪个园区合适', 'K016'],
  ['想设区域总部，要下了高铁就到，租办公楼，哪个园区合适', 'K032'],
  ['兽用疫苗研发和生产，要实验室，去哪个园区合适', 'K013'],
  ['半导体封测，落哪个园区合适', 'K031'],
  ['退役电池拆解再生，哪个园区对口', 'K003'],
  ['数据中心项目，需要大量机柜，哪个园区合适', 'K006'],
])('%s: %s leads, and nothing of the answer fails the check', async (question, first) => {
  const answer = (await composeAnswer(composeMatch, question, retriever))!
  expect(answer.kind).toBe('match')
  expect(answer.subjects?.[0]).toBe(first)
  expect(answer.lines.at(-1)).toMatch(/土地价格.*租金/u)
})

it.each(['我们做锂电池，想落在宝坻，哪个园区合适', '做新材料，不要滨海新区，哪个园区合适'])(
  '%s: the district is respected',
  async (question) => {
    const answer = (await composeAnswer(composeMatch, question, retriever))!
    const districts = answer.subjects!.flatMap((id) => retriever.index.record(id)!.districts)
    if (question.includes('宝坻')) expect(new Set(districts)).toEqual(new Set(['宝坻区']))
    else expect(districts).not.toContain('滨海新区')
  },
)
