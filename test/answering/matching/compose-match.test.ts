import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeMatch } from '../../../src/answering/matching/compose-match.ts'
import type { Language } from '../../../src/domain/language.ts'
import { composeAnswer } from '../../support/composing.ts'
import { MATCH_KNOWLEDGE } from '../../support/match-knowledge.ts'
import { SmallKnowledge } from '../../support/small-knowledge.ts'

let knowledge: SmallKnowledge

beforeAll(async () => {
  knowledge = await SmallKnowledge.open(MATCH_KNOWLEDGE)
})

afterAll(async () => {
  await knowledge?.[Symbol.asyncDispose]()
})

const match = (question: string, options: Parameters<typeof composeAnswer>[3] = {}) =>
  composeAnswer(composeMatch, question, knowledge.retriever, options)

describe('the short list', () => {
  it('puts the park that has what is asked for first, and names no park of another trade, city or kind', async () => {
    const answer = (await match('我们做冻肉进口，投2亿建冷库，要靠港口和保税，去哪个园区合适？'))!
    expect(answer.kind).toBe('match')
    expect(answer.subjects).toEqual(['K001', 'K002'])
    expect(answer.lines.join('\n')).not.toMatch(/东谷|李遂|合作平台/u)
  })

  it('cites every reason: industry, like companies, neighbours, features, policies', async () => {
    const { lines } = (await match('我们做冻肉，要冷库，去哪个园区合适？'))!
    const text = lines.join('\n')
    for (const label of ['产业契合', '同类企业', '上下游和邻近企业', '交通', '可用政策']) expect(text).toContain(label)
    expect(lines.filter((line) => /^· (?!资料里没有)/u.test(line)).every((line) => /\[\d+\]$/u.test(line))).toBe(true)
  })

  it('takes no sum of many projects for a like company', async () => {
    const { lines } = (await match('我们做冷链，去哪个园区合适？'))!
    expect(lines.join('\n')).toContain('甲冷库项目（签约，2024年9月24日，1.2亿元）')
    expect(lines.join('\n')).not.toContain('丁30个')
  })

  it('gives a policy only where it holds: not expired, not made for another park', async () => {
    const { lines } = (await match('想在武清做冷链，哪个园区合适？'))!
    expect(lines.join('\n')).toContain('冷链高质量发展措施')
    expect(lines.join('\n')).not.toMatch(/冷链扶持办法|海河综合保税区冷链措施/u)
  })
})

describe('what the base does not hold', () => {
  it('is named: prices of all parks, wishes and transport of each', async () => {
    const { lines } = (await match('我们做冷链，投2亿，要靠机场，租金低一点，去哪个园区合适？'))!
    expect(lines.at(-1)).toMatch(/土地价格、租金、投资强度/u)
    expect(lines.join('\n')).toContain('资料里没有：靠近机场')
  })

  it('does not change the order', async () => {
    const plain = await match('我们做冷链，去哪个园区合适？')
    const cheap = await match('我们做冷链，租金便宜、地价低，去哪个园区合适？')
    expect(cheap?.subjects).toEqual(plain?.subjects)
  })
})

describe('places', () => {
  it.each([
    ['我们做冷链，想落在武清，哪个园区合适？', ['K002']],
    ['做冷链的，除了武清，哪个园区合适？', ['K001']],
    ['做冷链的，不要滨海新区，哪个园区合适？', ['K002']],
    ['我们是武清的企业，做冷链，哪个园区合适？', ['K001', 'K002']],
    ['做冷链，北京顺义哪个园区合适？', ['K005']],
    ['海河综合保税区和西山冷链基地哪个更适合做冷链？', ['K001', 'K002']],
  ])('%s', async (question, subjects) => {
    expect([...(await match(question))!.subjects!].toSorted()).toEqual(subjects)
  })

  it('where nothing fits is said to hold nothing, with a way to look anywhere', async () => {
    const answer = (await match('我们做冷链，想落在蓟州，哪个园区合适？'))!
    expect(answer.kind).toBe('abstain')
    expect(answer.lines.join('\n')).toContain('蓟州区')
    expect(answer.suggestions.map(({ label }) => label)).toEqual(['不限区域', '转人工'])
  })
})

describe('trades that no park names', () => {
  it('are answered with parks of close trades, which are called that', async () => {
    const answer = (await match('我们做燃料电池，去哪个园区合适？'))!
    expect(answer.subjects).toEqual(['K004'])
    expect(answer.lines[0]).toContain('没有查到以此为主导产业的园区')
    expect(answer.lines.join('\n')).toContain('相近产业')
    expect(answer.confidence).toBeLessThan(0.6)
  })

  it('and that nothing lies close to are said to be unknown', async () => {
    const answer = (await match('我们做疫苗，去哪个园区合适？'))!
    expect(answer.kind).toBe('abstain')
    expect(answer.subjects).toBeUndefined()
  })
})

