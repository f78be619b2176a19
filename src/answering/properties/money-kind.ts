import type { Figure } from '../../text/figure.ts'

/** What a sum is a sum of. */
export type MoneyKind = 'investment' | 'output' | 'support' | 'fund' | 'price'

const KINDS: readonly (readonly [MoneyKind, RegExp])[] = [
  ['price', /元\s*[/／]|元每|单价|租金/u],
  ['investment', /投|签约|协议|引资|[内外]资|总额|金额/u],
  [
    'output',
    /产值|产出|营[业收]|收入|销售|税收|纳税|增加值|利润|生产总值|市值|进出口|revenue|output|turnover|umsatz|売上|매출/iu,
  ],
  ['support', /奖|补|资助|支持|给予|券|抵免/u],
  ['fund', /资金|基金|规模|[认实]缴|预算|安排/u],
]
const PART = /[,，;；。|]/u
/** Given out or set aside for many together. */
const FOR_ALL = /安排|发放|兑现|拨付|累计|合计|[认实]缴|列入|总规模|(?<!安居|落户)立项|共支持/u
/** Set aside, where nothing says that one gets it. */
const FUND = /资金|基金|规模|预算|盘子/u
/** What one of them gets. */
const FOR_ONE = /最高|每[家个人名户条台次套项航]|单[个家户项]|不超过|封顶|可[获得享]|一次性|给予|奖|补[助贴]|配套/u
const FOR_ONE_SURELY = /最高|每[家个人名户条台次套项航]|单[个家户项]|不超过|封顶/u

const isMoney = ({ unit }: Figure): boolean => unit.startsWith('money-')

/** The part of a sentence, between punctuation marks, in which a figure stands. */
export function partOf(text: string, { start, end }: Figure): string {
  const before = text.slice(0, start).split(PART).at(-1) ?? ''
  return before + text.slice(start, end) + (text.slice(end).split(PART)[0] ?? '')
}

/** What each sum of a text is a sum of, as far as the words around it tell. */
export const moneyKinds = (text: string, figures: readonly Figure[]): (MoneyKind | undefined)[] =>
  figures.filter(isMoney).map((figure) => {
    const part = partOf(text, figure)
    return KINDS.find(([, words]) => words.test(part))?.[0]
  })

/** Whether a text tells what one recipient gets, not only what is set aside or was given out for all together. */
export function tellsShareOfOne(text: string, figures: readonly Figure[]): boolean {
  return figures
    .filter((figure) => isMoney(figure) || figure.unit === 'percent' || figure.unit === 'multiple')
    .some((figure) => {
      const part = partOf(text, figure)
      if (FOR_ALL.test(part)) return FOR_ONE_SURELY.test(part)
      return !FUND.test(part) || FOR_ONE.test(part)
    })
}
