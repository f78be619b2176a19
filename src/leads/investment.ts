import type { Language } from '../domain/language.ts'
import type { LeadNeed } from '../domain/lead.ts'
import type { Figure } from '../text/figure.ts'
import { figuresIn } from '../text/figures.ts'

/** A sum that ends in a scale word, with nothing after it that could be a currency or a thing that is counted. */
const BARE_SUM =
  /(?<=[\d一二两三四五六七八九十百千个]\s?[百千]?[万亿萬億])(?=\s*(?:$|[，,。.;；、()（）~～—–-]|至|到|左右|以[上下内]|上下|多|余|的))/gu
const FOREIGN = '[美欧日港英澳加韩新]元|美金|[美日港台新澳韩]币|英镑|瑞士?法?郎|卢布|外币|外汇'
const FOREIGN_MONEY = new RegExp(`${FOREIGN}|[$€£]|(?<![a-z])(?:usd|eur|gbp|hkd|jpy|krw|chf)(?![a-z])`, 'iu')
const FOREIGN_BEFORE = new RegExp(`(?:${FOREIGN})[约为共:：\\s]*$`, 'u')
/** Before a sum that is something else than the investment, or only a part of it. */
const OTHER_SUM =
  /(?:注册资本|注册资金|资本金|产值|营业额|营收|收入|销售额?|税收|纳税|利润|每亩|亩均|registered capital|revenue|turnover|sales|per mu|売上高?|資本金|年商|매출|자본금|Umsatz)[^，,。;；]*$/iu
const PER_AREA = /^\s*(?:\/|每|per )\s*(?:亩|平|mu|m2|㎡|sq)/iu

const SQUARE_METRES_PER_MU = 10_000 / 15
/** Units of area that are no figure units, in square metres. */
const OTHER_AREAS: readonly (readonly [RegExp, number])[] = [
  [/^\s*(?:坪|평)/u, 400 / 121],
  [/^\s*acres?\b/iu, 4046.856],
  [/^\s*(?:square (?:feet|foot)|sq\.? ?ft\b)/iu, 0.092903],
  [/^\s*qm\b/iu, 1],
]

function isInvestment(text: string, before: number, { start, end }: Figure): boolean {
  const lead = text.slice(before, start)
  return !OTHER_SUM.test(lead) && !FOREIGN_BEFORE.test(lead) && !PER_AREA.test(text.slice(end))
}

/** Sums without a currency are yuan where nothing speaks of another. */
const withYuan = (text: string, language: Language): string =>
  language === 'ja' || language === 'ko' || FOREIGN_MONEY.test(text) ? text : text.replace(BARE_SUM, '元')

/**
 * The stated sum in yuan: the lower end of a range, the first of several. A sum without a currency counts as yuan
 * where it is written as in Chinese (5000万, 两个亿), which in Japanese and Korean could be either.
 * @param language in which the person writes.
 * @returns undefined where no sum is stated, or only one in another currency.
 */
export function investmentOf(need: LeadNeed, language: Language = 'zh'): number | undefined {
  const text = withYuan(need.investment ?? '', language)
  let before = 0
  for (const figure of figuresIn(text, language)) {
    if (figure.unit === 'money-cny' && isInvestment(text, before, figure)) return figure.value
    before = figure.end
  }
  return undefined
}

/** Whether a sum is stated at all, in any currency or as roughly as 几千万. */
export function hasStatedSum(need: LeadNeed, language: Language = 'zh'): boolean {
  const text = need.investment ?? ''
  return (
    /[数几上半]个?[十百千]*[万亿億]|[亿億]元/u.test(text) ||
    figuresIn(text, language).some(
      ({ unit, counter }) => unit.startsWith('money-') || (unit === 'count' && counter === undefined),
    )
  )
}

function squareMetres(text: string, { unit, value, end }: Figure): number | undefined {
  if (unit === 'area-mu') return value * SQUARE_METRES_PER_MU
  if (unit === 'area-square-metre') return value
  const other = unit === 'count' ? OTHER_AREAS.find(([pattern]) => pattern.test(text.slice(end))) : undefined
  return other && value * other[1]
}

/**
 * The stated area of land or floor space in mu (亩): the lower end of a range, the first of several.
 * @param language in which the person writes.
 * @returns undefined where none is stated.
 */
export function areaOf(need: LeadNeed, language: Language = 'zh'): number | undefined {
  const text = need.area ?? ''
  for (const figure of figuresIn(text, language)) {
    const area = squareMetres(text, figure)
    if (area !== undefined) return Number((area / SQUARE_METRES_PER_MU).toPrecision(12))
  }
  return undefined
}
