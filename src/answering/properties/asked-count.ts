import type { AskedProperty } from '../asked-property.ts'
import { type CountedNoun, countedNoun } from './counted-noun.ts'
import { speaksOf } from './speaks-of.ts'

/** Measure words that people use for one another when they count the same things. */
const COUNTED_ALIKE: readonly string[] = ['家个户', '个项条单批宗', '人名位', '列班趟']

const COUNT = /(?:多少|几)(?:个(?!项目|人|家))?([家个户项条单批宗人名位架台辆列班趟件种座所口栋幢层间套艘])/u
const COUNTED_NOUN =
  /(?:多少|几)(?:(?!个|家)[^,，。?？元钱、]{0,8}?(企业|公司|项目|园区)|(人(?!才|民)|条款))|(企业|公司|项目|园区)(?:的?数量?|总数|个数)$/u
const MEASURE_OF_NOUN: Readonly<Record<string, string>> = {
  企业: '家',
  公司: '家',
  项目: '个',
  园区: '个',
  人: '人',
  条款: '条',
}
/** Words for the same counted thing; a number of one is no number of another. */
const COUNTED_THINGS: readonly (readonly string[])[] = [
  ['企业', '公司', '主体', '商户', '高企', '小巨人'],
  ['项目', '签约'],
  ['厂房', '楼宇', '载体'],
  ['机柜', '机架', '架'],
  ['服务器'],
  ['航线'],
  ['岗位', '就业'],
]

const countOf = (measureWords: string): RegExp =>
  new RegExp(`[\\d余多百千万一二三四五六七八九十]\\s*[余多]?(?:个)?[${measureWords}]`, 'u')

/** What is counted, and the measure words by which a text may count it. */
function countAsked(clause: string): { words: string; measure: string; noun: CountedNoun | undefined } | undefined {
  const measured = COUNT.exec(clause)
  if (measured?.[1] !== undefined) {
    const { index, 0: words, 1: measure } = measured
    return { words, measure, noun: countedNoun(clause, index, index + words.length) }
  }
  const bare = COUNTED_NOUN.exec(clause)
  const measure = MEASURE_OF_NOUN[bare?.[1] ?? bare?.[2] ?? bare?.[3] ?? '']
  if (!bare || measure === undefined) return undefined
  const { index, 0: words, 3: before = '' } = bare
  const noun = before
    ? countedNoun(clause, index + before.length, clause.length)
    : countedNoun(clause, index, index + (words.startsWith('多少') ? 2 : 1))
  return { words, measure, noun }
}

/** A number of things that a normalised Chinese clause asks for. */
export function askedCount(clause: string): AskedProperty | undefined {
  const asked = countAsked(clause)
  if (!asked) return undefined
  const { words, measure, noun } = asked
  const alike = [...new Set([measure, ...COUNTED_ALIKE.filter((group) => group.includes(measure)).join('')])]
  const [exactly, about] = [[measure], alike].map((measures) => countOf(measures.join('')))
  const called = (noun?.calledBy ?? []).join('|')
  const near = `[^,，。;；]{0,8}`
  const byNoun = called
    ? new RegExp(`${about!.source}${near}(?:${called})|(?:${called})${near}${about!.source}`, 'u')
    : about!
  return {
    name: 'count',
    words,
    ...(noun === undefined ? {} : { noun: `${noun.noun}数量` }),
    holds: (text) => (exactly!.test(text) || byNoun.test(text)) && (noun?.isOfClass(text) ?? true),
    names: (text) => exactly!.test(text),
    concerns: speaksOf(COUNTED_THINGS, clause),
  }
}
