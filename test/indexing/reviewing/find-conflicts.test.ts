import { expect, test } from 'vitest'
import { findConflicts } from '../../../src/indexing/reviewing/find-conflicts.ts'
import type { KnowledgeContents } from '../../../src/indexing/reviewing/knowledge-contents.ts'
import { likeDocuments } from '../../../src/indexing/reviewing/like-documents.ts'
import { contents, document, record, source, statement } from './reviewed.ts'

const conflicts = (knowledge: KnowledgeContents) => findConflicts(knowledge, likeDocuments(knowledge.documents, 0.5))
const overview = (text: string) => statement(text, { heading: '概况' })
const EVENT = '东丽区2024年招商引资项目集中签约仪式'
const event = (signed: string, ...facts: string[]) =>
  document('events/E001', [overview(`签约项目数:${signed}`), ...facts], { recordId: 'E001', title: EVENT })
const eventRecord = record('E001', {
  kind: 'event',
  documentId: 'events/E001',
  name: EVENT,
  from: '2024-03-14',
  until: '2024-03-14',
})

test("an event's field and its own fact give other numbers of signed projects", () => {
  const [conflict] = conflicts(contents([event('39', '签约37个项目,总投资110.8亿元。')], [eventRecord]))
  expect(conflict).toMatchObject({ kind: 'record-and-text-differ', detail: '签约项目数: 39 / 37个' })
  expect(conflict?.places.map(({ text }) => text)).toEqual(['签约项目数:39', '签约37个项目,总投资110.8亿元。'])
})

test('a report on the event gives another number, and both sources are named', () => {
  const report = document('news/a', [statement('活动现场签约47个项目。', { sourceIds: ['doc:news/a'] })], {
    title: `${EVENT}举行`,
  })
  const published = (date: string) => [source('S001'), source('doc:news/a', { published: date })]
  const [conflict] = conflicts(contents([event('45'), report], [eventRecord], published('2024-03-16')))
  expect(conflict?.detail).toBe('签约项目数: 45 / 47个')
  expect(conflict?.places.map(({ sourceIds }) => sourceIds)).toEqual([['S001'], ['doc:news/a']])
  expect(conflicts(contents([event('45'), report], [eventRecord], published('2025-03-16')))).toEqual([])
})

test('figures of a part, of other years and of equal value are no conflict', () => {
  const facts = ['签约45个项目。', '其中签约项目20个落户东丽。', '累计签约项目300个。']
  expect(conflicts(contents([event('45', ...facts)], [eventRecord]))).toEqual([])
  const sums = document('events/E001', [overview('总投资:1.2亿元'), '总投资12000万元。'], { recordId: 'E001' })
  expect(conflicts(contents([sums], [eventRecord]))).toEqual([])
})

test('a text that names a policy and gives another cap for the same measure', () => {
  const policy = document('policies/P001', ['设备类投资按投资额的5%支持,每家企业最高300万元。'], {
    recordId: 'P001',
    title: '武清区示例支持办法',
  })
  const records = [record('P001', { name: '武清区示例支持办法' })]
  const text = (cap: string) =>
    document('faq/a', [`按《武清区示例支持办法》,设备类投资按投资额的5%支持,每家企业最高${cap}。`])
  expect(conflicts(contents([policy, text('500万元')], records))[0]?.detail).toContain('300万元 / 500万元')
  expect(conflicts(contents([policy, text('300万元')], records))).toEqual([])
})

test('copies of one text with other figures, but not two editions or two districts', () => {
  const body = (count: string) =>
    `园区位于武清区东部,规划面积大、配套齐全,周边有高速公路和城际铁路经过。已有${count}家企业入驻,主要从事生物医药、智能装备和现代服务业。园区设有一站式服务大厅,为企业提供注册、审批和用工服务。`
  const texts = (one: string, other: string) =>
    contents([
      document('a', body('120').split(/(?<=。)/u), { title: one }),
      document('b', body('210').split(/(?<=。)/u), { title: other }),
    ])
  expect(conflicts(texts('园区简介', '园区简介(转载)'))).toMatchObject([{ kind: 'texts-differ' }])
  expect(conflicts(texts('园区简介2023', '园区简介2024'))).toEqual([])
  expect(conflicts(texts('武清区园区简介', '北辰区园区简介'))).toEqual([])
})

test('what a page prints around a text, articles of one law and bare dates are no conflict', () => {
  const body =
    '人民检察院和公安机关应当依照本法规定办理案件,保障诉讼参与人的权利,并在收到申请后及时作出决定、书面通知申请人和有关单位。'.repeat(
      3,
    )
  const copies = (one: string[], other: string[]) =>
    contents([document('a', [...one, body]), document('b', [...other, body])])
  expect(conflicts(copies(['点击数：117546', '2022-05-25'], ['点击数：117602', '2017-06-07']))).toEqual([])
  const article = (number: string, days: string) => `第${number}条 申请复议的,应当在收到决定后${days}日内提出。`
  expect(conflicts(copies([article('八', '五')], [article('九', '七')]))).toEqual([])
  expect(
    conflicts(copies(['申请复议的,应当在收到决定后五日内提出。'], ['申请复议的,应当在收到决定后七日内提出。'])),
  ).toHaveLength(1)
})

test('one project in two records with other amounts', () => {
  const project = (id: string, name: string, amount: string) =>
    record(id, {
      kind: 'case',
      name,
      districts: ['武清区'],
      fields: { 投资方: '天津示例医疗科技有限公司', 金额: amount },
    })
  const [conflict] = conflicts(
    contents(
      [],
      [project('C001', '示例口腔种植体生产基地', '1.2亿元'), project('C002', '示例口腔种植体研发生产基地', '1.5亿元')],
    ),
  )
  expect(conflict).toMatchObject({ kind: 'records-differ', detail: '金额: 1.2亿元 / 1.5亿元' })
})

test('what is marked as 不同说法 is listed as noted', () => {
  const marked = document('events/E002', [statement('73家企业参加。', { conflict: '另一报道作70多家' })])
  expect(conflicts(contents([marked]))).toMatchObject([{ kind: 'noted-conflict', detail: '另一报道作70多家' }])
})
