import { expect, test } from 'vitest'
import { withJoinedTables } from '../../../../src/adapters/documents/layout/joined-tables.ts'
import type { Table } from '../../../../src/adapters/documents/layout/table.ts'

const table = (page: number, rows: readonly string[][], more: Partial<Table> = {}): Table => ({
  type: 'table',
  left: 50,
  right: 500,
  top: 100,
  bottom: 700,
  rows,
  captionRows: 0,
  headerRows: 1,
  mergedColumns: new Set(),
  page,
  pages: rows.map(() => page),
  ...more,
})
const HEADER = ['序号', '区域', '投资额']
const joined = (...tables: Table[]) =>
  withJoinedTables(tables).map((piece) => (piece.type === 'table' ? piece.rows : piece.text))

test('the header that is repeated on the next page is dropped, and each row knows its page', () => {
  const [one] = withJoinedTables([table(1, [HEADER, ['1', '甲', '80']]), table(2, [HEADER, ['2', '乙', '90']])])
  expect(one).toMatchObject({ rows: [HEADER, ['1', '甲', '80'], ['2', '乙', '90']], pages: [1, 1, 2] })
})

test('without a repeated header no row is taken for one', () => {
  const rows = joined(table(1, [HEADER, ['1', '甲', '80']]), table(2, [['2', '乙', '90']]))
  expect(rows).toEqual([[HEADER, ['1', '甲', '80'], ['2', '乙', '90']]])
})

test('a row that the end of the page cut is one row', () => {
  const rows = joined(
    table(1, [HEADER, ['1', '滨海新区', '80']]),
    table(2, [
      ['', '及周边', ''],
      ['2', '乙', '90'],
    ]),
  )
  expect(rows).toEqual([[HEADER, ['1', '滨海新区及周边', '80'], ['2', '乙', '90']]])
})

test('a merged cell goes on over the end of the page', () => {
  const merged = { mergedColumns: new Set([1]) }
  const rows = joined(
    table(1, [HEADER, ['1', '甲', '80']], merged),
    table(
      2,
      [
        ['2', '', '90'],
        ['3', '乙', '70'],
      ],
      merged,
    ),
  )
  expect(rows).toEqual([[HEADER, ['1', '甲', '80'], ['2', '甲', '90'], ['3', '乙', '70']]])
})

test('tables of another width, or not on the next page, stay apart', () => {
  const first = table(1, [HEADER, ['1', '甲', '80']])
  expect(joined(first, table(3, [HEADER, ['2', '乙', '90']]))).toHaveLength(2)
  expect(
    joined(
      first,
      table(
        2,
        [
          ['名称', '数'],
          ['乙', '90'],
        ],
        { left: 80 },
      ),
    ),
  ).toHaveLength(2)
})
