import { parse } from 'csv-parse/sync'
import fastCheck from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportLeads, LEAD_COLUMNS, leadsToCsv, readColumns } from '../../src/leads/lead-csv.ts'
import { leadAt } from '../support/desk-bench.ts'
import { lead } from '../support/lead-fixtures.ts'

const rowsOf = (csv: string) => parse(csv, { bom: true, columns: true }) as Record<string, string>[]
const CONTACT_COLUMNS = ['contactName', 'phone', 'email', 'wechat', 'consentAt']

const namesOf = (...words: readonly string[]) => readColumns(words).columns.map(({ name }) => name)

test('every lead is a row under a header that staff can read, with every column that is asked for', () => {
  const [row] = rowsOf(leadsToCsv([leadAt('lost')], LEAD_COLUMNS))
  expect(row).toMatchObject({
    编号: 'L-1',
    状态: '未落地',
    原因: '其他',
    分级: 'B',
    跟进人: '王芳',
    工作群: '总群',
    企业: '天津测试有限公司',
    未答问题: '土地价格是多少？',
    联系人: '王经理',
    电话: '13812345678',
    邮箱: '',
    同意时间: '2026-11-24T02:00:00.000Z',
  })
})

describe('columns', () => {
  test('without any word all but contact data are taken', () => {
    const names = namesOf()
    expect(names).toEqual(LEAD_COLUMNS.map(({ name }) => name).filter((name) => !CONTACT_COLUMNS.includes(name)))
    expect(leadsToCsv([lead('L-1')], readColumns([]).columns)).not.toMatch(/13812345678|王经理/)
  })

  test('contact data comes only when it is asked for: all of it with everything else, or by name', () => {
    expect(namesOf('联系方式')).toEqual(LEAD_COLUMNS.map(({ name }) => name))
    expect(namesOf('contact')).toEqual(namesOf('联系方式'))
    expect(namesOf('电话')).toEqual(['phone'])
    expect(namesOf('企业', '联系方式')).toEqual(['company', ...CONTACT_COLUMNS])
  })

  test('columns are named in Chinese or as in the header of the API, and keep their order', () => {
    expect(namesOf('投资额', '企业')).toEqual(['company', 'investment'])
    expect(namesOf('investment', 'company', '企业')).toEqual(['company', 'investment'])
  })

  test('what names no column is told', () => {
    expect(readColumns(['企业', '身份证', 'constructor']).unknown).toEqual(['身份证', 'constructor'])
  })

  test('no two columns are called the same', () => {
    for (const key of ['name', 'label'] as const) {
      expect(new Set(LEAD_COLUMNS.map((column) => column[key])).size).toBe(LEAD_COLUMNS.length)
    }
  })
})

describe('what is noted of an export', () => {
  const NOW = new Date('2026-11-24T02:00:00.000Z')
  const { contact: _contact, ...silent } = lead('L-2')

  test('who took which columns of how many leads', () => {
    const exported = exportLeads([lead('L-1'), silent], readColumns(['企业']).columns, '王芳 (7)', NOW)
    expect(exported.name).toBe('leads-2026-11-24.csv')
    expect(exported.record).toEqual({ at: NOW.toISOString(), who: '王芳 (7)', fields: ['company'], count: 2 })
    expect(exported.access).toEqual([])
  })

  test('whose contact data it holds', () => {
    const exported = exportLeads([lead('L-1'), silent], readColumns(['电话']).columns, '王芳 (7)', NOW)
    expect(exported.access).toEqual([{ leadId: 'L-1', at: NOW.toISOString(), who: '王芳 (7)', how: 'export' }])
  })
})

test.each(['=1+1', '+49301234567', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|x', '%x', '＝1+1'])(
  'a spreadsheet takes %j as text',
  (company) => {
    const [row] = rowsOf(leadsToCsv([lead('L-1', { need: { company } })], LEAD_COLUMNS))
    expect(row?.企业).toBe(`'${company}`)
  },
)

test('whatever is in a cell, no cell can start a formula and no row breaks', () => {
  fastCheck.assert(
    fastCheck.property(fastCheck.string({ unit: 'binary' }), (words) => {
      const evil = lead('L-1', { need: { company: words, project: words }, contact: { name: words, phone: words } })
      const rows = rowsOf(leadsToCsv([evil, lead('L-2')], LEAD_COLUMNS))
      expect(rows.map(({ 编号 }) => 编号)).toEqual(['L-1', 'L-2'])
      for (const cell of Object.values(rows[0] ?? {})) expect(cell).not.toMatch(/^\s*[=+\-@]/)
    }),
  )
})
