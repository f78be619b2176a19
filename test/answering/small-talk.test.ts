import { describe, expect, it } from 'vitest'
import { smallTalk } from '../../src/answering/small-talk.ts'
import { answerWording } from '../../src/answering/wording/wording-for.ts'
import type { Language } from '../../src/domain/language.ts'

describe('greetings, thanks and questions about the assistant are answered without a search', () => {
  it.each<[string, Language, 'greeting' | 'thanks' | 'whoAmI']>([
    ['你好', 'zh', 'greeting'],
    ['您好！', 'zh', 'greeting'],
    ['在吗？', 'zh', 'greeting'],
    ['Hello!', 'en', 'greeting'],
    ['Guten Tag', 'de', 'greeting'],
    ['こんにちは', 'ja', 'greeting'],
    ['안녕하세요', 'ko', 'greeting'],
    ['谢谢您', 'zh', 'thanks'],
    ['謝謝', 'zh', 'thanks'],
    ['大家好', 'zh', 'greeting'],
    ['非常感谢！', 'zh', 'thanks'],
    ['Thank you very much', 'en', 'thanks'],
    ['danke schön', 'de', 'thanks'],
    ['你是谁？', 'zh', 'whoAmI'],
    ['你是机器人吗', 'zh', 'whoAmI'],
    ['What can you do?', 'en', 'whoAmI'],
  ])('%s', (text, language, wording) => {
    expect(smallTalk(text, language)).toMatchObject({
      kind: 'smalltalk',
      text: answerWording(language)[wording],
      citations: [],
      confidence: 1,
    })
  })
})

it.each([
  '你好，武清开发区面积多大？',
  '谢谢，那宝坻呢？',
  '好',
  '企业能做什么',
  'Hello, what is the tax rate?',
  '',
  '你是否知道武清的补贴',
])('%s is no small talk', (text) => {
  expect(smallTalk(text, 'zh')).toBeUndefined()
})

it('each suggestion is a question that can be sent as it reads', () => {
  const answer = smallTalk('你好', 'zh')
  expect(answer?.suggestions).toHaveLength(3)
  for (const { label, text } of answer?.suggestions ?? []) expect(text).toBe(label)
})
