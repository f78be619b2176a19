import { describe, expect, it } from 'vitest'
import { analyseQuestion } from '../../src/answering/question-analysis.ts'
import type { PastTurn } from '../../src/domain/conversation.ts'
import { KnownNames } from '../../src/retrieval/known-names.ts'
import { record } from '../support/knowledge-content.ts'

const NOW = new Date('2026-11-24T02:00:00Z')
const NAMES = new KnownNames([
  record('K001', {
    name: '天津武清经济技术开发区(武清开发区)',
    aliases: ['Wuqing Development Area'],
    districts: ['武清区'],
  }),
  record('K003', { name: '京津科技谷产业园', aliases: ['京津科技谷'], districts: ['武清区'] }),
  record('K008', { name: '宝坻产业园', districts: ['宝坻区'] }),
])

const known = (names: KnownNames) => ({ names, index: { records: [], record: () => undefined, industries: [] } })
const turn = (question: string): PastTurn => ({ question, answerText: '…', kind: 'answer', citations: [] })
const analyse = (text: string, earlier: readonly string[] = []) =>
  analyseQuestion({ text, language: 'zh', history: earlier.map(turn) }, known(NAMES), NOW)

describe('a turn that leans on the one before takes it along', () => {
  it.each(['它的面积多大？', '其中多少来自北京？', '租金呢？', '第一个的地址在哪', 'How large is it?'])(
    '%s',
    (text) => {
      const analysis = analyse(text, ['武清开发区有哪些产业？'])
      expect(analysis.text).toContain('武清开发区有哪些产业')
      expect(analysis.text).toContain(text.replace('？', '?').slice(0, 4))
      expect(analysis.names.map(({ canonical }) => canonical)).toContain('天津武清经济技术开发区(武清开发区)')
    },
  )

  it.each(['什么时候投产？', '租金多少？', '最高能给多少？', '2023年实际发了多少？'])(
    'what does not say of what it asks is asked of the same thing: %s',
    (text) => {
      expect(analyse(text, ['京津科技谷是做什么的？']).text).toContain('京津科技谷')
    },
  )

  it('the subject is looked for behind turns that lean themselves', () => {
    expect(analyse('它有多少家企业？', ['京津科技谷是做什么的？', '它在哪个区？']).text).toContain('京津科技谷')
  })

  it('a place pointed at is put in, so that nothing else of the earlier question comes along', () => {
    expect(analyse('那边有补贴吗？', ['武清开发区有哪些产业？']).text).toBe('武清开发区有补贴吗?')
  })

  it('without an earlier question it stays as it is', () => {
    expect(analyse('它的面积多大？').text).toBe('它的面积多大?')
  })
})

describe('a turn that says what it is about never takes an earlier question along', () => {
  it.each([
    '京津科技谷的面积多大？',
    '集成电路设计企业奖励多少？',
    '那个京津科技谷呢？',
    'How large is Wuqing Development Area?',
  ])('%s', (text) => {
    const analysis = analyse(text, ['宝坻产业园有什么企业？'])
    expect(analysis.text).not.toContain('宝坻')
    expect(analysis.names.map(({ canonical }) => canonical)).not.toContain('宝坻产业园')
  })
})

describe('what a question is about', () => {
  it('full-width digits and letters, control characters and blanks are cleaned', () => {
    expect(analyse('２０２４年\u0000  ＧＤＰ\n多少').text).toBe('2024年 GDP 多少')
  })

  it('traditional characters find the names of the base', () => {
    expect(analyse('武清開發區有多少企業？').names.map(({ canonical }) => canonical)).toEqual([
      '天津武清经济技术开发区(武清开发区)',
    ])
  })

  it('a place outside the base is noticed, one that belongs to a name is not', () => {
    const names = new KnownNames([record('K009', { name: '北京中关村产业园' })])
    expect(analyse('上海的补贴是多少').places).toEqual(['上海'])
    expect(
      analyseQuestion({ text: '北京中关村产业园在哪', language: 'zh', history: [] }, known(names), NOW).places,
    ).toEqual([])
  })

  it.each([
    ['武清有哪些园区', true],
    ['Which parks are there', true],
    ['武清开发区的面积多大', false],
  ])('%s: a list is wanted: %s', (text, wanted) => {
    expect(analyse(text).wantsList).toBe(wanted)
  })
})

describe('the last question asked of something else', () => {
  it.each([
    ['宝坻产业园呢？', '宝坻产业园有多少家企业?'],
    ['那京津科技谷的呢', '京津科技谷有多少家企业?'],
    ['海林呢？', '海林有多少家企业?'],
    ['那2023年呢？', '2023年武清开发区有多少家企业?'],
    ['What about TEDA?', 'teda有多少家企业?'],
  ])('%s', (text, whole) => {
    expect(analyse(text, ['武清开发区有多少家企业？']).text).toBe(whole)
  })

  it('a thing that the base does not know is not answered with what was spoken of before', () => {
    expect(analyse('海林呢？', ['武清开发区有多少家企业？']).names).toEqual([])
  })

  it('after a question that names nothing known only what was asked for is kept', () => {
    expect(analyse('海林呢？', ['康百洲投资多少？']).text).toBe('海林投资多少')
    expect(analyse('海林呢？', ['康百洲怎么样？']).text).toBe('海林')
  })

  it('another year takes the place of the one before', () => {
    const { text, clauses } = analyse('2023年呢？', ['2024年洽谈会签了多少个项目？'])
    expect(text).toBe('2023年洽谈会签了多少个项目?')
    expect(clauses.map(({ years }) => years)).toEqual([[2023]])
  })

  it('a turn that asks for a property of its own does not ask for the one before again, but keeps its year', () => {
    const { properties, clauses } = analyse('谢谢，那电话呢？', ['2024年武清开发区面积多大？'])
    expect(properties.map(({ name }) => name)).toEqual(['contact'])
    expect(clauses[0]?.years).toEqual([2024])
  })

  it('another property or year is asked of the same thing', () => {
    for (const text of ['面积呢？', '2023年呢？']) {
      expect(analyse(text, ['武清开发区有多少家企业？']).names.map(({ kind }) => kind)).toContain('park')
    }
  })
})

it('a part of what was spoken of stays with it, even where it names a district', () => {
  expect(analyse('其中宝坻的有多少家？', ['武清开发区有多少家企业？']).text).toContain('武清开发区')
})

it('what is asked for is understood in traditional characters', () => {
  expect(analyse('武清開發區的聯繫電話').properties.map(({ name }) => name)).toEqual(['contact'])
})
