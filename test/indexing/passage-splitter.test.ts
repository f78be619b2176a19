import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passagePieces, splitDocument } from '../../src/indexing/passage-splitter.ts'
import { document, section } from '../support/knowledge-content.ts'

const textsOf = (texts: readonly string[], tableHeader?: string) =>
  splitDocument(document('d', [section(texts, tableHeader === undefined ? {} : { tableHeader })])).map((passage) =>
    passage.units.map((unit) => unit.text),
  )

describe('passages of a section', () => {
  test('hold every unit whole, once and in order, and grow past the limit only for a single unit', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 600 }), { minLength: 1, maxLength: 20 }), (texts) => {
        const passages = textsOf(texts)
        expect(passages.flat()).toEqual(texts)
        for (const passage of passages) {
          expect(passage.length === 1 || passage.join('').length <= 400).toBe(true)
        }
      }),
    )
  })

  test('a unit longer than the limit stays whole in a passage of its own', () => {
    expect(textsOf(['短。', '长'.repeat(900), '短。'])).toEqual([['短。'], ['长'.repeat(900)], ['短。']])
  })

  test('rows of a table keep their header and are few together', () => {
    const passages = splitDocument(
      document('d', [section(Array(10).fill('某公司 | 2亿元'.padEnd(40, '。')), { tableHeader: '企业 | 投资额' })]),
    )
    expect(passages.length).toBeGreaterThan(2)
    for (const passage of passages) {
      expect(passage.tableHeader).toBe('企业 | 投资额')
      expect(passagePieces(passage)[0]).toContain('企业 | 投资额')
    }
  })
})

test('a passage never reaches over a heading and knows the titles above it', () => {
  const sections = [
    section(['一。'], { headingPath: ['第一章'] }),
    section(['二。'], { headingPath: ['第二章', '第一条'] }),
    section([], { headingPath: ['空'] }),
  ]
  const passages = splitDocument(document('d', sections, { title: '若干政策', aliases: ['十条'], recordId: 'P001' }))
  expect(passages.map(passagePieces)).toEqual([
    ['若干政策 十条 第一章', '一。'],
    ['若干政策 十条 第二章 第一条', '二。'],
  ])
  expect(passages.every((passage) => passage.recordId === 'P001' && passage.documentId === 'd')).toBe(true)
})

test('a document without text has no passages', () => {
  expect(splitDocument(document('d', []))).toEqual([])
})
