import { expect, test } from 'vitest'
import { withoutRunningText } from '../../../../src/adapters/documents/layout/running-text.ts'
import { wordAt } from './words.ts'

const page = (number: number, texts: readonly [number, string][]) => ({
  number,
  height: 800,
  words: texts.map(([y, text]) => wordAt(50, y, text)),
  rulings: [],
  slack: 3,
})
const left = (pages: ReturnType<typeof page>[]) =>
  withoutRunningText(pages).map(({ words }) => words.map(({ text }) => text))

test('a header that repeats and numbers that count the pages go, on every page', () => {
  const pages = [1, 2, 3].map((number) =>
    page(number, [
      [20, '某区产业公报'],
      [300, `正文${number}`],
      [770, `第 ${number} 页 共 3 页`],
    ]),
  )
  expect(left(pages)).toEqual([['正文1'], ['正文2'], ['正文3']])
})

test.each(['3', '- 3 -', '— 3 —', '第3页', '3 / 12', 'Page 3 of 12', 'iv'])(
  '%j alone at the foot of one page is its number',
  (text) => {
    expect(
      left([
        page(3, [
          [300, '正文'],
          [770, text],
        ]),
      ]),
    ).toEqual([['正文']])
  },
)

test('figures at the edge of a page stay when they do not count the pages', () => {
  const pages = [1, 2].map((number) =>
    page(number, [
      [300, '正文'],
      [770, `${number * 500}万元 12.5`],
    ]),
  )
  expect(left(pages)).toEqual([
    ['正文', '500万元 12.5'],
    ['正文', '1000万元 12.5'],
  ])
})

test('the last line of cells stays, though other pages end on the same words at the same height', () => {
  const pages = [1, 2].map((number) =>
    page(number, [
      [400, '正文'],
      [745, `第${number * 7}号天津某科技有限`],
      [758, '公司'],
      [785, '某区产业公报'],
    ]),
  )
  expect(left(pages)).toEqual([
    ['正文', '第7号天津某科技有限', '公司'],
    ['正文', '第14号天津某科技有限', '公司'],
  ])
})

test('a number close below the last line is part of the text', () => {
  expect(
    left([
      page(1, [
        [758, '合计'],
        [770, '8000'],
      ]),
    ]),
  ).toEqual([['合计', '8000']])
})
