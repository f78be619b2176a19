import { parse } from 'csv-parse/sync'
import fastCheck from 'fast-check'
import { expect, test } from 'vitest'
import { leadsToCsv } from '../../src/leads/lead-csv.ts'
import { lead } from '../support/lead-fixtures.ts'

const rowsOf = (csv: string) => parse(csv, { bom: true, columns: true }) as Record<string, string>[]

test('every lead is a row under a header, with its contact', () => {
  const [row] = rowsOf(leadsToCsv([lead('L-1')]))
  expect(row).toMatchObject({ id: 'L-1', company: '天津测试有限公司', phone: '13812345678', contactName: '王经理' })
})

test.each(['=1+1', '+49301234567', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|x', '%x'])(
  'a spreadsheet takes %j as text',
  (company) => {
    const [row] = rowsOf(leadsToCsv([lead('L-1', { need: { company } })]))
    expect(row?.company).toBe(`'${company}`)
  },
)

test('whatever is in a cell, no cell can start a formula and no row breaks', () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.string({ unit: 'binary' }), (company) => {
      const rows = rowsOf(leadsToCsv([lead('L-1', { need: { company } }), lead('L-2')]))
      expect(rows.map(({ id }) => id)).toEqual(['L-1', 'L-2'])
      expect(rows[0]?.company ?? '').not.toMatch(/^\s*[=+\-@]/)
    }),
  )
})
