import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../../src/adapters/documents/layout/content-blocks.ts'
import { linesOf } from '../../../../src/adapters/documents/layout/line.ts'
import type { Table } from '../../../../src/adapters/documents/layout/table.ts'
import { linesAt, wordAt } from './words.ts'

const FULL = '甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸'
const table = (top: number, rows: readonly string[][], more: Partial<Table> = {}): Table => ({
  type: 'table',
  left: 0,
  right: 200,
  top,
  bottom: top + 50,
  rows,
  captionRows: 0,
  headerRows: 1,
  mergedColumns: new Set(),
  page: 1,
  pages: rows.map(() => 1),
  ...more,
})
const ROWS = [
  ['名称', '投资额'],
  ['甲', '80'],
]
const textsOf = (pieces: Parameters<typeof blocksOf>[0]) =>
  blocksOf(pieces, undefined).map((block) =>
    block.type === 'row' ? block.cells.join('|') : `${block.type}: ${block.text}`,
  )

describe('paragraphs', () => {
  test('the lines of one are joined, an indented line begins the next', () => {
    const lines = linesOf(
      [
        wordAt(20, 0, FULL.slice(2)),
        wordAt(0, 15, FULL),
        wordAt(0, 30, '尾。'),
        wordAt(20, 45, FULL.slice(2)),
        wordAt(0, 60, '完。'),
      ],
      1,
    )
    expect(textsOf(lines)).toEqual([`paragraph: ${FULL.slice(2)}${FULL}尾。`, `paragraph: ${FULL.slice(2)}完。`])
  })

  test('one goes on over the end of a page', () => {
    const pieces = [
      ...linesOf([wordAt(20, 700, FULL.slice(2)), wordAt(0, 715, FULL)], 1),
      ...linesOf([wordAt(0, 80, FULL), wordAt(0, 95, '尾。')], 2),
    ]
    expect(textsOf(pieces)).toEqual([`paragraph: ${FULL.slice(2)}${FULL}${FULL}尾。`])
  })

  test.each([
    ['一、总体要求', 'heading'],
    ['（二）支持标准', 'heading'],
    ['第一章 总则', 'heading'],
    ['（一）对投资超过1亿元的项目给予补助。', 'paragraph'],
    ['1.第一项', 'item'],
    ['（1）第一项', 'item'],
    ['① 第一项', 'item'],
    ['1.5亿元投资', 'paragraph'],
    ['2024年', 'paragraph'],
  ])('%s is a %s', (text, type) => {
    expect(textsOf(linesOf([...linesAt(0, 0, [FULL, FULL]), wordAt(0, 45, text), wordAt(0, 75, FULL)], 1))).toContain(
      `${type}: ${text}`,
    )
  })
})

describe('a table', () => {
  test('takes the caption above it for its heading and the unit there for its cells', () => {
    const lines = linesOf([wordAt(0, 0, FULL), wordAt(60, 20, '表1 项目清单'), wordAt(150, 40, '单位：万元')], 1)
    expect(textsOf([...lines, table(60, ROWS)])).toEqual([
      `paragraph: ${FULL}`,
      'heading: 表1 项目清单',
      'paragraph: 单位：万元',
      '名称|投资额',
      '甲|80万元',
    ])
  })

  test('gives a caption of its own as a heading before its rows', () => {
    const captioned = table(0, [['附表 项目', ''], ...ROWS], { captionRows: 1, pages: [1, 1, 1] })
    expect(textsOf([captioned])).toEqual(['heading: 附表 项目', '名称|投资额', '甲|80'])
  })

  test('is kept apart from another one right below it', () => {
    const blocks = blocksOf(
      [...linesOf([wordAt(60, 0, '表1 项目清单')], 1), table(20, ROWS), table(90, ROWS)],
      undefined,
    )
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'row', 'row', 'heading', 'row', 'row'])
  })
})

test('a sentence right above a caption stays a sentence of its own, in a text of single lines', () => {
  const lines = linesOf([wordAt(0, 0, '园区规划面积24平方公里，欢迎考察。'), wordAt(0, 30, '园区入驻企业表')], 1)
  expect(textsOf([...lines, table(60, ROWS)]).slice(0, 2)).toEqual([
    'paragraph: 园区规划面积24平方公里，欢迎考察。',
    'heading: 园区入驻企业表',
  ])
})
