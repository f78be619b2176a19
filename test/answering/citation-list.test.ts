import { describe, expect, it } from 'vitest'
import { evidenceText } from '../../src/answering/checking/evidence.ts'
import { CitationList } from '../../src/answering/citation-list.ts'
import type { Unit } from '../../src/domain/document.ts'
import type { Source } from '../../src/domain/source.ts'
import { FixedKnowledge } from '../support/fixed-knowledge.ts'
import { passage, record } from '../support/knowledge-content.ts'

const SOURCES: readonly Source[] = [
  { id: 'S001', title: '无署名转载', trust: 'other', published: '2025-03-01' },
  {
    id: 'S002',
    title: '市政府公报',
    trust: 'official',
    published: '2024-09',
    url: 'https://a.gov.cn/x',
    publisher: '市政府',
  },
  { id: 'S003', title: '日报', trust: 'press' },
]
const unit = (text: string, sourceIds: readonly string[], asOf?: string): Unit => ({
  text,
  sourceIds,
  confidence: 'high',
  ...(asOf === undefined ? {} : { asOf }),
})
const PARK = passage(0, [], { recordId: 'K001' })
const list = () => new CitationList(new FixedKnowledge(SOURCES))

describe('one number a source and record', () => {
  it('a second quotation from the same place keeps the number, and the quote grows', () => {
    const citations = list()
    expect(citations.cite(PARK, unit('甲', ['S002'])).number).toBe(1)
    expect(citations.cite(PARK, unit('乙', ['S002'])).number).toBe(1)
    expect(citations.citations).toEqual([expect.objectContaining({ number: 1, sourceId: 'S002', quote: '甲\n乙' })])
  })

  it('the same quotation twice stands there once', () => {
    const citations = list()
    citations.cite(PARK, unit('甲', ['S002']))
    citations.cite(PARK, unit('甲', ['S002']))
    expect(citations.citations[0]?.quote).toBe('甲')
  })

  it('another record of the same source, and another source of the same record, are numbered apart', () => {
    const citations = list()
    const other = passage(1, [], { recordId: 'K002' })
    const numbers = [
      citations.cite(PARK, unit('甲', ['S002'])),
      citations.cite(other, unit('甲', ['S002'])),
      citations.cite(PARK, unit('丙', ['S003'])),
    ].map(({ number }) => number)
    expect(numbers).toEqual([1, 2, 3])
    expect(citations.citations.map(({ recordId, sourceId }) => [recordId, sourceId])).toEqual([
      ['K001', 'S002'],
      ['K002', 'S002'],
      ['K001', 'S003'],
    ])
  })
})

it('of several sources the most trusted one is cited, with all that is known of it', () => {
  const citations = list()
  citations.cite(PARK, unit('甲', ['S001', 'S003', 'S002']))
  expect(citations.citations).toEqual([
    {
      number: 1,
      sourceId: 'S002',
      documentId: 'd0',
      recordId: 'K001',
      title: '市政府公报',
      publisher: '市政府',
      published: '2024-09',
      url: 'https://a.gov.cn/x',
      quote: '甲',
    },
  ])
})

describe('the date as of which a figure is told', () => {
  it('is the cited source’s own where the fact is dated by one of its sources', () => {
    expect(list().cite(PARK, unit('甲', ['S001', 'S002'], '2025-03-01')).asOf).toBe('2024-09')
  })

  it('is the fact’s own where the maintainer gave one', () => {
    expect(list().cite(PARK, unit('甲', ['S002'], '2015')).asOf).toBe('2015')
  })

  it('is unknown where nobody says', () => {
    expect(list().cite(PARK, unit('甲', ['S003'])).asOf).toBeUndefined()
  })
})

it('a unit whose sources the snapshot lacks is an error, not an unsourced answer', () => {
  expect(() => list().cite(PARK, unit('甲', ['S999']))).toThrow('甲')
})

describe('a record is cited by what holds it', () => {
  const CASE = record('C001', {
    kind: 'case',
    documentId: 'cases#C001',
    fields: { 投资方: '甲公司', 金额: '1.2亿元', 所在园区: '乙园' },
  })
  const ROW = record('list-2', {
    kind: 'row',
    documentId: 'list',
    list: '孵化器名单',
    fields: { 名称: '丙', 数量: '3' },
  })
  const passages = [
    passage(0, [], {
      documentId: 'cases#C001',
      recordId: 'C001',
      headingPath: ['概况'],
      units: [unit('投资方:甲公司', ['S002']), unit('金额:1.2亿元', ['S003'], '2024-09')],
    }),
    passage(1, [], {
      documentId: 'cases#C001',
      recordId: 'C001',
      headingPath: ['事实'],
      units: [unit('甲公司建设零部件基地。', ['S002'])],
    }),
    passage(2, [], {
      documentId: 'list',
      tableHeader: '名称 | 数量 | 备注',
      units: [unit('丁 | 3 | 丙', ['S002']), unit('丙 | 3 |', ['S003'])],
    }),
  ]
  const recordList = () => new CitationList(new FixedKnowledge(SOURCES, [CASE, ROW], passages))

  it('a project by its labelled values, each by its own source', () => {
    const citations = recordList()
    expect(citations.citeRecord(CASE, ['投资方', '金额'])).toEqual([{ number: 1 }, { number: 2, asOf: '2024-09' }])
    expect(citations.citations.map(({ quote, recordId }) => [recordId, quote])).toEqual([
      ['C001', 'C001产业园\n投资方:甲公司'],
      ['C001', 'C001产业园\n金额:1.2亿元'],
    ])
  })

  it('by its first fact where no label is asked for', () => {
    const citations = recordList()
    expect(citations.citeRecord(CASE)).toEqual([{ number: 1 }])
    expect(citations.citations[0]?.quote).toBe('C001产业园\n甲公司建设零部件基地。')
  })

  it('a row of a list by that row, not by another that names it', () => {
    const citations = recordList()
    citations.citeRecord(ROW)
    expect(citations.citations).toEqual([
      expect.objectContaining({ sourceId: 'S003', documentId: 'list', quote: 'list-2产业园\n丙 | 3 |' }),
    ])
  })

  it('a record that the snapshot does not hold is an error', () => {
    expect(() => recordList().citeRecord(record('K009'))).toThrow('K009')
  })

  it('its evidence holds the values, the list and the table’s header, so that a figure keeps its unit', () => {
    const citations = recordList()
    citations.citeRecord(CASE, ['投资方'])
    citations.citeRecord(ROW)
    const [ofCase, ofRow] = [...citations.evidence().values()].map(evidenceText)
    for (const words of ['C001产业园', '1.2亿元', '乙园', '市政府公报', '2024-09']) expect(ofCase).toContain(words)
    for (const words of ['孵化器名单', '名称 | 数量 | 备注\n丙 | 3 |']) expect(ofRow).toContain(words)
  })
})
