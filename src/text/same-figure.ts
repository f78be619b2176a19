import type { DateParts, Figure } from './figure.ts'

const PARTS = ['year', 'month', 'day'] as const

const sameValue = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
const sameDate = (a: DateParts, b: DateParts): boolean => PARTS.every((part) => a[part] === b[part])

/** A subscriber number with and without its area code. */
const samePhone = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 7 && (a.endsWith(b) || b.endsWith(a))

/** 津政办规〔2023〕4号 after whatever words a sentence puts before it. */
function sameDocumentNumber(a: string, b: string): boolean {
  let common = 0
  while (common < Math.min(a.length, b.length) && a.at(-1 - common) === b.at(-1 - common)) common += 1
  if (common === Math.min(a.length, b.length)) return true
  const issuer = (/^[^-\d]*/u.exec(a)?.[0].length ?? 0) - (a.length - common)
  return issuer >= 4
}

/** 8000万 is 8000万元 where nothing else is counted. */
const isBareMagnitude = (figure: Figure): boolean =>
  figure.unit === 'count' && figure.counter === undefined && figure.value >= 10_000

/** 第11至30名 and 11至30名. */
const isRank = (a: Figure, b: Figure): boolean =>
  a.unit === 'ordinal' && b.unit === 'count' && b.counter !== undefined && b.counter !== 'organisation'

function sameCounter(a: Figure, b: Figure): boolean {
  return a.counter === undefined || b.counter === undefined || a.counter === b.counter
}

/**
 * Whether two figures say the same: 1.2亿元, 12000万元, CNY 120 million and 一亿二千万元 do.
 * Words around them (超, 约, 以上) are not compared.
 */
export function sameFigure(a: Figure, b: Figure): boolean {
  if (a.unit === 'date' || b.unit === 'date')
    return a.date !== undefined && b.date !== undefined && sameDate(a.date, b.date)
  if (a.unit === 'phone' || b.unit === 'phone') {
    return samePhone(a.key ?? String(a.value), b.key ?? String(b.value))
  }
  if (a.unit !== b.unit) {
    if (isRank(a, b) || isRank(b, a)) return a.value === b.value
    const money = a.unit === 'money-cny' || b.unit === 'money-cny'
    return money && (isBareMagnitude(a) || isBareMagnitude(b)) && sameValue(a.value, b.value)
  }
  if (a.unit === 'document-number') return sameDocumentNumber(a.key ?? '', b.key ?? '')
  if (a.key !== undefined || b.key !== undefined) return a.key === b.key
  return sameValue(a.value, b.value) && sameCounter(a, b)
}

/**
 * Whether a figure of the evidence holds what an answer says: the same figure, or a date that is the same or more
 * exact (2024-09-24 holds 2024年9月, not the other way round).
 */
export function supportsFigure(evidence: Figure, claim: Figure): boolean {
  const [held, said] = [evidence.date, claim.date]
  if (held && said) return PARTS.every((part) => said[part] === undefined || said[part] === held[part])
  return sameFigure(evidence, claim)
}
