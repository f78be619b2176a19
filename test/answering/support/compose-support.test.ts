import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeSupport } from '../../../src/answering/support/compose-support.ts'
import { supportWording } from '../../../src/answering/support/support-wording.ts'
import { answerWording } from '../../../src/answering/wording/wording-for.ts'
import type { Language } from '../../../src/domain/language.ts'
import { type ComposingOptions, composeAnswer } from '../../support/composing.ts'
import { SmallKnowledge } from '../../support/small-knowledge.ts'
import { SUPPORT_KNOWLEDGE } from '../../support/support-knowledge.ts'

let knowledge: SmallKnowledge

beforeAll(async () => {
  knowledge = await SmallKnowledge.open(SUPPORT_KNOWLEDGE)
})

afterAll(async () => {
  await knowledge?.[Symbol.asyncDispose]()
})

const ask = (question: string, options?: ComposingOptions) =>
  composeAnswer(composeSupport, question, knowledge.retriever, options)

/** The lines between opening and closing. */
async function lines(question: string, options?: ComposingOptions): Promise<readonly string[]> {
  return (await ask(question, options))?.lines.slice(1, -1) ?? []
}

describe('a sum is put into the band that holds it', () => {
  it.each([
    ['保税区设备投资8000万能补多少', '约400万元', '设备类投资1000万元至1亿元(不含)'],
    ['保税区设备投资1000万元，能补多少', '约50万元', '设备类投资1000万元至1亿元(不含)'],
    ['保税区设备投资1亿元，能补多少', '约1000万元', '1亿元至10亿元(不含)'],
    ['保税区设备投资0.9999亿元，能补多少', '约499.95万元', '设备类投资1000万元至1亿元(不含)'],
    ['保税区设备投资12000万元，能补多少', '约1200万元', '1亿元至10亿元(不含)'],
    ['保税区设备投资一亿二千万元，能补多少', '约1200万元', '1亿元至10亿元(不含)'],
  ])('%s', async (question, sum, band) => {
    const [line, ...more] = await lines(question)
    expect(more).toEqual([])
    expect(line).toContain(sum)
    expect(line).toContain(`“${band}”`)
    expect(line).toMatch(/《临港保税区设备投资实施细则》.*“竣工投产”.*\[1\]$/u)
  })

  it('never above the cap', async () => {
    const [line] = await lines('保税区设备投资9亿元能补多少')
    expect(line).toContain('按6000万元封顶')
    expect(line).not.toContain('9000万元')
  })

  it('too little or too much is said to be so, with the band', async () => {
    expect(await lines('保税区设备投资800万能补多少')).toEqual([
      expect.stringMatching(/800万元低于起点（“设备类投资1000万元至1亿元\(不含\)”），不在该项支持范围\[1\]$/u),
    ])
    expect(await lines('保税区设备投资10亿元能补多少')).toEqual([
      expect.stringMatching(/10亿元高于所列各档（“1亿元至10亿元\(不含\)”）/u),
    ])
  })

  it('a sum that is only known as the whole is taken so, and the assumption is said', async () => {
    expect((await lines('我们在保税区投8000万能补多少'))[0]).toContain('假定8000万元全部为设备类投资')
  })

  it('what a source gives at most is called so, and a draft a draft', async () => {
    const [line] = await lines('武清研发费用600万能补多少')
    expect(line).toContain('最多约300万元')
    expect(line).toContain(answerWording('zh').draft)
  })

  it('what has run out is called expired', async () => {
    const [line] = await lines('武清租厂房一年租金100万能补多少')
    expect(line).toContain('约30万元')
    expect(line).toContain(answerWording('zh').expired)
  })

  it('a fixed award is given where its threshold is passed, not at it', async () => {
    expect((await lines('芯片设计公司年销售收入1.2亿元能奖多少'))[0]).toContain('奖励300万元')
    expect((await lines('芯片设计公司年销售收入1亿元能奖多少'))[0]).toContain('1亿元低于起点')
    expect((await lines('芯片设计公司年销售收入首次过1亿元奖励多少'))[0]).toContain('奖励300万元')
  })
})

describe('it is an estimate', () => {
  it('of each policy for itself, for the authority to decide, with a person to ask', async () => {
    const answer = await ask('保税区设备投资8000万能补多少')
    expect(answer).toMatchObject({ kind: 'answer', subjects: ['P001'] })
    expect(answer?.lines.at(-1)).toBe(supportWording('zh').one)
    expect(supportWording('zh').one).toMatch(/以主管部门认定为准。$/u)
    expect(supportWording('zh').several).toContain('不可简单叠加')
    expect(answer?.suggestions).toContainEqual({ label: '转人工', action: 'human' })
    expect(answer?.citations.citations[0]).toMatchObject({ recordId: 'P001' })
  })

  it.each<[Language, string, string]>([
    ['en', 'How much support can we get for an equipment investment of CNY 80 million in 保税区?', 'CNY 4 million'],
    ['ja', '保税区に8000万元の設備投資をする場合、補助はいくらですか', 'CNY 400万'],
    ['ko', '保税区에 설비 8000만 위안을 투자하면 지원금이 얼마인가요?', 'CNY 400만'],
    ['de', 'Wie viel Förderung bekommen wir für 80 Millionen Yuan Ausrüstung in 保税区?', 'CNY 4 Millionen'],
  ])('in %s, with the clause in Chinese', async (language, question, sum) => {
    const answer = await ask(question, { language })
    expect(answer?.lines[0]).toBe(supportWording(language).opening)
    expect(answer?.lines[1]).toContain(sum)
    expect(answer?.lines[1]).toContain('设备类投资1000万元至1亿元(不含)')
    expect(answer?.lines.at(-1)).toBe(supportWording(language).one)
  })
})

describe('what no row takes is left to the others', () => {
  it.each([
    ['no sum', '保税区设备投资有什么补贴政策'],
    ['a sum that nobody gives support for', '我们有8000万，临港保税区在哪里'],
    ['a place that no row reaches', '蓟州区设备投资8000万能补多少'],
    ['another city', '上海投8000万能补多少'],
    ['a trade that the award is not for', '餐饮企业年销售收入1.2亿元能奖多少'],
    ['relief of taxes', '保税区设备投资8000万，税收优惠多少'],
    ['another currency', '保税区设备投资8000万美元能补多少'],
    ['a sum that is hoped for', '能拿到300万奖励吗'],
  ])('%s: %s', async (_, question) => {
    expect(await ask(question)).toBeUndefined()
  })
})

it('a turn that leans on the one before takes its place along', async () => {
  const answer = await ask('我们投8000万买设备，能补多少', { history: ['临港保税区有什么政策'] })
  expect(answer?.lines[1]).toContain('约400万元')
})
