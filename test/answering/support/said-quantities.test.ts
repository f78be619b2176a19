import { describe, expect, it } from 'vitest'
import { asksForSupport } from '../../../src/answering/support/asks-for-support.ts'
import { saidQuantities } from '../../../src/answering/support/said-quantities.ts'
import type { Language } from '../../../src/domain/language.ts'
import { normaliseText } from '../../../src/text/normalise.ts'

const NOW = new Date('2026-03-01T00:00:00Z')
const told = (text: string, language: Language = 'zh') =>
  saidQuantities(normaliseText(text), language, NOW).map(({ property, value }) => [property, value])

describe('what a quantity is of', () => {
  it.each<[string, string, number]>([
    ['我们投8000万', 'investment', 8e7],
    ['总投资1.2亿元', 'investment', 1.2e8],
    ['设备投资8000万元', 'equipment', 8e7],
    ['投8000万买设备', 'equipment', 8e7],
    ['投8000万建研发中心', 'investment', 8e7],
    ['一年研发费用2000万', 'research', 2e7],
    ['研发费用增量500万', 'research-increment', 5e6],
    ['去年卖了1.5亿', 'revenue', 1.5e8],
    ['营业收入3000万元', 'revenue', 3e7],
    ['今年销售收入第一次到9亿', 'revenue', 9e8],
    ['年租金60万', 'rent', 6e5],
    ['立项金额600万元', 'project-funding', 6e6],
    ['孵化场地5000平方米', 'floor-area', 5000],
    ['公司成立6年', 'age', 6],
    ['公司2020年成立', 'age', 6],
    ['榜单第15名', 'rank', 15],
    ['年装卸8万标准箱', 'volume', 8e4],
    ['研发强度6%', 'research-share', 6],
    ['同比增长8%', 'growth', 8],
  ])('%s', (text, property, value) => {
    expect(told(text)).toEqual([[property, value]])
  })

  it.each<[Language, string, string]>([
    ['en', 'We invest CNY 80 million in equipment', 'equipment'],
    ['ja', '設備に8000万元', 'equipment'],
    ['ko', '매출 8000만 위안', 'revenue'],
    ['de', 'Umsatz von 80 Millionen Yuan', 'revenue'],
  ])('in %s', (language, text, property) => {
    expect(told(text, language)).toEqual([[property, 8e7]])
  })

  it('each of several', () => {
    expect(told('总投资2亿，其中设备8000万')).toEqual([
      ['investment', 2e8],
      ['equipment', 8e7],
    ])
  })

  it.each(['年产值2亿', '注册资本5000万', '去年出口额1亿元', '我们融资8000万', '企业年电费500万', '缴税300万'])(
    'nothing that rows measure: %s',
    (text) => {
      expect(told(text)).toEqual([])
    },
  )

  it('not what is hoped for, nor what is no quantity of one’s own', () => {
    expect(told('能拿到300万吗')).toEqual([])
    expect(told('能拿那500万奖励吗')).toEqual([])
    expect(told('2024年有53个项目')).toEqual([])
  })
})

it.each([
  '我们投8000万能补多少',
  '可以拿多少奖励',
  '有补贴吗',
  '补贴比例多大',
  '最多能给多少支持',
  'How much support can we get?',
  'What subsidy is there for us',
  '補助はいくらですか',
  '지원금이 얼마인가요',
  'Wie viel Förderung gibt es?',
])('asks for money: %s', (question) => {
  expect(asksForSupport(normaliseText(question))).toBe(true)
})

it.each(['武清开发区面积多大', '园区有多少企业', 'Which parks are in Wuqing?', '怎么联系你们', '投资8000万去哪里合适'])(
  'asks for something else: %s',
  (question) => {
    expect(asksForSupport(normaliseText(question))).toBe(false)
  },
)
