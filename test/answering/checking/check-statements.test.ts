import { describe, expect, it } from 'vitest'
import { checkStatements } from '../../../src/answering/checking/check-statements.ts'
import type { Evidence } from '../../../src/answering/checking/evidence.ts'
import type { Statement } from '../../../src/answering/composition.ts'
import { answerWording } from '../../../src/answering/wording/wording-for.ts'
import type { Language } from '../../../src/domain/language.ts'
import { NAMES } from './known-names.ts'

const EVIDENCE: ReadonlyMap<number, Evidence> = new Map([
  [
    1,
    {
      title: '2024京津产业握手链接洽谈会',
      aliases: ['握手洽谈会'],
      publisher: '天津市文化和旅游局',
      dates: ['2024-09-25'],
      context: ['签约项目数:53', '金额(亿元):12.7'],
      text: '京津企业签约合作项目53个，意向投资额超过300亿元。',
      sourceIds: ['S001'],
    },
  ],
  [
    2,
    {
      title: '天津武清经济技术开发区',
      aliases: ['武清开发区'],
      context: ['总投资1000万元至1亿元的，按5%支持'],
      text: '规划面积93平方公里，已建成50平方公里。\n项目总投资1,400万元。',
      sourceIds: ['S002'],
    },
  ],
  [3, { title: '旧规定', text: '税收地方留成部分返还50%。', sourceIds: ['S003'] }],
])

const check = (statement: string | Statement, language: Language = 'zh', question = '') =>
  checkStatements(
    [typeof statement === 'string' ? { text: statement } : statement],
    { evidence: () => EVIDENCE },
    NAMES,
    language,
    question,
  )
const reason = (...given: Parameters<typeof check>) => check(...given).removed[0]?.reason

describe('a line stays whose figures and names its footnotes hold', () => {
  it.each<[Language, string]>([
    ['zh', '握手洽谈会签约53个项目，意向投资超300亿元（截至2024年9月25日）[1]'],
    ['zh', '意向投资三百亿元[1]，武清开发区规划面积93平方公里[2]。'],
    ['zh', '金额12.7亿元[1]'],
    ['en', '“京津企业签约合作项目53个，意向投资额超过300亿元”（300亿元 = CNY 30 billion；as of September 2024）[1]'],
    ['ja', '“意向投资额超过300亿元”（300亿元 = CNY 300億）[1]'],
    ['ko', '“意向投资额超过300亿元”（300亿元 = CNY 300억）[1]'],
    ['de', '“项目总投资1,400万元”（1,400万元 = CNY 14 Millionen）[2]'],
  ])('%s: %s', (language, text) => {
    expect(check(text, language)).toMatchObject({ kept: [{ text }], removed: [] })
  })
})

describe('a line is removed, and why is said', () => {
  it.each<[string, string, string]>([
    ['签约63个项目[1]', 'unsupported-figure', '63个'],
    ['签约53个项目[2]', 'unsupported-figure', '53个'],
    ['面积93平方公里[1][2]，投资300亿元[2]', 'unsupported-figure', '300亿元'],
    ['武清开发区签约53个项目[1]', 'unsupported-name', '武清开发区'],
    ['由华新绿云集团承办[1]', 'unsupported-name', '绿云集团'],
    ['签约53个项目[9]', 'unknown-citation', '[9]'],
    ['共63个项目：', 'unsupported-figure', '63个'],
    ['东丽区有以下园区：', 'unsupported-name', '东丽区'],
  ])('%s', (text, why, detail) => {
    expect(check(text).removed).toEqual([{ statement: { text }, reason: why, detail }])
  })
})

describe('a line without footnotes', () => {
  it('may name what the answer cites and what the question names', () => {
    expect(reason('2024京津产业握手链接洽谈会：')).toBeUndefined()
    expect(reason('东丽区有以下园区：', 'zh', '东丽有哪些园区')).toBeUndefined()
    expect(reason('没有查到投资8000万元以上的项目。', 'zh', '8000万以上的项目有哪些')).toBeUndefined()
  })

  it('holds no figure of what is cited elsewhere, since nobody could look it up', () => {
    expect(reason('意向投资超300亿元：')).toBe('unsupported-figure')
  })

  it.each<Language>(['zh', 'en', 'ja', 'ko', 'de'])('in the answerers’ own words stays: %s', (language) => {
    const { greeting: _, whoAmI: __, thanks: ___, ...wording } = answerWording(language)
    for (const line of Object.values(wording)) {
      if (typeof line === 'string') expect(check(line, language).removed).toEqual([])
    }
  })
})

describe('a computed figure', () => {
  it('stands where it is declared and follows from what is cited and asked', () => {
    const text = '8000万元按5%计约400万元[2]'
    expect(reason({ text, computed: ['400万元'] }, 'zh', '我们投8000万')).toBeUndefined()
    expect(reason({ text: '还有43平方公里未建成[2]', computed: ['43平方公里'] })).toBeUndefined()
  })

  it('falls where it is not declared, or does not follow', () => {
    expect(reason('8000万元按5%计约400万元[2]', 'zh', '我们投8000万')).toBe('unsupported-figure')
    const text = '8000万元按5%计约900万元[2]'
    expect(reason({ text, computed: ['900万元'] }, 'zh', '我们投8000万')).toBe('unsupported-figure')
  })

  it('may head a list that counts its rows', () => {
    expect(reason({ text: '共12个项目：', computed: ['12个'] })).toBeUndefined()
  })
})

it('a forbidden offer falls even where its source makes it', () => {
  expect(reason('税收地方留成部分返还50%。[3]')).toBe('forbidden-offer')
  expect(reason('税收先征后返等做法一律取消。[3]')).toBeUndefined()
})

it('what is removed does not take the rest along', () => {
  const statements = [{ text: '签约53个项目[1]' }, { text: '签约63个项目[1]' }]
  const { kept, removed } = checkStatements(statements, { evidence: () => EVIDENCE }, NAMES, 'zh', '')
  expect(kept).toEqual([statements[0]])
  expect(removed.map(({ statement }) => statement)).toEqual([statements[1]])
})

it('a heading goes with all that stood below it, and stays for what is left', () => {
  const kept = (texts: readonly string[]) =>
    checkStatements(
      texts.map((text) => ({ text })),
      { evidence: () => EVIDENCE },
      NAMES,
      'zh',
      '',
    ).kept.map(({ text }) => text)
  const [frame, heading, other, right, wrong] = [
    '引用如下：',
    '握手洽谈会：',
    '武清开发区：',
    '签约53个项目[1]',
    '签约63个项目[1]',
  ]
  expect(kept([frame, heading, wrong, other, right, wrong])).toEqual([frame, other, right])
  expect(kept([frame, heading, wrong])).toEqual([frame])
  expect(kept([frame, heading, right])).toEqual([frame, heading, right])
})
