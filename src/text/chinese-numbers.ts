const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 }

/** Characters that a number in Chinese numerals is made of; 点 only between two of them. */
export const CHINESE_NUMERAL = '[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]'

/** Digit by digit, as in 二〇二四. */
function positional(text: string): number | undefined {
  const digits = [...text].map((character) => (character === '两' ? undefined : DIGITS[character]))
  if (digits.length < 2 || digits.includes(undefined)) return undefined
  return digits.length >= 4 || text.includes('〇') ? Number(digits.join('')) : undefined
}

/** Below 万: 三千二百零五, 一百五 (150), 十一. */
function parseSection(text: string): number | undefined {
  let total = 0
  let digit: number | undefined
  let last = Number.POSITIVE_INFINITY
  let afterZero = false
  for (const character of text) {
    const ten = TENS[character]
    if (ten !== undefined) {
      if (ten >= last) return undefined
      total += (digit ?? 1) * ten
      last = ten
      digit = undefined
      afterZero = false
      continue
    }
    const value = DIGITS[character]
    if (value === undefined || digit !== undefined) return undefined
    if (value === 0) afterZero = true
    else digit = value
  }
  if (digit === undefined) return total
  const spoken = !afterZero && last > 10 && Number.isFinite(last)
  return total + digit * (spoken ? last / 10 : 1)
}

function parseWhole(text: string): number | undefined {
  for (const [unit, factor] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = text.lastIndexOf(unit)
    if (at < 0) continue
    const above = at === 0 ? 1 : parseWhole(text.slice(0, at))
    const rest = text.slice(at + 1)
    const below = parseWhole(rest)
    if (!above || below === undefined) return undefined
    const spoken = rest.length === 1 && DIGITS[rest] !== undefined
    return above * factor + below * (spoken ? factor / 10 : 1)
  }
  return parseSection(text)
}

/**
 * The number that Chinese numerals stand for: 三百亿, 两千万, 十一, 二〇二四, 一点五亿.
 * Undefined for what is no single number, such as 两三 or 十四五.
 */
export function parseChineseNumber(text: string): number | undefined {
  if (text === '') return undefined
  const [whole = '', fraction, ...more] = text.split('点')
  if (more.length > 0) return undefined
  if (fraction === undefined) return positional(whole) ?? parseWhole(whole)
  const scale = /[万亿]+$/.exec(fraction)?.[0] ?? ''
  const digits = [...fraction.slice(0, fraction.length - scale.length)].map((character) => DIGITS[character])
  const base = parseWhole(whole)
  if (whole === '' || base === undefined || digits.length === 0 || digits.includes(undefined)) return undefined
  const factor = scale === '' ? 1 : parseWhole(scale)
  if (factor === undefined) return undefined
  return Number((Number(`${base}.${digits.join('')}`) * factor).toPrecision(12))
}
