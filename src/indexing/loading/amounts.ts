import type { Amount } from '../../domain/record.ts'

const YUAN_PER_YI = 100_000_000
const SCALES: Record<string, number> = { 万亿: 1e12, 亿: YUAN_PER_YI, 万: 1e4, '': 1 }
const AMOUNT = /(\d+(?:\.\d+)?)\s*(万亿|亿|万)?\s*(美元|元)/g

const whole = (value: number): number => Math.round(value)

/** An amount as printed, with its value where the record gives it in 亿元. */
export const amountInYi = (text: string, yi: number | undefined): Amount => ({
  text,
  ...(yi === undefined ? {} : { value: whole(yi * YUAN_PER_YI) }),
  currency: 'CNY',
})

/** An amount as printed, with its value where the text names exactly one: 超300亿元 is 30,000,000,000. */
export function amountFromText(text: string): Amount | undefined {
  const [match, ...others] = [...text.matchAll(AMOUNT)]
  if (!match) return undefined
  const currency = match[3] === '美元' ? 'USD' : 'CNY'
  if (others.length > 0) return { text, currency }
  return { text, value: whole(Number(match[1]) * (SCALES[match[2] ?? ''] ?? 1)), currency }
}
