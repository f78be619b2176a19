import type { Suggestion } from '../../domain/answer.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { QuestionAnalysis } from '../question-analysis.ts'
import { asksForSupport } from '../support/asks-for-support.ts'
import { matchWording } from './wording/wording-for.ts'

const MONEY_ASKED = /给(?:多少)?钱|(?:政策|补贴?|奖励?|支持|扶持)[^,，。;；]{0,8}(?:多少|几|力度)/u
const SUM =
  /[\d一二两三四五六七八九十百千][\d.]*\s*个?[多余]?[万亿](?:元|块)?|(?:cny|rmb|eur|usd|¥|€|\$)?\s?\d[\d.,]*\s?(?:million|billion|mio\.?|mrd\.?|万元|億元|亿元|억|만)\s?(?:cny|rmb|yuan|元|위안)?/iu

/** A button by which what policies give for the sum is asked next, where the question asked that too. */
export function supportQuestion({ asking, language }: QuestionAnalysis, trade: string): Suggestion[] {
  const text = normaliseText(asking)
  const sum = SUM.exec(text)?.[0].trim()
  if (!asksForSupport(text) && !MONEY_ASKED.test(text)) return []
  const wording = matchWording(language)
  const label = sum === undefined ? wording.whichSupport(trade) : wording.supportFor(sum)
  return [{ label, text: label }]
}
