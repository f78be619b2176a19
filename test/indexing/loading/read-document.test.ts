import { describe, expect, test } from 'vitest'
import type { ReadContent, Sheet, TextContent } from '../../../src/domain/read-content.ts'
import { loadKnowledge } from '../../../src/indexing/loading/load-knowledge.ts'
import { parkFile, textsOf, writeKnowledge } from '../../support/knowledge-folder.ts'
import { ScriptedReader } from '../../support/scripted-reader.ts'
import { TemporaryFolder } from '../../support/temporary-folder.ts'

async function load(contents: Record<string, ReadContent>, files: Record<string, string> = {}) {
  using folder = new TemporaryFolder()
  const paths = Object.fromEntries(Object.keys(contents).map((path) => [path, 'bytes']))
  writeKnowledge(folder.path, { ...paths, ...files })
  return await loadKnowledge(folder.path, { documents: new ScriptedReader(contents) })
}

const text = (blocks: TextContent['blocks'], more: Partial<TextContent> = {}): TextContent => ({
  type: 'text',
  labels: {},
  blocks,
  ...more,
})
const paragraph = (words: string, line = 1) => ({ type: 'paragraph' as const, text: words, line })
const row = (...cells: string[]) => ({ type: 'row' as const, cells, line: 1 })
const sheet = (more: Partial<Sheet> = {}): Sheet => ({
  name: 'Sheet1',
  notes: [],
  header: ['序号', '企业名称', '所在区', '投资额'],
  rows: [
    { cells: ['1', '甲公司', '武清区', '8000万元'], line: 3 },
    { cells: ['2', '乙公司', '东丽区', '3亿元'], line: 4 },
  ],
  ...more,
})

describe('a running text', () => {
  test('becomes sentences and tables below their headings, with what it says of itself as its source', async () => {
    const loaded = await load({
      'news/a.pdf': text([
        paragraph('关于项目签约的通报'),
        paragraph('发布时间:2026-03-02 来源:武清区投资促进局'),
        { type: 'heading', level: 2, text: '一、总体情况', line: 1 },
        paragraph('签约12个项目。总投资30亿元。'),
        row('企业', '投资额'),
        row('甲公司', '8000万元'),
      ]),
    })
    expect(loaded.rejected).toEqual([])
    expect(textsOf(loaded, 'news/a')['一、总体情况']).toEqual(['签约12个项目。', '总投资30亿元。', '甲公司 | 8000万元'])
    expect(loaded.documents[0]?.sections.find((one) => one.tableHeader)?.tableHeader).toBe('企业 | 投资额')
    expect(loaded.sources.find(({ id }) => id === 'doc:news/a')).toMatchObject({
      title: '关于项目签约的通报',
      publisher: '武清区投资促进局',
      published: '2026-03-02',
    })
  })

  test('what was recognised from a picture is as sure as the recognition', async () => {
    const loaded = await load({
      'scan.pdf': text([paragraph('标题'), paragraph('有企业7家。')], { confidence: 'low' }),
    })
    expect(loaded.documents[0]?.confidence).toBe('low')
    expect(loaded.documents[0]?.sections[0]?.units[0]?.confidence).toBe('low')
  })

  test('what the file states goes before what its lines seem to say', async () => {
    const blocks = [paragraph('首行'), paragraph('来源:某报'), paragraph('正文。')]
    const labels = { title: '题名', publisher: '某局', url: 'https://example.gov.cn/a' }
    const loaded = await load({ 'a.docx': text(blocks, { labels }) })
    expect(loaded.sources.find(({ id }) => id === 'doc:a')).toMatchObject({ ...labels, trust: 'official' })
  })
})

describe('a workbook', () => {
  test('of one sheet is a list: a record a row, its columns told by their names', async () => {
    const loaded = await load({
      'lists/企业.xlsx': {
        type: 'sheets',
        labels: {},
        sheets: [sheet({ title: '重点企业名录', notes: ['截至2026年6月'] })],
      },
    })
    expect(loaded.records.map(({ id, name, districts, list }) => ({ id, name, districts, list }))).toEqual([
      { id: '企业-1', name: '甲公司', districts: ['武清区'], list: '重点企业名录' },
      { id: '企业-2', name: '乙公司', districts: ['东丽区'], list: '重点企业名录' },
    ])
    expect(loaded.records[0]?.fields).toMatchObject({ 投资额: '8000万元' })
    expect(textsOf(loaded, 'lists/企业').说明).toEqual(['截至2026年6月'])
  })

  test('of several sheets is a list each', async () => {
    const loaded = await load({
      'a.xlsx': { type: 'sheets', labels: {}, sheets: [sheet(), sheet({ name: '二月', title: '二月名录' })] },
    })
    expect(loaded.documents.map(({ id, title }) => [id, title])).toEqual([
      ['a#Sheet1', 'a Sheet1'],
      ['a#二月', '二月名录'],
    ])
    expect(loaded.rejected).toEqual([])
    expect(new Set(loaded.records.map(({ id }) => id)).size).toBe(4)
  })

  test('tells whole sentences above its table as statements, and remarks as remarks', async () => {
    const notes = ['单位：万元', '注：以备案为准。', '园区规划面积12平方公里。']
    const loaded = await load({ 'a.xlsx': { type: 'sheets', labels: {}, sheets: [sheet({ notes })] } })
    expect(textsOf(loaded, 'a')).toMatchObject({ 说明: ['单位：万元；注：以备案为准。'] })
    expect(textsOf(loaded, 'a')['']?.[0]).toBe('园区规划面积12平方公里。')
  })

  test('without a table is a text', async () => {
    const bare = sheet({ header: [], rows: [], title: '说明页', notes: ['本册收录企业12家。', '更新至6月。'] })
    const loaded = await load({ 'a.xlsx': { type: 'sheets', labels: {}, sheets: [sheet(), bare] } })
    expect(loaded.rejected).toEqual([])
    expect(loaded.documents.map(({ title }) => title)).toContain('说明页')
  })

  test('takes its title, source and columns from the description beside it', async () => {
    const loaded = await load(
      { 'a.xlsx': { type: 'sheets', labels: {}, sheets: [sheet()] } },
      { 'a.yaml': 'kind: list\ntitle: 名录\npublisher: 某局\npublished: 2026-01\ncolumns:\n  name: 所在区\n' },
    )
    expect(loaded.records.map(({ name, list }) => [name, list])).toEqual([
      ['武清区', '名录'],
      ['东丽区', '名录'],
    ])
    expect(loaded.sources.find(({ id }) => id === 'doc:a')).toMatchObject({ title: '名录', publisher: '某局' })
  })
})

