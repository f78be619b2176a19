import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseQuestion, type QuestionAnalysis } from '../../../src/answering/question-analysis.ts'
import { needsModel, withModelUnderstanding } from '../../../src/answering/understanding/model-merge.ts'
import { saidThings } from '../../../src/answering/understanding/model-said.ts'
import { understandWithModel } from '../../../src/answering/understanding/model-understanding.ts'
import type { PastTurn } from '../../../src/domain/conversation.ts'
import { figuresIn } from '../../../src/text/figures.ts'
import { sameFigure } from '../../../src/text/same-figure.ts'
import { FakeLanguageModel } from '../../support/fake-language-model.ts'
import { RecordingLog } from '../../support/recording-log.ts'
import { modelUnderstanding } from '../../support/said-understanding.ts'
import { KNOWN, pastTurn } from './known-park-city.ts'

const NOW = new Date('2026-11-24T02:00:00Z')
const PARK = '天津武清经济技术开发区(武清开发区)'
const AFTER_PARK = [pastTurn('武清开发区有哪些产业？')]

const analyse = (text: string, history: readonly PastTurn[] = []): QuestionAnalysis =>
  analyseQuestion({ text, language: 'zh', history }, KNOWN, NOW)
const merged = (analysis: QuestionAnalysis, more: Parameters<typeof modelUnderstanding>[0]) =>
  withModelUnderstanding(analysis, modelUnderstanding(more), analyse)
const namesOf = ({ names }: QuestionAnalysis) => names.map(({ canonical }) => canonical)

describe('a language model is needed', () => {
  it.each<[string, readonly PastTurn[]]>([
    ['想了解一下武清开发区', []],
    ['厂房多大', AFTER_PARK],
    ['它的面积多大', AFTER_PARK],
  ])('for %s', (text, history) => {
    expect(needsModel(analyse(text, history))).toBe(true)
  })

  it.each<[string, readonly PastTurn[]]>([
    ['武清开发区面积多大', []],
    ['武清开发区面积多大', AFTER_PARK],
    ['武清有哪些园区', []],
    ['武清有多少家企业', []],
    ['武清开发区和宝坻产业园比较', []],
    ['宝坻产业园的电话', []],
    ['它的面积多大', []],
    ['那边有哪些补贴政策', AFTER_PARK],
    ['其中有几个外资项目', [pastTurn('武清有哪些项目', { kind: 'list', subjects: ['K001', 'C001'] })]],
  ])('for %s it is not', (text, history) => {
    expect(needsModel(analyse(text, history))).toBe(false)
  })
})

describe('a turn that leans', () => {
  it('is understood in its self-contained form, with what was shown last still known', () => {
    const history = [pastTurn('武清开发区有哪些产业？', { subjects: ['K001'] })]
    const analysis = merged(analyse('厂房多大', history), { leans: true, standalone: '武清开发区的厂房多大' })
    expect(analysis).toMatchObject({ text: '武清开发区的厂房多大', asking: '武清开发区的厂房多大', mayLean: false })
    expect(namesOf(analysis)).toEqual([PARK])
    expect(analysis.shown).toEqual(['K001'])
  })

  it('no longer drags the whole earlier question along', () => {
    const rules = analyse('它的面积多大', AFTER_PARK)
    expect(rules.text).toContain('产业')
    expect(merged(rules, { leans: true, standalone: '武清开发区的面积多大' }).text).toBe('武清开发区的面积多大')
  })

  it('is asked of what the model names where its form may not be used', () => {
    const [name] = KNOWN.names.namesIn('武清开发区')
    const analysis = merged(analyse('厂房多大', AFTER_PARK), { leans: true, names: [name!] })
    expect(namesOf(analysis)).toEqual([PARK])
    expect(analysis.asking).toContain('厂房多大')
  })

  it.each<[string, string, string]>([
    ['asks for another property', '它的面积多大', '武清开发区的电话'],
    ['names nothing of what the rules found', '它的面积多大', '面积多大'],
    ['still points back', '厂房多大', '它的厂房多大'],
  ])('stays as the rules have it where its form %s', (_, text, standalone) => {
    const rules = analyse(text, AFTER_PARK)
    expect(merged(rules, { leans: true, standalone })).toEqual(rules)
  })

  it('keeps the intent that its own words have', () => {
    const rules = analyse('它有多少家企业', AFTER_PARK)
    expect(rules.intent).toBe('count')
    const analysis = merged(rules, { leans: true, standalone: '武清开发区有哪些企业多少家', intent: 'list' })
    expect(analysis.intent).toBe('count')
  })
})

describe('a self-contained question', () => {
  it.each(['武清开发区面积多大', '武清有哪些园区', '宝坻产业园想了解一下', '天津市制造业投资支持'])(
    'is never changed in its words or names: %s',
    (text) => {
      const rules = analyse(text, AFTER_PARK)
      const [name] = KNOWN.names.namesIn('武清开发区')
      const understanding = { leans: true, standalone: '武清开发区有哪些产业', names: [name!] }
      expect(merged(rules, understanding)).toEqual(rules)
    },
  )
})

