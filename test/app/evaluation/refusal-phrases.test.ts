import { describe, expect, test } from 'vitest'
import { opensWithRefusal, statesLimit } from '../../../src/app/evaluation/refusal-phrases.ts'

describe('a refusal is recognised by how a text opens', () => {
  test.each([
    '抱歉，知识库里没有查到租金，无法回答这个问题。',
    '您好，很遗憾，这一项帮不上您。',
    '公开资料里暂无 2025 年的签约额。',
    '这类承诺我们不能向您作出，也不会直接保证结果。',
    '这个问题不在我能回答的范围之内。',
    '我只能解答招商政策方面的问题。',
    'Sorry, that is not something we follow.',
    'The knowledge base does not cover rents.',
    'We don’t have that figure.',
  ])('%s', (text) => {
    expect(opensWithRefusal(text)).toBe(true)
  })
})

describe('an answer is none', () => {
  test.each([
    '签约项目53个，意向投资额超过300亿元[1]',
    '最高奖励 300 万元。有效期限来源未写明。',
    '投资额不超过20%的部分可获支持。',
    'The area is 119.9 square kilometres.',
  ])('%s', (text) => {
    expect(opensWithRefusal(text)).toBe(false)
  })
})

test('a limit further down makes no refusal, but is stated', () => {
  const text = `${'签约项目53个，意向投资额超过300亿元。'.repeat(3)}各区的金额没有公布。`
  expect(opensWithRefusal(text)).toBe(false)
  expect(statesLimit(text)).toBe(true)
})

test('that the term or number of a policy is not given is a remark, not a limit', () => {
  expect(statesLimit('《措施》已发布，文号未注明，有效期来源未写明。')).toBe(false)
})
