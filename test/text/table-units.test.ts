import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyUnits } from '../../src/text/table-units.ts'

/** One column with the given header and cells, after its unit was applied. */
function column(name: string, cells: readonly string[], notes: readonly string[] = []): readonly string[] {
  const { header, rows } = applyUnits(
    [name],
    cells.map((cell) => [cell]),
    notes,
  )
  return [header[0] ?? '', ...rows.map((row) => row[0] ?? '')]
}

describe('a unit in the header', () => {
  test.each([
    ['投资额（万元）', '8000', '投资额', '8000万元'],
    ['投资额(亿元)', '1.25', '投资额', '1.25亿元'],
    ['总投资（单位：万元）', '12,000.5', '总投资', '12,000.5万元'],
    ['占比（%）', '12.5', '占比', '12.5%'],
    ['增速（±%）', '-3.2', '增速', '-3.2%'],
    ['增长%', '8', '增长', '8%'],
    ['租金（元/平方米/月）', '25', '租金', '25元/平方米/月'],
    ['价格 元/平方米', '25', '价格 元/平方米', '25'],
    ['用地面积/亩', '120', '用地面积', '120亩'],
    ['能耗（万吨标准煤）', '3', '能耗', '3万吨标准煤'],
    ['用地规模（亩） 一期', '50', '用地规模 一期', '50亩'],
    ['投资额（万元）', '5000-8000', '投资额', '5000-8000万元'],
  ])('%s with %s reads %s with %s', (name, cell, expectedName, expectedCell) => {
    expect(column(name, [cell])).toEqual([expectedName, expectedCell])
  })

  test('goes in before the words behind a figure', () => {
    expect(column('投资额（万元）', ['约8000', '8000以上', '5000余'])).toEqual([
      '投资额',
      '约8000万元',
      '8000万元以上',
      '5000余万元',
    ])
  })

  test('leaves dashes, words, empty cells and figures with a unit of their own as they are', () => {
    expect(column('投资额（万元）', ['—', '面议', '', '2.5亿元'])).toEqual(['投资额', '—', '面议', '', '2.5亿元'])
  })

  test('stays in the header too where a cell with figures cannot take it', () => {
    expect(column('投资额（万元）', ['8000', '一期3000，二期待定'])).toEqual([
      '投资额（万元）',
      '8000万元',
      '一期3000，二期待定',
    ])
  })

  test('stays in the header where no cell has figures', () => {
    expect(column('投资额（万元）', ['面议', ''])).toEqual(['投资额（万元）', '面议', ''])
  })

  test.each(['工期（月）', '项目名称（全称）', '面积（平方米，亩）', '规模（万）'])(
    'what is no plain unit, as in %s, changes nothing',
    (name) => {
      expect(column(name, ['12'])).toEqual([name, '12'])
    },
  )
})

describe('a unit in the remarks above the table', () => {
  test('is applied to the columns that name or date an amount, and to no other', () => {
    const { header, rows } = applyUnits(
      ['序号', '项目', '总投资', '2024年', '同比增长', '联系电话', '企业数', '建设年份'],
      [['1', '冷库', '8000', '300', '5.5', '02282121234', '12', '2025']],
      ['截至2024年底', '（单位：万元）'],
    )
    expect(header).toEqual(['序号', '项目', '总投资', '2024年', '同比增长', '联系电话', '企业数', '建设年份'])
    expect(rows).toEqual([['1', '冷库', '8000万元', '300万元', '5.5', '02282121234', '12', '2025']])
  })

  test('several units are told apart by what the columns name', () => {
    const { rows } = applyUnits(['名称', '产值', '占地面积', '2024年'], [['甲', '5', '6', '7']], ['单位：亿元、亩'])
    expect(rows).toEqual([['甲', '5亿元', '6亩', '7']])
  })

  test('fits the only measured column whatever its name', () => {
    expect(applyUnits(['企业', '规模'], [['甲', '50']], ['单位：人']).rows).toEqual([['甲', '50人']])
  })

  test('yields to the unit in a header', () => {
    expect(applyUnits(['占地面积（亩）', '投资额'], [['50', '3']], ['单位：万元']).rows).toEqual([['50亩', '3万元']])
  })

  test('an organisation behind 单位： is no unit', () => {
    expect(column('投资额', ['8000'], ['填报单位：武清区投资促进局'])).toEqual(['投资额', '8000'])
  })
})

test('a column that names the unit of each row is applied row by row', () => {
  const { rows } = applyUnits(
    ['指标', '单位', '2024年', '同比增长（%）'],
    [
      ['地区生产总值', '亿元', '958.6', '5.1'],
      ['实有企业', '家', '12000', '3'],
    ],
  )
  expect(rows).toEqual([
    ['地区生产总值', '亿元', '958.6亿元', '5.1%'],
    ['实有企业', '家', '12000家', '3%'],
  ])
})

test('names of columns are unique and none is empty', () => {
  const { header } = applyUnits(['金额（万元）', '金额（亿元）', '', '金额'], [['1', '2', '3', '4', '5']])
  expect(header).toEqual(['金额', '金额 2', '第3列', '金额 3', '第5列'])
})

test('no cell loses a character, and rows are as wide as the header', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('8000', '1,200', '12%', '约5', '—', '3亿元', '2024-2026'))
  const name = fc.oneof(fc.string(), fc.constantFrom('投资额（万元）', '占比（%）', '单位', '2024年', '面积/亩'))
  fc.assert(
    fc.property(fc.array(name), fc.array(fc.array(cell)), fc.constantFrom([], ['单位：万元']), (names, rows, notes) => {
      const result = applyUnits(names, rows, notes)
      expect(new Set(result.header).size).toBe(result.header.length)
      result.rows.forEach((row, index) => {
        expect(row).toHaveLength(result.header.length)
        row.forEach((value, at) => {
          const before = rows[index]?.[at] ?? ''
          const rest = [...value]
          for (const character of before) expect(rest.splice(0, rest.indexOf(character) + 1).at(-1)).toBe(character)
        })
      })
    }),
  )
})
