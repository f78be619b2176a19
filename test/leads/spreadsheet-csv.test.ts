import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { spreadsheetCsv } from '../../src/leads/spreadsheet-csv.ts'

test('the file begins with a byte order mark, ends its lines as spreadsheets do and quotes what would break a row', () => {
  const csv = spreadsheetCsv(['项目', '金额'], [['甲,"乙"\n丙', '3亿元']])
  expect(csv).toBe('\ufeff项目,金额\r\n"甲,""乙""\n丙",3亿元\r\n')
})

test.each(['=1+1', '+8613800000000', '-2', '@SUM(A1)', ' =1', '\t=1', '＝1+1', '＋1', '－1', '＠SUM(A1)'])(
  'a spreadsheet takes %j as text, in a cell and in the header',
  (cell) => {
    const rows = parse(spreadsheetCsv([cell], [[cell]]), { bom: true }) as string[][]
    expect(rows).toEqual([[`'${cell}`], [`'${cell}`]])
  },
)
