import type { Mention } from './company-mentions.ts'

const PARTNER =
  /^(?:正式|成功|分别|共同)?(?:与|同|和|携手|联合|牵手)([^，。；、]{2,28}?)(?:正式|成功|共同|双方|就|围绕)?(?:签署|签订|签约|签下|达成|合作|共建|携手|联手|$|，)/u
const BEFORE_COMPANY =
  /(?:^|[，。；、：])([^，。；、：]{2,20}(?:管委会|管理委员会|人民政府|镇政府|区政府|投资促进局|开发区|高新区))(?:正式|成功)?(?:与|同|和)$/u

/** With whom a company signs or works together; undefined where the sentence does not say. */
export function hostIn(sentence: string, { start, end }: Mention): string | undefined {
  const after = PARTNER.exec(sentence.slice(end))?.[1]
  if (after !== undefined) return after
  return BEFORE_COMPANY.exec(sentence.slice(0, start))?.[1]
}
