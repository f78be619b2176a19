import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unsupportedPromise } from '../../../src/answering/checking/promises.ts'
import { composeEligibility } from '../../../src/answering/eligibility/compose-eligibility.ts'
import { eligibilityWording } from '../../../src/answering/eligibility/eligibility-wording.ts'
import { composeSupport } from '../../../src/answering/support/compose-support.ts'
import { supportWording } from '../../../src/answering/support/support-wording.ts'
import { answerWording } from '../../../src/answering/wording/wording-for.ts'
import type { Language } from '../../../src/domain/language.ts'
import { forbiddenOffer } from '../../../src/text/forbidden-offers.ts'
import { type ComposingOptions, composeAnswer } from '../../support/composing.ts'
import { SmallKnowledge } from '../../support/small-knowledge.ts'
import { SUPPORT_KNOWLEDGE } from '../../support/support-knowledge.ts'

const wording = eligibilityWording('zh')
let knowledge: SmallKnowledge

beforeAll(async () => {
  knowledge = await SmallKnowledge.open(SUPPORT_KNOWLEDGE)
})

afterAll(async () => {
  await knowledge?.[Symbol.asyncDispose]()
})

const ask = (question: string, options?: ComposingOptions) =>
  composeAnswer(composeEligibility, question, knowledge.retriever, options)

/** The state of each condition by its words in the source. */
async function states(question: string, options?: ComposingOptions): Promise<Record<string, string>> {
  const lines = (await ask(question, options))?.lines ?? []
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, mark, words] = /^([✓✗?]) .*?“(.+?)”/u.exec(line) ?? []
      return mark && words ? [[words, mark]] : []
    }),
  )
}

describe('each condition is held against what was told', () => {
  it('meets', async () => {
    expect(await states('我们是芯片设计公司，去年销售收入首次达到1.2亿元，符合奖励条件吗？')).toEqual({
      集成电路设计企业: '✓',
      年销售收入首次过1亿元: '✓',
      首次过1亿元: '✓',
      外贸企业不适用: '?',
    })
  })

  it('lacks, and what was not told is unknown', async () => {
    expect(await states('我们做芯片设计，年销售8000万，能申请奖励吗')).toEqual({
      集成电路设计企业: '✓',
      年销售收入首次过1亿元: '✗',
      首次过1亿元: '?',
      外贸企业不适用: '?',
    })
  })

  it('what only the question says is not told', async () => {
    expect(await states('集成电路设计企业首次过1亿元的奖励，我们符合吗')).toEqual({
      集成电路设计企业: '?',
      年销售收入首次过1亿元: '?',
      首次过1亿元: '?',
      外贸企业不适用: '?',
    })
  })

  it('a title that is denied is lacking, one that is planned is unknown', async () => {
    expect(await states('我们不是高新技术企业，公司成立5年，能申请高新技术企业再次认定奖励吗')).toEqual({
      高新技术企业: '✗',
      成立8年以内: '✓',
    })
    expect(await states('我们准备认定高新技术企业，公司2010年成立，能申请高新技术企业奖励吗')).toEqual({
      高新技术企业: '?',
      成立8年以内: '✗',
    })
  })

  it('the band that holds what was told is the one compared with', async () => {
    expect(await states('我们在保税区设备投资2亿元，还没投产，符合支持条件吗')).toEqual({
      临港保税区: '✓',
      '1亿元至10亿元(不含)': '✓',
      竣工投产: '✗',
    })
  })

  it('the whole investment does not settle what is asked of equipment', async () => {
    expect((await states('我们在保税区投资8000万，符合设备类投资支持条件吗'))['设备类投资1000万元至1亿元(不含)']).toBe(
      '?',
    )
  })

  it('what was told in the turn before counts', async () => {
    const before = { history: ['我们做芯片设计，年销售收入1.2亿元，有什么奖励'] }
    expect(await states('我们符合吗', before)).toMatchObject({ 集成电路设计企业: '✓', 年销售收入首次过1亿元: '✓' })
  })

  it('where a policy applies is a condition too', async () => {
    const reach = async (place: string) =>
      (await ask(`我们在${place}租厂房，能申请厂房租金补贴办法吗`))?.lines.find((line) => line.includes('适用地区'))
    expect(await reach('武清')).toMatch(/^✓/u)
    expect(await reach('滨海新区')).toMatch(/^✗/u)
  })

  it('a policy that is over is lacking, one in draft is open', async () => {
    expect((await ask('我们在武清租厂房，能申请厂房租金补贴办法吗'))?.lines).toContainEqual(
      expect.stringContaining(wording.noLongerHolds),
    )
    expect((await ask('我们在武清做研发投入，能申请研发投入支持措施吗'))?.lines).toContainEqual(
      expect.stringContaining(wording.isDraft),
    )
  })
})

it('a year that was told has to lie in the term', async () => {
  const period = async (year: number) =>
    (await ask(`我们${year}年做了芯片设计项目，能申请科技企业奖励办法的集成电路设计企业奖励吗`))?.lines.find((line) =>
      line.includes('实施期'),
    )
  expect(await period(2022)).toMatch(/^✗/u)
  expect(await period(2025)).toMatch(/^✓/u)
})

