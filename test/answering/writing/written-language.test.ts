import { expect, it } from 'vitest'
import { isWrittenIn } from '../../../src/answering/writing/written-language.ts'
import type { Language } from '../../../src/domain/language.ts'

it.each<[Language, string]>([
  ['zh', '武清开发区（TEDA旁）规划面积93平方公里。[1]'],
  ['en', 'The park (武清开发区) covers 93 square kilometres.[1]'],
  ['de', 'Der Park 武清开发区 umfasst 93 Quadratkilometer.[1]'],
  ['ja', '武清開発区の計画面積は93平方キロメートルです。[1]'],
  ['ko', '우칭개발구(武清开发区)의 면적은 93제곱킬로미터입니다.[1]'],
  ['en', '300万元。[1]'],
])('%s: %s', (language, sentence) => {
  expect(isWrittenIn(sentence, language)).toBe(true)
})

it.each<[Language, string]>([
  ['en', '集成电路设计企业年销售收入首次过1亿元,一次性奖励300万元。[1]'],
  ['de', '集成电路设计企业一次性奖励300万元。[1]'],
  ['ja', '集成电路设计企业年销售收入首次过1亿元,一次性奖励300万元。[1]'],
  ['ko', 'The park covers 93 square kilometres.[1]'],
  ['zh', 'The park covers 93 square kilometres.[1]'],
  ['zh', '武清開発区の計画面積は93平方キロメートルです。[1]'],
])('not %s: %s', (language, sentence) => {
  expect(isWrittenIn(sentence, language)).toBe(false)
})