test('a file that cannot be read is rejected by name, and the rest goes on', async () => {
  using folder = new TemporaryFolder()
  writeKnowledge(folder.path, { 'a.pdf': 'x', 'b.txt': '标题\n正文。' })
  const { rejected, documents } = await loadKnowledge(folder.path, { documents: new ScriptedReader({}) })
  expect(rejected).toEqual([{ file: 'a.pdf', reason: 'needs a password' }])
  expect(documents.map(({ id }) => id)).toEqual(['b'])
})

test('a draft is never taken, only named', async () => {
  const { rejected, documents } = await load({}, { 'news/a.txt.draft.yaml': '- kind: event\n  id: E1\n' })
  expect(documents).toEqual([])
  expect(rejected).toEqual([{ file: 'news/a.txt.draft.yaml', reason: expect.stringContaining('a draft') }])
})

test('golden questions are no part of the knowledge', async () => {
  const { rejected, documents } = await load({}, { 'golden.yaml': '- question: 甲?\n', 'a.txt': '标题\n正文。' })
  expect([rejected, documents.map(({ id }) => id)]).toEqual([[], ['a']])
})

test('a record that nobody has reviewed is rejected alone, with its line', async () => {
  const record = (id: string, review: string) =>
    `- kind: event\n${review}  id: ${id}\n  title: 签约会${id}\n  trust: press\n  confidence: high\n  sources: [S001]\n  facts: ["签约3个项目。"]\n`
  const { rejected, records } = await load(
    {},
    { 'news/a.yaml': record('E1', '') + record('E2', '  review: 待核对\n') + record('E3', '') },
  )
  expect(records.map(({ id }) => id)).toEqual(['E1', 'E3'])
  expect(rejected).toEqual([{ file: 'news/a.yaml', line: 9, reason: expect.stringContaining('not reviewed yet') }])
})

test('a project in YAML names the park and the event that it belongs to, whatever file they are in', async () => {
  const head = 'trust: press\n  confidence: high\n  sources: [S001]\n  facts: ["签约3个项目。"]\n'
  const event = `- kind: event\n  id: E1\n  title: 签约会\n  ${head}`
  const project = `- kind: case\n  id: C1\n  title: 甲项目\n  event: E1\n  park: K1\n  ${head}`
  const { records, rejected } = await load({}, { 'a.yaml': project + event, 'parks/K1.md': parkFile('K1') })
  expect(rejected).toEqual([])
  expect(records.find(({ id }) => id === 'C1')?.fields).toMatchObject({ 所属活动: '签约会', 所在园区: 'K1产业园' })
})

test.each([
  ['kind: list\ntitle: 名录\ncolumns:\n  sources: 来源号\n', 'no sheet has the columns'],
  ['kind: case\ntitle: 项目\n', 'projects are read from CSV'],
])('a workbook that its description does not fit is rejected: %j', async (description, reason) => {
  const workbook: ReadContent = { type: 'sheets', labels: {}, sheets: [sheet()] }
  const { rejected, records } = await load({ 'a.xlsx': workbook }, { 'a.yaml': description })
  expect(records).toEqual([])
  expect(rejected).toEqual([{ file: 'a.xlsx', reason: expect.stringContaining(reason) }])
})

test('a file that is rejected because another has its id leaves that one its source', async () => {
  const labels = { title: '原文', url: 'https://a.gov.cn/1' }
  const { rejected, sources } = await load({
    'a.docx': text([paragraph('原文'), paragraph('甲。')], { labels }),
    'a.pdf': text([paragraph('抄件'), paragraph('甲。')]),
  })
  expect(rejected).toEqual([{ file: 'a.pdf', reason: expect.stringContaining('is used by a.docx') }])
  expect(sources.find(({ id }) => id === 'doc:a')).toMatchObject({ title: '原文', trust: 'official' })
})

test('a file named like a part of the language is a file like any other', async () => {
  const { rejected } = await load({}, { constructor: 'x', 'a.txt': '标题\n正文。' })
  expect(rejected).toEqual([{ file: 'constructor', reason: expect.stringContaining('not one of') }])
})