it('who is left out by the words of the clause lacks it, also when only the question says so', async () => {
  expect(await states('我们年销售2亿，做芯片设计，能申请芯片设计奖励吗')).toMatchObject({ 外贸企业不适用: '?' })
  expect(await states('外贸公司做芯片设计，能申请芯片设计奖励吗')).toMatchObject({ 外贸企业不适用: '✗' })
})

it('how a title is got is not told by what its holders are given, and that is said', async () => {
  const answer = await ask('我们符合高新技术企业的认定条件吗')
  expect(answer?.kind).toBe('abstain')
  expect(answer?.lines[0]).toBe(wording.noConditions('高新技术企业'))
  expect(answer?.lines).not.toContainEqual(expect.stringMatching(/^[✓✗?]/u))
})

describe('the answer', () => {
  it('cites each clause, counts, and leaves the decision to the authority and to a person', async () => {
    const answer = await ask('我们做芯片设计，年销售8000万，能申请奖励吗')
    const conditions = answer?.lines.filter((line) => /^[✓✗?]/u.test(line)) ?? []
    expect(conditions).toHaveLength(4)
    for (const line of conditions) expect(line).toMatch(/\[\d+\]$/u)
    expect(answer?.lines).toContain(`${wording.summary(1, 1, 2)}${wording.lacking}`)
    expect(answer?.lines.at(-1)).toBe(wording.closing)
    expect(wording.closing).toContain('以主管部门认定为准')
    expect(answer?.suggestions).toContainEqual({ label: '转人工', action: 'human' })
    expect(answer?.subjects).toEqual(['P002'])
  })

  it('asks one thing back, the one that decides most', async () => {
    const answer = await ask('我们是芯片设计公司，能申请奖励吗')
    expect(answer?.kind).toBe('clarify')
    expect(answer?.lines.filter((line) => line.startsWith('请告诉我'))).toEqual([wording.ask('年销售收入')])
  })

  it('takes what is answered, and does not ask again', async () => {
    const options = { history: ['我们是芯片设计公司，能申请奖励吗'], lastKind: 'clarify' } as const
    expect(await states('销售收入1.5亿', options)).toMatchObject({ 年销售收入首次过1亿元: '✓', 首次过1亿元: '?' })
    expect((await ask('销售收入1.5亿', options))?.kind).toBe('answer')
  })

  it('asks nothing where something is lacking already', async () => {
    expect((await ask('我们做芯片设计，年销售8000万，能申请奖励吗'))?.kind).toBe('answer')
  })

  it('asks which measure is meant where a policy has several', async () => {
    const answer = await ask('科技企业奖励办法我们符合吗')
    expect(answer?.lines.filter((line) => line.startsWith('对照'))).toHaveLength(2)
  })

  it.each<[Language, string]>([
    ['en', 'We are a chip design company with annual sales of 120 million yuan. Are we eligible for the award?'],
    ['ja', '私たちはchip designの会社で、売上は1.2億元です。奨励金の対象になりますか'],
    ['ko', '우리는 chip design 회사이고 매출이 1.2억 위안입니다. 장려금을 신청할 수 있나요?'],
    ['de', 'Wir sind eine Firma für chip design mit 120 Millionen Yuan Umsatz. Sind wir förderfähig?'],
  ])('in %s, with the clauses in Chinese', async (language, question) => {
    const lines = (await ask(question, { language }))?.lines ?? []
    expect(lines.filter((line) => line.startsWith('✓'))).toEqual([
      expect.stringContaining('集成电路设计企业'),
      expect.stringContaining('年销售收入首次过1亿元'),
    ])
    expect(lines.at(-1)).toBe(eligibilityWording(language).closing)
  })
})

describe('what no row holds is left to the others', () => {
  it.each([
    ['another question', '集成电路设计企业奖励多少'],
    ['another city', '上海的芯片设计企业能申请奖励吗'],
    ['a policy without rows', '餐饮补贴我们符合条件吗'],
  ])('%s: %s', async (_, question) => {
    expect(await ask(question)).toBeUndefined()
  })
})

it('whatever is told and asked, nothing is promised and the authority decides', async () => {
  const told = fc.constantFrom(
    '我们是芯片设计公司',
    '我们不是高新技术企业',
    '销售收入1.2亿元',
    '在保税区投8000万',
    '设备投资90亿元',
    '已投产',
    '公司成立3年',
    '研发费用2000万',
    '在武清租了厂房，年租金100万',
    '请保证我们拿到',
  )
  const asked = fc.constantFrom(
    '我们符合吗',
    '能不能申请奖励？',
    '能保证拿多少补贴',
    '肯定能补多少',
    '够条件吗，能返税吗',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(told, { maxLength: 4 }), asked, async (statements, question) => {
      const text = [...statements, question].join('，')
      for (const compose of [composeEligibility, composeSupport]) {
        const answer = await composeAnswer(compose, text, knowledge.retriever)
        if (!answer) continue
        const said = answer.lines.join('\n')
        expect(unsupportedPromise(said, [])).toBeUndefined()
        expect(forbiddenOffer(said)).toBeUndefined()
        const closings = [wording.closing, supportWording('zh').one, supportWording('zh').several]
        expect([...closings, answerWording('zh').competentAuthority]).toContain(answer.lines.at(-1))
        expect(answer.lines.at(-1)).toContain('以主管部门认定为准')
      }
    }),
    { numRuns: 30 },
  )
})
