import { CHINESE_NUMERAL, parseChineseNumber } from './chinese-numbers.ts'
import type { Currency } from './figure.ts'
import { scaleAt, type UnitMeaning, unitAt } from './figure-units.ts'
import { NUMBER_WORDS, parseNumberWords } from './number-words.ts'

/** A number in a folded text with its scale words applied, and its unit where it has one. */
export interface FoundAmount {
  readonly start: number
  readonly end: number
  readonly value: number
  /** The scale words' factor; 1 without any. */
  readonly scale: number
  readonly unit?: UnitMeaning
  readonly notation: 'digits' | 'chinese' | 'words'
  readonly written: string
}

const CURRENCIES: Readonly<Record<string, Currency>> = {
  cny: 'cny',
  rmb: 'cny',
  人民币: 'cny',
  '¥': 'cny',
  '￥': 'cny',
  us$: 'usd',
  usd: 'usd',
  $: 'usd',
  eur: 'eur',
  '€': 'eur',
  hk$: 'hkd',
  hkd: 'hkd',
  jpy: 'jpy',
  krw: 'krw',
}
const CURRENCY = '(?<![a-z])(?:cny|rmb|us\\$|usd|hk\\$|hkd|eur|jpy|krw)|人民币|[¥￥$€]'
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const CHINESE = `${CHINESE_NUMERAL}+(?:点${CHINESE_NUMERAL}+)?`
const NUMBER = new RegExp(
  `(?:(?<currency>${CURRENCY})\\s?)?(?:(?<digits>${DIGITS})|(?<chinese>${CHINESE})(?!几)|(?<words>${NUMBER_WORDS}))`,
  'gu',
)
const SMALLER = /\s?(\d+(?:\.\d+)?)/uy
const precise = (value: number): number => Number(value.toPrecision(12))

const past = (text: string, position: number, pattern: RegExp): number =>
  pattern.test(text[position] ?? '') ? position + 1 : position

/** The scale words after a number, with what follows them in the same number: 亿2000万. */
function readScale(text: string, end: number, value: number, isMoney: boolean) {
  const from = past(text, past(text, end, /[多余来]/u), / /)
  const first = scaleAt(text, from, isMoney)
  if (!first) return { end, value, scale: 1 }
  let total = value * first.factor
  let last = first
  while (last.continues) {
    SMALLER.lastIndex = last.end
    const more = SMALLER.exec(text)
    const next = more ? scaleAt(text, last.end + more[0].length, false) : undefined
    if (!more || !next?.continues || next.factor >= last.factor) break
    total += Number(more[1]) * next.factor
    last = next
  }
  return { end: last.end, value: precise(total), scale: first.factor }
}

function readUnit(text: string, end: number, currency: Currency | undefined) {
  const found = unitAt(text, past(text, past(text, end, /[多余]/u), /[ -]/u))
  if (!currency) return found ? { unit: found, end: found.end } : { end }
  const unit: UnitMeaning = { unit: `money-${currency}`, factor: 1 }
  return { unit, end: found?.unit === unit.unit ? found.end : end }
}

/** The numbers of a folded text in order. */
export function amountsIn(text: string): FoundAmount[] {
  const amounts: FoundAmount[] = []
  let from = 0
  for (const match of text.matchAll(NUMBER)) {
    const { currency: mark, digits, chinese, words } = match.groups ?? {}
    if (match.index < from) continue
    const written = digits ?? chinese ?? words ?? ''
    const number = digits
      ? Number(digits.replaceAll(',', ''))
      : chinese
        ? parseChineseNumber(chinese)
        : parseNumberWords(written)
    if (number === undefined) continue
    const currency = mark === undefined ? undefined : CURRENCIES[mark]
    const scaled = readScale(text, match.index + match[0].length, number, currency !== undefined)
    const { unit, end } = readUnit(text, scaled.end, currency)
    amounts.push({
      start: match.index,
      end,
      value: scaled.value,
      scale: scaled.scale,
      notation: digits ? 'digits' : chinese ? 'chinese' : 'words',
      written,
      ...(unit
        ? { unit: { unit: unit.unit, factor: unit.factor, ...(unit.counter ? { counter: unit.counter } : {}) } }
        : {}),
    })
    from = end
  }
  return amounts
}
