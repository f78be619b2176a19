import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { InProcessDocumentReader } from '../../../src/adapters/documents/in-process-document-reader.ts'
import type { Unit } from '../../../src/domain/document.ts'
import type { KnowledgeRecord } from '../../../src/domain/record.ts'
import { loadKnowledge } from '../../../src/indexing/loading/load-knowledge.ts'
import type { LoadedKnowledge } from '../../../src/indexing/loading/loaded-knowledge.ts'

const FOLDER = fileURLToPath(new URL('../../../knowledge', import.meta.url))

describe('the knowledge base of this product', () => {
  let loaded: LoadedKnowledge
  const record = (id: string): KnowledgeRecord | undefined => loaded.records.find((one) => one.id === id)
  const unitsOf = (recordId: string): Unit[] =>
    loaded.documents
      .filter((one) => one.recordId === recordId)
      .flatMap((one) => one.sections.flatMap((section) => section.units))

  beforeAll(async () => {
    loaded = await loadKnowledge(FOLDER, { documents: new InProcessDocumentReader() })
  })

  it('loads without a rejected file or a forbidden offer', () => {
    expect(loaded.rejected).toEqual([])
    expect(loaded.warnings).toEqual([])
  })

  it('holds every record, list and source', () => {
    const counts = Object.groupBy(loaded.records, (one) => one.kind)
    expect(Object.fromEntries(Object.entries(counts).map(([kind, records]) => [kind, records.length]))).toEqual({
      policy: 58,
      park: 39,
      case: 109,
      event: 31,
      row: 123,
    })
    expect(loaded.sources).toHaveLength(255)
    expect(new Set(loaded.records.map((one) => one.list).filter(Boolean)).size).toBe(13)
    expect(new Set(loaded.documents.map((one) => one.id)).size).toBe(loaded.documents.length)
  })

  it('gives every unit a source that exists', () => {
    const known = new Set(loaded.sources.map((source) => source.id))
    for (const document of loaded.documents) {
      for (const unit of document.sections.flatMap((section) => section.units)) {
        expect(unit.sourceIds.length, `${document.id}: ${unit.text}`).toBeGreaterThan(0)
        expect(unit.sourceIds.filter((id) => !known.has(id))).toEqual([])
      }
    }
  })

  it('keeps the mark of what has low confidence', () => {
    expect(record('C010')?.confidence).toBe('low')
    expect(record('E006')?.confidence).toBe('low')
    expect(unitsOf('E006').every((unit) => unit.confidence === 'low')).toBe(true)
    expect(unitsOf('P010').filter((unit) => unit.confidence === 'low')).toHaveLength(2)
    expect(unitsOf('C014').find((unit) => unit.text.startsWith('重点建GLP'))?.confidence).toBe('low')
    expect(record('computing_power-8')?.confidence).toBe('low')
  })

  it('keeps expired and draft policies as what they are, with the words of their publisher', () => {
    const inState = (state: string): string[] =>
      loaded.records.filter((one) => one.validity?.state === state).map((one) => one.id)
    expect(inState('draft')).toEqual(['P031', 'P035'])
    expect(inState('expired')).toEqual(['P022', 'P034', 'P041', 'P050', 'P055', 'P056', 'P057'])
    expect(record('P041')?.validity).toMatchObject({
      status: '已过期',
      term: '面向2023年一季度',
      effectiveUntil: '2023-03',
    })
    expect(unitsOf('P057').map((unit) => unit.text)).toContain('状态:已到期,不能再作现行依据')
  })

  it('makes front matter citable', () => {
    expect(unitsOf('P001').map((unit) => unit.text)).toContain('发文字号:津政办规〔2023〕4号')
    expect(unitsOf('K001').find((unit) => unit.text === '设立时间:1991-12-28')?.sourceIds).toEqual(['S017'])
    expect(unitsOf('E001').map((unit) => unit.text)).toContain('签约项目数:53')
    expect(unitsOf('C007').map((unit) => unit.text)).toEqual(
      expect.arrayContaining(['金额:1.2亿元', '所在园区:武清京津产业新城']),
    )
  })

  it('keeps both figures where sources disagree', () => {
    const areas = unitsOf('K023').filter((unit) => unit.text.startsWith('面积:'))
    expect(areas.map((unit) => unit.text)).toEqual(['面积:97.96平方公里', '面积:85平方公里(2009年报道)'])
    expect(areas[1]?.conflict).toBe('两个口径并存')
  })

  it('dates a statement by its own words, or else by its newest source', () => {
    const [land] = unitsOf('K004').filter((unit) => unit.text.includes('444亩'))
    expect(land?.asOf).toBe('2024-11')
    expect(unitsOf('P008').at(-1)?.asOf).toBe(loaded.sources.find((source) => source.id === 'S068')?.published)
  })

  it('normalises amounts, periods and relations of cases', () => {
    expect(record('C039')?.amount).toEqual({ text: '145.96亿元', value: 14_596_000_000, currency: 'CNY' })
    expect(record('C093')?.amount).toEqual({ text: '5亿元;2.98亿元', currency: 'CNY' })
    expect(record('C062')).toMatchObject({ from: '2023-01', until: '2023-03' })
    expect(record('C019')?.until).toBe('2024-11')
    expect(record('C019')?.from).toBeUndefined()
    expect(record('C001')?.relations).toEqual({ park: ['K009'], event: ['E001'] })
    expect(record('E001')?.relations.cases).toHaveLength(8)
    expect(record('K009')?.relations.cases).toEqual(['C001', 'C109'])
  })

  it('keeps the header before the rows of a list, and its note once', () => {
    const zones = loaded.documents.find((one) => one.id === 'lists/national_zones_tianjin')
    expect(zones?.sections.map((section) => [section.headingPath, section.tableHeader, section.units.length])).toEqual([
      [['说明'], undefined, 1],
      [[], '名称 | 区 | 类型 | 依据', 9],
    ])
    expect(record('national_zones_tianjin-5')).toMatchObject({
      name: '天津东丽经济技术开发区',
      districts: ['东丽区'],
      fields: { 类型: '国家级经开区' },
      sourceIds: ['S142', 'S097'],
    })
  })

  it('keeps the rows of a list in their order', () => {
    const rows = loaded.records.filter((one) => one.documentId === 'lists/computing_power')
    expect(rows.map((one) => one.fields.序号)).toEqual(Array.from({ length: 13 }, (_, index) => String(index + 1)))
  })

  it('knows in which district a row lies that names a park', () => {
    expect(record('recognised_firms-1')?.districts).toEqual(['武清区'])
    expect(record('recognised_firms-7')?.districts).toEqual(['滨海新区'])
  })
})
