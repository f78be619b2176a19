import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { answerCsv } from '../../src/conversation/answer-csv.ts'
import type { Answer, AnswerTable } from '../../src/domain/answer.ts'
import { longList } from '../support/tables.ts'

const list = longList()

const answer = (table: Partial<AnswerTable> = {}, part: Partial<Answer> = {}): Answer => ({
  language: 'zh',
  confidence: 0.9,
  ...list,
  ...part,
  table: { ...list.table, ...table },
})

const rowsOf = (given: Answer) => parse(answerCsv(given)?.text ?? '', { bom: true }) as string[][]

test('the file holds every row, also those that the words left out, each with its sources', () => {
  const [header, ...rows] = rowsOf(answer())
  expect(header).toEqual(['项目', '投资额', '签约日期', '园区', '来源'])
  expect(rows).toHaveLength(23)
  expect(rows.at(-1)?.[0]).toBe(list.table.rows.at(-1)?.cells[0])
  expect(rows[0]?.at(-1)).toBe(
    '武清区2024年签约项目名单, 2024-12-20, https://example.cn/list-1; 京津冀产业合作签约活动, 2024-12-20, https://example.cn/list-2',
  )
})

test('the header of the sources speaks the language of the answer', () => {
  expect(rowsOf(answer({}, { language: 'en' }))[0]?.at(-1)).toBe('Sources')
})

test('a row with too few or too many cells still stands under the columns', () => {
  const rows = [
    { cells: ['甲'], citations: [] },
    { cells: ['乙', '1', '2', '3', '4'], citations: [9] },
  ]
  expect(rowsOf(answer({ rows })).slice(1)).toEqual([
    ['甲', '', '', '', ''],
    ['乙', '1', '2', '3', ''],
  ])
})

test('words of a document cannot become a formula, wherever they stand', () => {
  const formula = '=HYPERLINK("http://evil.example","点我")'
  const citations = list.citations.map((citation) => ({ ...citation, title: formula }))
  const cells = rowsOf(
    answer({ columns: [formula], rows: [{ cells: [formula], citations: [1] }] }, { citations }),
  ).flat()
  expect(cells.filter((cell) => cell.includes('HYPERLINK')).map((cell) => cell[0])).toEqual(["'", "'", "'"])
})

test.each([
  ['2024年武清签约的汽车零部件项目', '2024年武清签约的汽车零部件项目.csv'],
  ['../../etc/passwd', 'etc_passwd.csv'],
  ['a/b\\c:d*e?f"g<h>i|j\r\nk\u202el', 'a_b_c_d_e_f_g_h_i_j_k_l.csv'],
  ['Wuqing; parks = 3, "new"', 'Wuqing_parks_3_new.csv'],
  ['...', '表格.csv'],
  ['', '表格.csv'],
  ['名'.repeat(200), `${'名'.repeat(60)}.csv`],
])('a table called %j is saved as %j', (title, name) => {
  expect(answerCsv(answer({ title }))?.name).toBe(name)
})

test('an answer without a table makes no file', () => {
  const { table: _, ...plain } = answer()
  expect(answerCsv(plain)).toBeUndefined()
})