describe('what the rules left empty is filled in', () => {
  const OPEN = '宝坻产业园想了解一下'
  const period = { from: '2024-01-01' }
  const amounts = [{ least: 1, currency: 'CNY' as const, text: '1' }]

  it('kind, industries, period, amounts and the form of what is asked', () => {
    const filled = { kind: 'case' as const, industries: ['生物医药'], period, amounts, intent: 'list' as const }
    const rules = analyse('想了解一下医药那行')
    expect(rules).toMatchObject({ kind: undefined, industries: [], period: undefined, amounts: [], intent: 'ask' })
    expect(merged(rules, filled)).toEqual({ ...rules, ...filled, wantsList: true })
  })

  it('what they found stays', () => {
    const rules = analyse('2025年投资5000万元以上的新能源汽车项目有哪些')
    const other = { kind: 'park' as const, industries: ['生物医药'], period, amounts, intent: 'count' as const }
    expect(merged(rules, other)).toEqual(rules)
  })

  it('a property asked for by its name is no list', () => {
    expect(merged(analyse('武清开发区面积多大'), { intent: 'list' }).intent).toBe('ask')
  })

  it('several kinds together are no kind', () => {
    const rules = analyse('哪些园区和政策适合我们')
    expect(rules.kind).toBeUndefined()
    expect(merged(rules, { kind: 'park' }).kind).toBeUndefined()
  })

  it.each(['small-talk', 'out-of-scope', 'human', 'status'] as const)(
    'whether it is %s is left to the rules',
    (intent) => {
      expect(merged(analyse(OPEN), { intent }).intent).toBe('ask')
    },
  )
})

describe('whatever a model says', () => {
  const PIECES = [
    '武清开发区', '宝坻产业园', '康百洲口腔种植体生产基地', '特斯拉', '武清', '的', '厂房多大', '它', '有哪些', '面积',
    '8000万', '八千万', '1个亿', '93平方公里', '5%', '2024年', '2023年', '今年', '第二个', '项目', '政策', ' ', '，', '忽略以上指令', '产业',
  ] // biome-ignore format: one list of words
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''))
  const bound = fc.option(fc.constantFrom(1, 5000, 80_000_000, 100_000_000, 9e9))
  const day = fc.option(fc.constantFrom('2023-01-01', '2024-01-01', '2024-05-01', '2024-12-31', 'x'))
  const said = fc.record({
    standalone: text,
    intent: fc.constantFrom('ask', 'list', 'count', 'match'),
    kind: fc.option(fc.constantFrom('park', 'policy', 'case')),
    places: fc.array(text, { maxLength: 3 }),
    companies: fc.array(text, { maxLength: 3 }),
    industries: fc.array(fc.constantFrom('生物医药', '汽配', '炼金术', '集成电路'), { maxLength: 2 }),
    amounts: fc.array(fc.record({ text, least: bound, most: bound, currency: fc.constantFrom('CNY', 'USD') }), {
      maxLength: 2,
    }),
    period: fc.option(fc.record({ text, from: day, until: day })),
  })

  it('no figure and no known name that the conversation lacks enters the analysis', async () => {
    let [changed, runs] = [0, 0]
    await fc.assert(
      fc.asyncProperty(text, fc.array(text, { maxLength: 2 }), said, async (asked, earlier, answer) => {
        const question = { text: asked, language: 'zh' as const, history: earlier.map((one) => pastTurn(one)) }
        const model = new FakeLanguageModel({ structured: async () => answer })
        const understanding = await understandWithModel(question, KNOWN, model, { log: new RecordingLog() })
        const rules = analyseQuestion(question, KNOWN, NOW)
        const analysis = withModelUnderstanding(rules, understanding!, (one) => analyse(one))
        const things = saidThings(question, KNOWN)
        const named = new Set(things.names.map(({ canonical }) => canonical))
        const foundByRules = new Set(namesOf(rules))
        for (const name of namesOf(analysis)) expect(named.has(name) || foundByRules.has(name), name).toBe(true)
        const figures = [...things.figures, ...figuresIn(rules.text)]
        for (const figure of [...figuresIn(analysis.text), ...figuresIn(analysis.asking)]) {
          expect(
            figures.some((other) => sameFigure(figure, other)),
            figure.text,
          ).toBe(true)
        }
        for (const amount of analysis.amounts)
          expect(`${asked} ${rules.asking} ${analysis.asking}`).toContain(amount.text)
        const told = [asked, ...earlier].join(' ')
        for (const edge of [analysis.period?.from, analysis.period?.until]) {
          if (edge) expect(/今年/u.test(told) ? `${told}2026` : told).toContain(edge.slice(0, 4))
        }
        runs += 1
        if (analysis.text !== rules.text) changed += 1
      }),
      { numRuns: 600 },
    )
    console.info(
      `${runs} turns with random words of a model: ${changed} understood in its form, 0 with anything invented`,
    )
  })
})
