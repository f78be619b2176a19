import { expect, it } from 'vitest'
import { intentOf } from '../../../src/answering/understanding/asked-intent.ts'

it.each([
  ['武清开发区的电话是多少', 'contact'],
  ['武清和宝坻对比一下', 'compare'],
  ['a园区和b园区哪个面积大', 'compare'],
  ['蓟州和静海哪边投资额高', 'compare'],
  ['武清有几个园区', 'count'],
  ['how many parks are there', 'count'],
  ['武清有哪些园区', 'list'],
  ['武清有补贴吗', 'list'],
  ['投资最大的项目是哪个', 'list'],
  ['哪几条产业链已经印发方案', 'list'],
  ['天开园面积多大', 'ask'],
  ['总投资多少亿', 'ask'],
])('%s wants to %s', (question, intent) => {
  expect(intentOf(question)).toBe(intent)
})
