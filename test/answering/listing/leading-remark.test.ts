import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeList } from '../../../src/answering/listing/compose-list.ts'
import { composeAnswer } from '../../support/composing.ts'
import { LIST_KNOWLEDGE } from '../../support/list-knowledge.ts'
import { SmallKnowledge } from '../../support/small-knowledge.ts'

const policy = (id: string, title: string, facts: readonly string[]) =>
  `---\nid: ${id}\nkind: policy\ntitle: ${title}\ndistricts: [武清区]\nindustries: [生物医药]\nstate: current\nnotes: 条款金额读自两个转载页。\ntrust: official\nconfidence: high\nsources: [S001]\n---\n\n## 条款与事实\n\n${facts.map((fact) => `- ${fact}\n`).join('')}`

let knowledge: SmallKnowledge

beforeAll(async () => {
  knowledge = await SmallKnowledge.open({
    ...LIST_KNOWLEDGE,
    'policies/P001.md': policy('P001', '武清生物医药支持办法', [
      '区负责人表示将支持生物医药企业。',
      '生物医药企业支持资金的用途未公布。',
      '对生物医药企业给予最高500万元支持。',
    ]),
    'policies/P002.md': policy('P002', '武清生物医药发展政策', [
      `支持生物医药企业在武清建设1,200平方米实验室,${'并由园区提供公共平台'.repeat(6)}。`,
    ]),
  })
})

afterAll(async () => {
  await knowledge?.[Symbol.asyncDispose]()
})

const remarkOf = async (title: string): Promise<string> => {
  const answer = await composeAnswer(composeList, '武清支持生物医药的政策有哪些', knowledge.retriever)
  return answer!.lines.find((line) => line.includes(title))!
}

test('beside a policy stands what it gives, not what nobody knows or somebody says of it, nor how it was read', async () => {
  const line = await remarkOf('武清生物医药支持办法')
  expect(line).toContain('最高500万元支持')
  expect(line).not.toMatch(/负责人|未公布|转载/u)
})

test('a long statement ends at the end of a clause, with its numbers whole', async () => {
  const line = await remarkOf('武清生物医药发展政策')
  expect(line).toContain('1,200平方米实验室[')
  expect(line).not.toContain('公共平台')
})
