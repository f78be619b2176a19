import type { SupportWording } from '../support-wording.ts'

export const japanese: SupportWording = {
  opening: '公表されている条項による試算です（条項は中国語のまま引用）：',
  measure: (words) => `「${words}」`,
  share: (of, base, percent, isAtMost) => `「${of}」${base}の${isAtMost ? '最大' : ''}${percent}`,
  sum: (amount, isCeiling) => `${isCeiling ? '最大' : ''}約${amount}`,
  award: (amount, isCeiling) => `奨励金${isCeiling ? '最大' : ''}${amount}`,
  per: (words) => `「${words}」`,
  band: (words) => `区分「${words}」`,
  cap: (amount) => `上限${amount}`,
  capped: (amount) => `上限を超えるため${amount}まで`,
  assumed: (base, of) => `${base}がすべて「${of}」に当たると仮定`,
  conditions: (words) => `条件：${words.map((word) => `「${word}」`).join('、')}`,
  below: (amount, words) => `${amount}は下限（「${words}」）に満たず、この措置の対象外です`,
  above: (amount, words) => `${amount}は示された区分（「${words}」）を上回り、条項にその基準はありません`,
  beside: (measures) =>
    `ほかに${measures.map((measure) => `「${measure}」`).join('、')}への支援があります。該当する場合はお知らせください`,
  asOf: (date) => `資料は${date}時点`,
  one: '以上は試算であり、お約束ではありません。適用の可否と金額は所管当局の認定によります。',
  several:
    '以上は個別の試算で、単純に合算することはできません。お約束ではなく、適用の可否と金額は所管当局の認定によります。',
  separator: '；',
  comma: '、',
  colon: '：',
  inBrackets: (text) => `（${text}）`,
}
