import type { Language } from '../../domain/language.ts'
import { figuresIn } from '../../text/figures.ts'
import type { AmountBand } from './amount-band.ts'

const AT_LEAST_BEFORE =
  /(?:超过|高于|大于|不低于|至少|不少于|over|more than|above|at least|über|mehr als|mindestens)\s*$/iu
const AT_LEAST_AFTER = /^\s*(?:人民币)?(?:以上|及以上|起|以上の|이상|or more|and (?:more|above))/iu
const AT_MOST_BEFORE =
  /(?:不超过|低于|小于|少于|最多|不到|至多|under|less than|below|at most|up to|unter|höchstens|weniger als)\s*$/iu
const AT_MOST_AFTER = /^\s*(?:以下|以内|以下の|이하|or less)/iu

/** A number of 万 or 亿 of nothing is said of money: 投8000万, 超过100亿的项目. */
const SUM = /[万亿]$/u

/** The amounts of money that a question names, each as a band: 5000万以上 is open upwards, 8000万 is itself. */
export function amountsAsked(text: string, language: Language): AmountBand[] {
  return figuresIn(text, language).flatMap(({ unit, value, start, end, text: printed }): AmountBand[] => {
    const isMoney = unit === 'money-cny' || unit === 'money-usd' || (unit === 'count' && SUM.test(printed))
    if (!isMoney) return []
    const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end)]
    const currency = unit === 'money-usd' ? 'USD' : 'CNY'
    if (AT_MOST_BEFORE.test(before) || AT_MOST_AFTER.test(after)) return [{ most: value, currency, text: printed }]
    if (AT_LEAST_BEFORE.test(before) || AT_LEAST_AFTER.test(after)) return [{ least: value, currency, text: printed }]
    return [{ least: value, most: value, currency, text: printed }]
  })
}
