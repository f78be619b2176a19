import type { AskedProperty } from '../asked-property.ts'
import { moneyKinds } from './money-kind.ts'

const MEASURE =
  '(?:平方米|平米|平方|平|亩|吨|度|千瓦时|立方米?|方|公里|人|位|张|次|趟|个?月|天|小时|间|套|层|栋|个?工位|个?机柜|架|箱|卡时|桶)'
const HOW_MUCH = '(?:多少|几)(?:钱|元|块|毛|角)'
const OF_ONE = new RegExp(`(?:每|一|单)${MEASURE}[^,，。?？]{0,4}${HOW_MUCH}|${HOW_MUCH}\\s?(?:每|一|/)${MEASURE}`, 'u')
const PRICE =
  /(\p{Script=Han}{0,4}?(?:价格|价钱|单价|报价|价位|票价|资费|费用|收费标准|收费))(?:大概|大约|一般|现在|目前|是|要|有|为)*(?:多少|几|怎么[收算]|如何|什么|$)/u
const PRICE_TOLD = /元\s?[/／每]|每[^,，。]{1,6}[^,，。]{0,4}\d[^,，。]{0,3}元|[价费租][^,，。]{0,8}\d/u

/** What one of something costs: no sum that is invested, given or made in a year tells it. */
export function priceAsked(clause: string): AskedProperty | undefined {
  const named = PRICE.exec(clause)
  const words = named?.[0] ?? OF_ONE.exec(clause)?.[0]
  if (words === undefined) return undefined
  return {
    name: 'fee',
    words,
    holds: (text, figures) =>
      PRICE_TOLD.test(text) && moneyKinds(text, figures).some((kind) => kind === 'price' || kind === undefined),
    names: (text) => PRICE_TOLD.test(text),
    concerns: () => true,
  }
}
