import { expect, test } from 'vitest'
import { alignedTables } from '../../../../src/adapters/documents/layout/aligned-table.ts'
import { linesAt, wordAt } from './words.ts'

const rowsOf = (words: Parameters<typeof alignedTables>[0]) => alignedTables(words, 1).map(({ table }) => table.rows)

test('words below one another are columns, also where a cell is empty', () => {
  const words = [
    ...linesAt(0, 0, ['序号', '1', '2', '3']),
    ...linesAt(60, 0, ['企业', '甲公司', '乙公司', '丙公司']),
    wordAt(150, 0, '投资额'),
    wordAt(150, 15, '8000'),
    wordAt(150, 45, '500'),
  ]
  expect(rowsOf(words)).toEqual([
    [
      ['序号', '企业', '投资额'],
      ['1', '甲公司', '8000'],
      ['2', '乙公司', ''],
      ['3', '丙公司', '500'],
    ],
  ])
})

test('figures keep their column by order where names stand to the left and figures to the right', () => {
  const words = [
    ...linesAt(0, 0, ['指标', '产值', '税收', '就业']),
    wordAt(100, 0, '绝对数'),
    wordAt(180, 0, '比上年增长'),
    ...linesAt(172, 15, ['18024.3', '6008.12', '4506.10']),
    ...linesAt(260, 15, ['5.1', '3.4', '1.7']),
  ]
  expect(rowsOf(words)).toEqual([
    [
      ['指标', '绝对数', '比上年增长'],
      ['产值', '18024.3', '5.1'],
      ['税收', '6008.12', '3.4'],
      ['就业', '4506.10', '1.7'],
    ],
  ])
})

test('running text and a list of two columns are no table', () => {
  expect(rowsOf(linesAt(0, 0, Array(6).fill('甲乙丙丁戊己庚辛壬癸')))).toEqual([])
  expect(rowsOf([...linesAt(0, 0, ['联系人', '电话', '地址']), ...linesAt(80, 0, ['张三', '022-1', '某路'])])).toEqual(
    [],
  )
})
