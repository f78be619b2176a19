import { describe, expect, it } from 'vitest'
import { asksInFewWords, tellsPlan } from '../../../src/answering/matching/asks-in-few-words.ts'

it.each([
  '白酒厂可以去哪',
  '融资租赁SPV设哪里',
  '中药饮片厂推荐',
  '商业航天卫星制造选址',
  '养老康复器械放静海还是宝坻',
  '低空经济企业 东丽 还是 宝坻',
  '我们做模具，推荐放哪',
  '保险公司注册在哪个区好',
])('%s asks where, of a trade', (question) => {
  expect(asksInFewWords(question)).toBe(true)
})

it.each(['申请表去哪里领', '有哪些新能源项目推荐', '营业执照办理去哪', '华为建在哪里', '推荐几家氢能企业'])(
  '%s does not',
  (question) => {
    expect(asksInFewWords(question)).toBe(false)
  },
)

describe('a plan', () => {
  it.each<[string, number]>([
    ['智能家居小家电厂，3亿投资，200亩', 0],
    ['想在靠近北京的园区做医疗美容器械', 1],
    ['租个五千平厂房做汽车线束', 1],
    ['We make surgical robots, 200 million RMB, looking for factory space', 1],
  ])('is told by %s', (text, wishes) => {
    expect(tellsPlan(text, wishes)).toBe(true)
  })

  it.each<[string, number]>([
    ['我们做锂电池', 0],
    ['我们做锂电池，投2亿，想申请补贴', 0],
    ['投资10亿以上的新能源制造项目', 0],
    ['我们做锂电池，投2亿，能补多少', 0],
  ])('is not told by %s', (text, wishes) => {
    expect(tellsPlan(text, wishes)).toBe(false)
  })
})
