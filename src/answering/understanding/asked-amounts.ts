import type { Language } from '../../domain/language.ts'
import { figuresIn } from '../../text/figures.ts'
import type { AmountBand } from './amount-band.ts'

const MORE_BEFORE = /(?:超过|高于|大于|多于|over|more than|above|über|mehr als)\s*$/iu
const AT_LEAST_BEFORE =
  /(?:不低于|不少于|不小于|至少|最少|at least|no less than|not less than|mindestens|nicht weniger als)\s*$/iu
const AT_LEAST_AFTER = /^\s*(?:人民币)?(?:以上|及以上|起(?!步价)|以上の|이상|or more|and (?:more|above)|oder mehr)/iu
const LESS_BEFORE = /(?:低于|小于|少于|不到|不足|under|less than|below|unter|weniger als)\s*$/iu
const AT_MOST_BEFORE =
  /(?:不超过|不高于|不大于|不多于|最多|至多|at most|up to|no more than|not more than|höchstens|bis zu|nicht mehr als)\s*$/iu
const AT_MOST_AFTER = /^\s*(?:以下|以内|之内|以下の|이하|or less|oder weniger)/iu
const ABOUT_BEFORE = /(?:约|大约|大概|around|about|etwa|rund)\s*$/iu
const ABOUT_AFTER = /^\s*(?:左右|上下|前後|정도)/iu
const BETWEEN = /^\s*(?:元|人民币|yuan)?\s*(?:到|至|和|与|-|—|–|~|～|〜|to|and|bis|und|から|에서)\s*$/iu
const BETWEEN_AFTER = /^\s*(?:之间|间|範囲|사이)/u
/** How far from a sum one may be that is about it. */
const ABOUT = 0.2
/** A number of 万 or 亿 of nothing is said of money: 投8000万, 超过100亿的项目. */
const SUM = /[万亿]$/u

interface SaidSum {
  readonly value: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly currency: AmountBand['currency']
}

function sumsIn(text: string, language: Language): SaidSum[] {
  return figuresIn(text, language).flatMap(({ unit, value, start, end, text: printed }): SaidSum[] => {
    const isMoney = unit === 'money-cny' || unit === 'money-usd' || (unit === 'count' && SUM.test(printed))
    return isMoney ? [{ value, start, end, text: printed, currency: unit === 'money-usd' ? 'USD' : 'CNY' }] : []
  })
}

/** A band by the words around one sum; the longer phrase first, since 不低于 holds 低于. */
function bandOf({ value, start, end, currency, text: printed }: SaidSum, text: string): AmountBand {
  const [before, after] = [text.slice(Math.max(0, start - 14), start), text.slice(end)]
  const band = (limits: Pick<AmountBand, 'least' | 'most'>): AmountBand => ({ ...limits, currency, text: printed })
  if (AT_LEAST_BEFORE.test(before)) return band({ least: value })
  if (AT_MOST_BEFORE.test(before)) return band({ most: value })
  if (MORE_BEFORE.test(before)) return band({ least: value + 1 })
  if (LESS_BEFORE.test(before)) return band({ most: value - 1 })
  if (AT_LEAST_AFTER.test(after)) return band({ least: value })
  if (AT_MOST_AFTER.test(after)) return band({ most: value })
  if (ABOUT_BEFORE.test(before) || ABOUT_AFTER.test(after))
    return band({ least: value * (1 - ABOUT), most: value * (1 + ABOUT) })
  return band({ least: value, most: value })
}

/** Two sums of which one text says that something lies between them: 1亿到5亿元之间. */
function isRange(left: SaidSum, right: SaidSum, text: string): boolean {
  const between = text.slice(left.end, right.start)
  const isJoinedByAnd = /^\s*(?:元)?\s*(?:和|与|and|und)/iu.test(between)
  return (
    BETWEEN.test(between) && left.value < right.value && (!isJoinedByAnd || BETWEEN_AFTER.test(text.slice(right.end)))
  )
}

/** The amounts of money that a question names, each as a band: 5000万以上 is open upwards, 8000万 is itself, 1亿到5亿 is one band. */
export function amountsAsked(text: string, language: Language): AmountBand[] {
  const sums = sumsIn(text, language)
  const bands: AmountBand[] = []
  for (let at = 0; at < sums.length; at++) {
    const [sum, next] = [sums[at]!, sums[at + 1]]
    if (next && isRange(sum, next, text)) {
      const printed = text.slice(sum.start, next.end)
      bands.push({ least: sum.value, most: next.value, currency: next.currency, text: printed })
      at++
    } else bands.push(bandOf(sum, text))
  }
  return bands
}
