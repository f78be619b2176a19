import { expect, test } from 'vitest'
import { columnsOf } from '../../../../src/adapters/documents/layout/columns.ts'
import { linesAt, wordAt } from './words.ts'

const text = (columns: ReturnType<typeof columnsOf>) => columns.map((words) => words.map((word) => word.text).join(''))
const FULL = '甲乙丙丁，己庚辛壬癸'

test('two columns are read one after the other, between what stands above and below', () => {
  const words = [
    wordAt(0, 0, FULL.repeat(3)),
    ...linesAt(
      0,
      30,
      ['左一', '左二', '左三', '左四'].map((line) => line + FULL),
    ),
    ...linesAt(
      170,
      30,
      ['右一', '右二', '右三', '右四'].map((line) => line + FULL),
    ),
    wordAt(0, 140, FULL.repeat(3)),
  ]
  const [above, left, right, below] = text(columnsOf(words))
  expect([above, below]).toEqual([FULL.repeat(3), FULL.repeat(3)])
  expect(left).toMatch(/^左一.*左二.*左三.*左四/)
  expect(right).toMatch(/^右一.*右二.*右三.*右四/)
})

test('no word is lost or doubled', () => {
  const words = [...linesAt(0, 0, Array(9).fill(FULL)), ...linesAt(150, 4, Array(7).fill(FULL)), wordAt(300, 300, '尾')]
  expect(new Set(columnsOf(words).flat())).toEqual(new Set(words))
  expect(columnsOf(words).flat()).toHaveLength(words.length)
})

test('names and figures side by side are no columns, as long as they may be', () => {
  const names = [
    '天津甲乙丙丁科技有限公司',
    '天津戊己庚辛科技有限公司',
    '天津壬癸子丑科技有限公司',
    '天津寅卯辰巳科技有限公司',
  ]
  const words = [
    ...linesAt(0, 0, names),
    ...linesAt(
      150,
      0,
      names.map((name) => `${name}投资8,000万元`),
    ),
  ]
  expect(columnsOf(words)).toHaveLength(1)
})

test('short labels beside text are no columns', () => {
  const words = [...linesAt(0, 0, ['一', '二十个字', '三', '四']), ...linesAt(150, 0, Array(4).fill(FULL))]
  expect(columnsOf(words)).toHaveLength(1)
})
