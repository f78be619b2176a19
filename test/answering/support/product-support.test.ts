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
    ['西青天开园，研发费用比去年多了200万，能补多少', 'P007', '约60万元'],
    ['保税区总投资8亿元，其中设备5亿元，请测算可获支持上限', 'P032', '约5000万元'],
    ['外资股东拿3000万利润在天津再投资，能抵多少税', 'P026', '约300万元'],
    ['研发费用每年800万，加计扣除能多扣多少', 'P025', '约800万元'],
    ['用闲置厂房，年租金200万，保税区给多少', 'P031', '最多约160万元（最长五年）'],
    ['承担国家重大专项400万，保税区支持吗', 'P033', '400万元低于起点'],
    ['集成电路设计首次破2亿，奖多少', 'P001', '奖励300万元'],
    ['新开远洋航线年装卸20万标准箱奖励多少', 'P053', '最高1000万元'],
  ])('%s', async (question, recordId, sum) => {
    const answer = await composeAnswer(composeSupport, question, retriever)
    expect(answer?.subjects?.[0]).toBe(recordId)
    expect(answer?.lines[1]).toContain(sum)
    expect(answer?.citations.citations.map((citation) => citation.recordId)).toContain(recordId)
  })

  it('several policies stand on lines of their own and are not added up', async () => {
    const answer = await composeAnswer(composeSupport, '保税区技改设备投资3000万元能补多少', retriever)
    expect(answer?.subjects).toEqual(expect.arrayContaining(['P032', 'P001']))
    expect(answer?.lines.at(-1)).toContain('不可简单叠加')
  })
})

describe('measures that a question does not name', () => {
  it('stand in one closing line without sums, and not where their band excludes what was told', async () => {
    const answer = await composeAnswer(composeSupport, '设备投资900万在保税区能补吗', retriever)
    expect(answer?.lines).toHaveLength(4)
    expect(answer?.lines[1]).toContain('900万元低于起点')
    expect(answer?.lines[2]).toMatch(/^资料里另有.*“新一轮工业技改项目”/u)
    expect(answer?.lines.join('')).not.toMatch(/约\d|奖励\d/u)
  })

  it('are not looked for where it names one', async () => {
    const answer = await composeAnswer(composeSupport, '技改项目总投资2亿，设备9000万，贴多少', retriever)
    expect(answer?.lines).toHaveLength(3)
    expect(answer?.lines[1]).toContain('约900万元')
  })
})

describe('where nothing can be computed, the clause is quoted without a sum', () => {
  it.each([
    ['在武清投5000万能补多少', 'P001', /^《天津市推动制造业[^：]*：总投资5000万元以上的补短板/u],
    ['承担国家重大科技项目800万，保税区给多少', 'P033', /立项总金额500万元及以上/u],
  ])('%s', async (question, recordId, clause) => {
    const answer = await composeAnswer(composeSupport, question, retriever)
    expect(answer?.subjects).toEqual([recordId])
    expect(answer?.lines).toHaveLength(2)
    expect(answer?.lines[0]).toMatch(clause)
    expect(answer?.lines[0]).not.toContain('约')
  })
})

describe('a measure that is named without a sum, where passages answer nothing', () => {
  it.each([
    ['总部刚成立，在武清租办公楼，能补多少租金', 'P002', /最长5年租金支持,比例由各区自定/u],
    ['国高新，从江苏整体搬到滨海高新区，能拿多少奖', 'P009', /市级财政拨付资金100%配套/u],
    ['注册地在滨海，科创板上市能拿多少奖励', 'P050', /已过期.*600万元.*滨海新区以外/u],
  ])('%s', async (question, recordId, clause) => {
    const answer = await composeAnswer(composeSupport, question, retriever)
    expect(answer?.subjects).toEqual([recordId])
    expect(answer?.lines[0]).toMatch(clause)
  })
})

it('what only one place gives is not quoted to who names no place', async () => {
  expect(await composeAnswer(composeSupport, '天津高新技术企业今年首次认定奖励多少', retriever)).toBeUndefined()
})

describe('conditions over the product’s own knowledge', () => {
  it.each([
    ['我们注册6年，去年营收800万，符合雏鹰企业条件吗', 'P010', ['✓ 满足：“注册8年以内”（您说的是6年）']],
    ['我们在东疆有7000平方米孵化场地，能申请孵化器支持吗', 'P030', ['✓ 满足：“自主支配孵化场地不少于5000平方米”']],
    ['今年销售收入第一次到9亿，能拿那500万奖励吗', 'P001', ['✗ 不满足：“年销售收入首次过10亿元”（您说的是9亿元）']],
    ['2021年在天津注册，6个专利，营业额300万，能评雏鹰吗', 'P010', ['✓ 满足：“注册8年以内”']],
    ['我们注册在武清，准备在创业板上市，能申请市里上市奖励吗', 'P050', ['✓ 满足：“注册地在滨海新区以外的本市企业”']],
    ['我们总投资900万做技改，够条件吗', 'P001', ['✗ 不满足：“总投资1000万元以上”（您说的是900万元）']],
    ['我们不是瞪羚企业，能申请科企六条的瞪羚奖励吗', 'P009', ['✗ 不满足：“天津市瞪羚企业”']],
  ])('%s', async (question, recordId, expected) => {
    const answer = await composeAnswer(composeEligibility, question, retriever)
    expect(answer?.subjects).toEqual([recordId])
    for (const line of expected) expect(answer?.lines).toContainEqual(expect.stringContaining(line))
  })
})
