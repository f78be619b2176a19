import { expect, test } from 'vitest'
import { findDuplicates } from '../../../src/indexing/reviewing/find-duplicates.ts'
import type { KnowledgeContents } from '../../../src/indexing/reviewing/knowledge-contents.ts'
import { likeDocuments } from '../../../src/indexing/reviewing/like-documents.ts'
import { contents, document, record, source } from './reviewed.ts'

const duplicates = (knowledge: KnowledgeContents) =>
  findDuplicates(knowledge, likeDocuments(knowledge.documents, 0.5)).map(
    ({ kind, places }) => `${kind} ${places.map(({ documentId }) => documentId).join(' ')}`,
  )
const LONG =
  '园区位于武清区东部,规划面积大、配套齐全,周边有高速公路和城际铁路经过,已有一百多家企业入驻,主要从事生物医药、智能装备和现代服务业。园区设有一站式服务大厅,为企业提供注册、审批、融资和用工服务,全年无休。'

test('a text published twice with a few other words is found among many others', () => {
  const others = Array.from({ length: 200 }, (_, at) =>
    document(`other/${at}`, [
      Array.from({ length: 60 }, (_, place) => String.fromCharCode(0x4e00 + ((at * 7919 + place * 104_729) % 20_000)))
        .join('')
        .repeat(2),
    ]),
  )
  expect(
    duplicates(contents([document('a', [LONG]), ...others, document('b', [LONG.replace('全年无休', '欢迎前来')])])),
  ).toEqual(['same-text a b'])
})

test('all copies of one text are named together; another edition is no copy', () => {
  const copies = ['a', 'b', 'c'].map((id) => document(id, [LONG.replace('全年无休', `欢迎${id}`)]))
  expect(duplicates(contents(copies))).toEqual(['same-text a b c'])
  const edition = (id: string, year: string) =>
    document(id, [LONG.replace('全年无休', year)], { title: `园区简介${year}` })
  expect(duplicates(contents([edition('a', '2023'), edition('b', '2024')]))).toEqual([])
})

test('short texts and rows of one file may say the same', () => {
  expect(
    duplicates(contents([document('a', ['2022年签约落户北辰。']), document('b', ['2022年签约落户北辰。'])])),
  ).toEqual([])
  expect(duplicates(contents([document('cases/x#C001', [LONG]), document('cases/x#C002', [LONG])]))).toEqual([])
})

test('two reports of one event within days are found, editions of other years are not', () => {
  const reports = (one: string, other: string, date: string) =>
    contents(
      [document('news/a', ['甲。'], { title: one }), document('news/b', ['乙。'], { title: other })],
      [],
      [source('doc:news/a', { published: '2024-03-15' }), source('doc:news/b', { published: date })],
    )
  const [one, other] = ['东丽区招商引资项目集中签约仪式今日举行', '东丽区招商引资项目集中签约仪式举行']
  expect(duplicates(reports(one, other, '2024-03-17'))).toEqual(['same-event news/a news/b'])
  expect(duplicates(reports(one, other, '2024-06-17'))).toEqual([])
  expect(duplicates(reports(`第六届${one}`, `第七届${other}`, '2024-03-17'))).toEqual([])
})

test('one event, one project and one policy in two records are named', () => {
  const pair = (kind: 'event' | 'case' | 'policy', names: [string, string], more: object) => {
    const ids = ['X001', 'X002']
    return contents(
      ids.map((id) => document(`d/${id}`, [], { recordId: id })),
      ids.map((id, at) => record(id, { kind, documentId: `d/${id}`, name: names[at] ?? '', ...more })),
    )
  }
  const events: [string, string] = ['静海区24个项目集中签约', '静海区24个重点项目集中签约仪式']
  expect(duplicates(pair('event', events, { from: '2022-02-10' }))).toEqual(['same-event d/X001 d/X002'])
  expect(
    duplicates(pair('case', ['示例种植体基地', '示例种植体生产基地'], { fields: { 投资方: '示例公司' } })),
  ).toEqual(['same-project d/X001 d/X002'])
  const numbered = { validity: { state: 'current', documentNumber: '津政办规〔2023〕4号' } }
  expect(duplicates(pair('policy', ['人才引领行动', '若干措施'], numbered))).toEqual(['same-policy d/X001 d/X002'])
  expect(duplicates(pair('event', ['宝坻推介会', '西青推介会'], { from: '2023-02' }))).toEqual([])
})
