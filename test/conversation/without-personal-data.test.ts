import { expect, test } from 'vitest'
import { withoutPersonalData } from '../../src/conversation/without-personal-data.ts'

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
