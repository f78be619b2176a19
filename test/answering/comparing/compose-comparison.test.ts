import { afterAll, beforeAll, expect, it } from 'vitest'
import { composeComparison } from '../../../src/answering/comparing/compose-comparison.ts'
import type { Language } from '../../../src/domain/language.ts'
import { composeAnswer } from '../../support/composing.ts'
import { LIST_KNOWLEDGE } from '../../support/list-knowledge.ts'
import { SmallKnowledge } from '../../support/small-knowledge.ts'

let knowledge: SmallKnowledge

beforeAll(async () => {
  knowledge = await SmallKnowledge.open(LIST_KNOWLEDGE)
})

afterAll(async () => {
  await knowledge?.[Symbol.asyncDispose]()
})

const compare = (question: string, language: Language = 'zh') =>
  composeAnswer(composeComparison, question, knowledge.retriever, { language })

it('two meetings that are described, not named, are told apart by place and time, and their difference is computed', async () => {
  const { lines } = (await compare('武清2024年在北京的推介会和2023年在上海的推介会比，哪个总投资高？差多少亿？'))!
  expect(lines).toEqual([
    expect.stringMatching(/北京推介会：.*300亿元\[1\]/u),
    expect.stringMatching(/上海推介会：.*110\.8亿元\[2\]/u),
    expect.stringContaining('相差189.2亿元'),
  ])
})

it('parks are a table with a column each, and what is missing shows', async () => {
  const { table, lines } = (await compare('东谷产业园和北谷产业园对比一下'))!
  expect(table?.columns).toEqual(['', '东谷产业园', '北谷产业园'])
  expect(table?.rows.map(({ cells }) => cells[0])).toEqual(['所在地区', '主导产业', '入驻企业'])
  expect(table?.rows.find(({ cells }) => cells[0] === '入驻企业')?.cells[2]).toBe('—')
  expect(lines.at(-1)).toContain('“—”')
})

it('only what is asked of both is compared', async () => {
  const { table } = (await compare('东谷产业园和西谷产业园的主导产业有什么不同'))!
  expect(table?.rows.map(({ cells }) => cells)).toEqual([['主导产业', '汽车零部件', '新能源汽车']])
})

it('districts are compared by what the base lists of them, and are not ranked', async () => {
  const { lines } = (await compare('武清和宝坻哪个更好'))!
  expect(lines.join('\n')).toMatch(/武清区：2 [\s\S]*宝坻区：1 /u)
  expect(lines.at(-1)).toContain('不作优劣评判')
})

it('English asks the same way', async () => {
  const { table } = (await compare('Compare Wuqing and Baodi', 'en'))!
  expect(table?.columns).toEqual(['', '武清区', '宝坻区'])
})

it.each(['东谷产业园面积多大', '东谷产业园和它旁边的园区有什么区别'])(
  'one thing alone is no comparison: %s',
  async (question) => {
    expect(await compare(question)).toBeUndefined()
  },
)
