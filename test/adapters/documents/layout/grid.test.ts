import { describe, expect, test } from 'vitest'
import { gridsOf } from '../../../../src/adapters/documents/layout/grid.ts'
import { ruledTable } from '../../../../src/adapters/documents/layout/ruled-table.ts'
import { type Ruling, rulingOf } from '../../../../src/adapters/documents/layout/ruling.ts'
import { wordAt } from './words.ts'

const across = (y: number, from: number, to: number): Ruling => ({
  isHorizontal: true,
  left: from,
  right: to,
  top: y,
  bottom: y,
})
const down = (x: number, from: number, to: number): Ruling => ({
  isHorizontal: false,
  left: x,
  right: x,
  top: from,
  bottom: to,
})

/** Two columns by three rows of 100 by 20; in the first column the two lower rows are one cell. */
const DRAWN = [
  across(0, 0, 200),
  across(20, 0, 100),
  across(20, 101.5, 200),
  across(40, 100, 200),
  across(60, 0, 200),
  down(0, 0, 60),
  down(100, 0, 31),
  down(100, 30, 60),
  down(200, 0, 60),
]

describe('cells from drawn lines', () => {
  test('lines drawn in pieces are whole, and a missing line joins two cells', () => {
    const [grid] = gridsOf(DRAWN, 3)
    expect(grid).toMatchObject({ rowCount: 3, columnCount: 2 })
    const spans = grid?.areas.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan])
    expect(spans).toEqual([
      [0, 0, 1, 1],
      [0, 1, 1, 1],
      [1, 0, 2, 1],
      [1, 1, 1, 1],
      [2, 1, 1, 1],
    ])
  })

  test('the text of a cell over several rows is said in each', () => {
    const words = [
      wordAt(10, 5, '区域'),
      wordAt(110, 5, '投资额'),
      wordAt(10, 35, '甲区'),
      wordAt(110, 25, '80'),
      wordAt(110, 45, '90'),
    ]
    const [grid] = gridsOf(DRAWN, 3)
    expect(grid && ruledTable(grid, words, 4)).toMatchObject({
      rows: [
        ['区域', '投资额'],
        ['甲区', '80'],
        ['甲区', '90'],
      ],
      pages: [4, 4, 4],
    })
  })

  test('a frame around a text and a line below a heading are no table', () => {
    expect(gridsOf([across(0, 0, 200), across(60, 0, 200), down(0, 0, 60), down(200, 0, 60)], 3)).toEqual([])
    expect(gridsOf([across(0, 0, 200)], 3)).toEqual([])
  })

  test('tables that do not touch are apart', () => {
    const lower = DRAWN.map((ruling) => ({ ...ruling, top: ruling.top + 100, bottom: ruling.bottom + 100 }))
    expect(gridsOf([...DRAWN, ...lower], 3)).toHaveLength(2)
  })
})

test('a filled box is a line when it is thin, and an area when it is not', () => {
  expect(rulingOf({ left: 0, right: 100, top: 5, bottom: 6 })?.isHorizontal).toBe(true)
  expect(rulingOf({ left: 4, right: 5, top: 0, bottom: 90 })?.isHorizontal).toBe(false)
  expect(rulingOf({ left: 0, right: 100, top: 0, bottom: 20 })).toBeUndefined()
  expect(rulingOf({ left: 0, right: 1, top: 0, bottom: 1 })).toBeUndefined()
})
