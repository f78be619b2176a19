import type { QuestionAnalysis } from '../question-analysis.ts'
import { type RankedUnit, UNDISCLOSED } from './rank-evidence.ts'

const ASKING_WORDS = /[多少几何的是有吗呢啊哪里什么怎么样金额价费率个家]/gu
/** Words that so many sentences share that they bring nothing near. */
const COMMON =
  /^(?:企业|公司|项目|投资|国家|天津|北京|产业|园区|工业|政策|规划|建设|发展|支持|基地|工厂|中心|技术|科技|经济|合作|时间|数量|设立|批准|成立|目前|现在|一年|每年|全部|总共|一共|重点|开发区?|管委会|措施|方案|单位|[\d年月日.]+)$/u
/** What is near the price of a use: what is given towards it. */
const RENT = /租/u

/** Says something of the thing, more than where and whose it is. */
const isTelling = ({ unit, label, isNote }: RankedUnit): boolean =>
  label === undefined && !isNote && !UNDISCLOSED.test(unit.text)

/**
 * What the base holds on the same named thing, offered when nothing answers: a value of the property for another
 * year or part, else what shares a telling word with the question beside the names.
 */
export function nearestTo(
  ranked: readonly RankedUnit[],
  analysis: QuestionAnalysis,
  words: readonly string[],
): RankedUnit[] {
  const { names, properties } = analysis
  if (names.length === 0) return []
  const isInName = (word: string) => names.some(({ aliases }) => aliases.some((alias) => alias.includes(word)))
  const subjects = words.filter(
    (word) => word.length > 1 && !COMMON.test(word) && !isInName(word) && word.replace(ASKING_WORDS, '').length > 1,
  )
  const asksRent = properties.some(({ name }) => name === 'rent')
  const isNear = ({ unit: { text } }: RankedUnit) =>
    subjects.some((word) => text.includes(word)) || (asksRent && RENT.test(text))
  const namesThing = names.some(({ kind }) => kind !== 'district')
  const near =
    ranked.find((unit) => unit.heldProperties.length > 0 && !unit.isNote && (namesThing || isNear(unit))) ??
    ranked.find((unit) => isTelling(unit) && isNear(unit))
  return near ? [near] : []
}
