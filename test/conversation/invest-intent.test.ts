import { expect, test } from 'vitest'
import { hasInvestIntent, investClause } from '../../src/conversation/invest-intent.ts'
import { isQuestion } from '../../src/conversation/question.ts'

test.each([
  '我们想在武清建厂',
  '我司拟投资5亿元建设新能源项目',
  '我公司打算落户天津',
  '我们有意向入驻京津科技谷',
  '公司计划明年在武清设立研发中心',
  '想在武清建个厂',
  '我们准备把生产线搬到武清',
  '我们有投资意向',
  '有意向入驻武清开发区',
  'We want to build a factory in Wuqing',
  'Our company is planning to set up an office in Tianjin',
  '天津に工場を建設したいと考えています',
  '우칭에 공장을 설립하려고 합니다',
  'Wir möchten in Wuqing ein Werk bauen',
])('an intent to invest: %s', (text) => {
  expect(hasInvestIntent(text)).toBe(true)
})

test.each([
  '武清有哪些园区？',
  '我想了解投资政策',
  '我们想知道武清的土地价格',
  '计划总投资5亿元的项目有哪些',
  '哪些企业落户武清开发区',
  '2024年投资最大的项目',
  'Which companies invested in Wuqing?',
  'What does the plan say about factories?',
  '武清区の投資政策は？',
  'Welche Werke gibt es in Wuqing?',
  '你好',
])('no intent to invest: %s', (text) => {
  expect(hasInvestIntent(text)).toBe(false)
})

test('the clause that says what is to be done describes the project', () => {
  expect(investClause('我们是测试公司，想在武清建厂，投资2亿')).toBe('想在武清建厂')
})

test.each([
  '土地多少钱',
  '武清好吗',
  '有没有补贴',
  '去哪合适',
  '什么政策?',
  'What incentives are there',
  '補助金はありますか',
  '보조금이 있나요',
  'Welche Parks gibt es',
])('a question: %s', (text) => {
  expect(isQuestion(text)).toBe(true)
})

test.each(['天津测试有限公司', '2亿元', '跳过', '13812345678', 'Bosch GmbH', '機械', '로봇', '我们想在武清建厂'])(
  'no question: %s',
  (text) => {
    expect(isQuestion(text)).toBe(false)
  },
)
