import type { SupportWording } from '../support-wording.ts'

export const chinese: SupportWording = {
  opening: '按已公布的条款估算：',
  measure: (words) => words,
  share: (of, base, percent, isAtMost) => `按${of}${base}的${isAtMost ? '最高' : ''}${percent}计`,
  sum: (amount, isCeiling) => `${isCeiling ? '最多' : ''}约${amount}`,
  award: (amount, isCeiling) => `奖励${isCeiling ? '最高' : ''}${amount}`,
  per: (words) => words,
  band: (words) => `对应“${words}”`,
  cap: (amount) => `上限${amount}`,
  capped: (amount) => `超过上限，按${amount}封顶`,
  assumed: (base, of) => `假定${base}全部为${of}`,
  conditions: (words) => `条件：${words.map((word) => `“${word}”`).join('、')}`,
  below: (amount, words) => `${amount}低于起点（“${words}”），不在该项支持范围`,
  above: (amount, words) => `${amount}高于所列各档（“${words}”），条款没有给出这一档的标准`,
  beside: (measures) =>
    `资料里另有${measures.map((measure) => `“${measure}”`).join('、')}的支持，属于这几类的可以再告诉我，另行对照`,
  asOf: (date) => `资料截至${date}`,
  one: '以上为估算，能否享受和具体金额以主管部门认定为准。',
  several: '以上各项分别估算，不可简单叠加；能否享受和具体金额以主管部门认定为准。',
  separator: '；',
  comma: '，',
  colon: '：',
  inBrackets: (text) => `（${text}）`,
}
