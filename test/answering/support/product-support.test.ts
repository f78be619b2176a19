import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OnnxEmbeddingModel } from '../../../src/adapters/onnx/onnx-embedding-model.ts'
import { composeEligibility } from '../../../src/answering/eligibility/compose-eligibility.ts'
import { composeSupport } from '../../../src/answering/support/compose-support.ts'
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

describe('sums over the product’s own knowledge', () => {
  it.each([
    ['天津港保税区设备投资3000万元，能补多少', 'P032', '约150万元'],
    ['天津港保税区设备投资3亿元，能补多少', 'P032', '约3000万元'],
    ['保税区设备投资60亿元最多补多少', 'P032', '按5亿元封顶'],
    ['武清技改总投资1200万能补多少', 'P001', '约120万元'],
    ['产业基础再造项目投资1.8亿元能拿多少支持', 'P001', '按3000万元封顶'],
    ['天开西青园研发费用增量200万，能补多少', 'P007', '约60万元'],
    ['首次入选软件百强第8名奖励多少', 'P002', '最高300万元'],
    ['保税区研发费用4000万能支持多少', 'P031', '最多约2000万元'],
    ['新开远洋航线年装卸20万标准箱奖励多少', 'P053', '最高1000万元'],
  ])('%s', async (question, recordId, sum) => {
    const answer = await composeAnswer(composeSupport, question, retriever)
    expect(answer?.subjects?.[0]).toBe(recordId)
    expect(answer?.lines[1]).toContain(sum)
    expect(answer?.citations.citations.map((citation) => citation.recordId)).toContain(recordId)
  })

  it('several policies stand on lines of their own and are not added up', async () => {
    const answer = await composeAnswer(composeSupport, '保税区设备投资3000万元能补多少', retriever)
    expect(answer?.subjects).toEqual(expect.arrayContaining(['P032', 'P001']))
    expect(answer?.lines.at(-1)).toContain('不可简单叠加')
  })
})

describe('conditions over the product’s own knowledge', () => {
  it.each([
    ['我们注册6年，去年营收800万，符合雏鹰企业条件吗', 'P010', ['✓ 满足：“注册8年以内”（您说的是6年）']],
    ['我们在东疆有7000平方米孵化场地，能申请孵化器支持吗', 'P030', ['✓ 满足：“自主支配孵化场地不少于5000平方米”']],
    ['我们总投资900万做技改，够条件吗', 'P001', ['✗ 不满足：“总投资1000万元以上”（您说的是900万元）']],
    ['我们不是瞪羚企业，能申请科企六条的瞪羚奖励吗', 'P009', ['✗ 不满足：“天津市瞪羚企业”']],
  ])('%s', async (question, recordId, expected) => {
    const answer = await composeAnswer(composeEligibility, question, retriever)
    expect(answer?.subjects).toEqual([recordId])
    for (const line of expected) expect(answer?.lines).toContainEqual(expect.stringContaining(line))
  })
})