describe('asking back', () => {
  it.each<[string, Language]>([
    ['我们投5000万，去哪个园区合适？', 'zh'],
    ['Which park suits us?', 'en'],
    ['どの園区が適していますか？', 'ja'],
    ['어느 단지가 적합합니까?', 'ko'],
    ['Welcher Park eignet sich?', 'de'],
  ])('%s asks one question, with industries of the base as buttons', async (question, language) => {
    const answer = (await match(question, { language }))!
    expect(answer.kind).toBe('clarify')
    expect(answer.lines).toHaveLength(1)
    expect(answer.suggestions.length).toBeGreaterThan(1)
    const pressed = (await match(answer.suggestions[0]!.text!, { language }))!
    expect(pressed.kind).toBe('match')
  })

  it('never happens twice: after it, wishes alone are answered, and nothing is left to others', async () => {
    const turn = { history: ['去哪个园区合适？'], lastKind: 'clarify' as const }
    expect((await match('要靠港口，去哪个园区合适？', turn))?.subjects).toEqual(['K001'])
    expect(await match('不知道，去哪个园区合适？', turn)).toBeUndefined()
  })
})

describe('a search that goes on', () => {
  const search = { history: ['我们做冷链，去哪个园区合适？'], lastKind: 'match' as const }
  it.each([
    ['不考虑滨海', ['K002']],
    ['去掉武清', ['K001']],
    ['在武清', ['K002']],
    ['那滨海新区呢', ['K001']],
    ['换成高端装备', ['K003']],
    ['要靠近港口', ['K001', 'K002']],
    ['投资2亿', ['K001', 'K002']],
    ['需要40亩地', ['K001', 'K002']],
  ])('%s changes the list', async (turn, subjects) => {
    expect([...(await match(turn, search))!.subjects!].toSorted()).toEqual(subjects)
  })

  it('a later wish for a place replaces an earlier one, what was left out stays out', async () => {
    const turns = { history: ['我们做冷链，去哪个园区合适？ 在武清'], lastKind: 'match' as const }
    expect((await match('那滨海新区呢', turns))?.subjects).toEqual(['K001'])
    const without = { history: ['我们做冷链，去哪个园区合适？ 不考虑滨海'], lastKind: 'match' as const }
    expect((await match('要靠近港口', without))?.subjects).toEqual(['K002'])
  })

  it('asked for lower prices keeps the parks and says that no price is held', async () => {
    const answer = (await match('再便宜点', search))!
    expect(answer.lines[0]).toContain('没有这些园区的土地价格和租金')
    expect([...answer.subjects!].toSorted()).toEqual(['K001', 'K002'])
  })

  it('is no answer to another question', async () => {
    expect(await match('武清有几个区', search)).toBeUndefined()
  })
})

describe('needs in few words', () => {
  it.each([
    ['冷链仓库选哪', 'K001'],
    ['机械设备厂，3亿投资，200亩', 'K003'],
    ['冷库放武清还是滨海', 'K001'],
    ['想找三千平左右的厂房，租金别太高，做机械设备', 'K003'],
    ['我们是深圳一家做冷链的企业，准备在北方设一个基地，投资3亿左右，你推荐哪里？', 'K001'],
  ])('%s is answered with parks', async (question, first) => {
    expect((await match(question))?.subjects?.[0]).toBe(first)
  })

  it.each(['苏州工业园和武清比哪个好', '重庆和武清哪个更适合'])('%s compares with elsewhere', async (question) => {
    expect(await match(question)).toBeUndefined()
  })

  it('where people live or come from is no wish for a place', async () => {
    const answer = (await match('做冷链的，北京大兴的企业，高管住北京顺义，去哪个园区好'))!
    expect([...answer.subjects!].toSorted()).toEqual(['K001', 'K002'])
  })

  it('what policies give is offered as the next question, with the sum said', async () => {
    const answer = (await match('我们做冷链，投2亿，政策能给多少，推荐哪个园区'))!
    expect(answer.suggestions[0]?.text).toBe('投资2亿能补多少？')
  })
})

it('other questions are left to other composers', async () => {
  expect(await match('武清有哪些园区？')).toBeUndefined()
})

it.each<[string, Language, string]>([
  ['Which park suits a cold chain company?', 'en', 'Industry fit'],
  ['冷链の会社です。どの園区が適していますか？', 'ja', '産業の適合'],
  ['冷链 회사입니다. 어느 단지가 적합합니까?', 'ko', '업종 적합'],
  ['Welcher Park eignet sich für cold chain?', 'de', 'Passende Branche'],
])('%s is answered in its language', async (question, language, label) => {
  const answer = (await match(question, { language }))!
  expect(answer.subjects?.[0]).toBe('K001')
  expect(answer.lines.join('\n')).toContain(label)
})
