import { expect, test } from 'vitest'
import { answerWithoutPersonalData, withoutPersonalData } from '../../src/conversation/without-personal-data.ts'

test.each([
  ['我是海河装备有限公司的李明，电话13812345678，武清的厂房租金多少？', '武清的厂房租金多少？'],
  ['您好，我叫王芳，微信 wangfang88，武清有国际学校吗？', '武清有国际学校吗？'],
  ['武清的厂房租金多少？请回复 li.ming@example.com', '武清的厂房租金多少？'],
  ['联系人：李明，138 1234 5678。武清的电价是多少？', '武清的电价是多少？'],
  ['请问武清区的电价是多少', '武清区的电价是多少'],
  ["Hello, I'm John Smith, +49 171 1234567. What is the rent in Wuqing?", 'What is the rent in Wuqing?'],
  ['This is Anna from ACME. What is the rent in Wuqing?', 'What is the rent in Wuqing?'],
  ['Ich bin Anna Schmidt. Wie hoch ist die Miete?', 'Wie hoch ist die Miete?'],
  ['田中と申します。工場の賃料はいくらですか。', '工場の賃料はいくらですか。'],
  ['저는 김철수입니다. 공장 임대료는 얼마입니까?', '공장 임대료는 얼마입니까?'],
  ['武清的电价是多少？身份证120101199001011234', '武清的电价是多少？'],
  ['武清的电价是多少？（138****5678）', '武清的电价是多少？'],
])('who asks and how to reach them is left out: %s', (text, question) => {
  expect(withoutPersonalData(text)).toBe(question)
})

test('the company of who asks has no name, one that is asked about keeps its own', () => {
  expect(withoutPersonalData('我们海河装备有限公司能拿到多少补贴？')).not.toContain('海河装备')
  expect(withoutPersonalData('海河装备能拿到多少补贴？', '海河装备')).toBe('我公司能拿到多少补贴？')
  expect(withoutPersonalData('特变电工集团在武清投资了多少？')).toBe('特变电工集团在武清投资了多少？')
})

test.each(['做机器人的企业能享受哪些政策？', '我是做冷链的，武清有合适的园区吗？', '我们是外地企业，怎么注册公司？'])(
  'what the question needs stays: %s',
  (text) => {
    expect(withoutPersonalData(text)).toBe(text)
  },
)

test('where nothing else was said the rest stays, without what tells who it is', () => {
  const left = withoutPersonalData('电话13812345678')
  expect(left).not.toMatch(/\d/u)
  expect(left).not.toBe('')
})

test.each([
  ['010-1234-5678로 연락 주세요. 공장 임대료는 얼마인가요?', '공장 임대료는 얼마인가요?'],
  ['電話は090-1234-5678です。天津の賃料はいくらですか？', '天津の賃料はいくらですか？'],
  ['请回电话给李明 022-2837-1234，武清租金多少？', '武清租金多少？'],
  ['电话022 2837 1234 武清租金多少', '武清租金多少'],
  ['（022）28371234 武清租金多少', '武清租金多少'],
  ['0171/2345678 wie hoch ist die Miete?', 'wie hoch ist die Miete?'],
  ['my number is (415) 555-1234, what is the rent?', 'what is the rent?'],
  ['phone 415-555-1234, what is the rent?', 'what is the rent?'],
  ['加我V：lm20248888 武清租金多少？', '武清租金多少？'],
  ['护照E12345678，能落户吗？', '能落户吗？'],
  ['食堂怎么收费，联系13812345678？', '食堂怎么收费？'],
])('a number by which somebody is called or known is left out, however it is written: %s', (text, question) => {
  expect(withoutPersonalData(text)).toBe(question)
})

test.each([
  ['我是李明想问武清的租金多少', '想问武清的租金多少'],
  ['我姓李电话13812345678武清租金多少', '武清租金多少'],
  ['John Smith here from Acme GmbH: what is the rent in Wuqing?', 'what is the rent in Wuqing?'],
  ['田中です。天津の賃料は？', '天津の賃料は？'],
])('a name in the same clause as the question is left out: %s', (text, question) => {
  expect(withoutPersonalData(text)).toBe(question)
})

test.each([
  ['我司叫海河装备，租金多少', '租金多少'],
  ['海河装备有限公司在武清建厂有什么补贴？', '我公司在武清建厂有什么补贴？'],
  ['我们海河装备有限公司想在武清建厂，海河装备能租吗？', '我公司想在武清建厂，我公司能租吗？'],
  ['我是海河装备的李明，海河装备能享受什么政策？', '我公司能享受什么政策？'],
])(
  'the company of who asks is left out, by its short name and when it speaks of itself by name: %s',
  (text, question) => {
    expect(withoutPersonalData(text)).toBe(question)
  },
)

test.each([
  '京顺达汽车集团有限公司拟投资多少？',
  '我们是芯片设计公司，能申请奖励吗',
  '製造業です。天津の賃料は？',
  '投资12000万元、占地10000-15000平方米的项目有奖励吗？',
  '2024年9月25日的津政办规〔2023〕4号还有效吗？',
  '2024-09-25 15:30到2025-01-10之间能申报吗？',
  '注册资本100000000可以享受什么政策？',
  '见https://www.example.cn/20250917/t20250917_527365899.shtml，这个政策有效吗？',
])('figures, dates, document numbers and what a question needs stay: %s', (text) => {
  expect(withoutPersonalData(text)).toBe(text)
})

test('what was answered keeps its words, but no number of a person and no name of the asker’s company', () => {
  expect(answerWithoutPersonalData('天津海河装备有限公司可致电李经理13812345678。[1]', '海河装备')).toBe(
    '天津我公司有限公司可致电李经理…。[1]',
  )
})

test('a long text is cut between characters', () => {
  expect(withoutPersonalData(`a${'🏭'.repeat(400)}`)).toMatch(/🏭$/u)
})
