import { joinThousands } from './normalise-for-scoring.ts'

const UNITS: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  千: 1e3,
  billion: 1e9,
  bn: 1e9,
  million: 1e6,
  mn: 1e6,
  thousand: 1e3,
}
const NUMBER = /(\d+(?:\.\d+)?)\s*(万亿|千亿|百亿|亿|千万|百万|万|千|billion|bn\b|million|mn\b|thousand)?/g

interface WrittenNumber {
  readonly digits: string
  /** Without zeros that change nothing. */
  readonly plain: string
  /** With its unit, where it has one: 1.2亿 and 12000万 are the same. */
  readonly amount?: number
}

const withoutIdleZeros = (digits: string) =>
  digits
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')

function numbersIn(text: string): WrittenNumber[] {
  const folded = joinThousands(text).normalize('NFKC').toLowerCase()
  return [...folded.matchAll(NUMBER)].map(([, digits = '', unit]) => {
    const number = { digits, plain: withoutIdleZeros(digits) }
    return unit ? { ...number, amount: Number((Number(digits) * UNITS[unit]!).toPrecision(12)) } : number
  })
}

/** What numbers but states nothing: links, ids, footnote marks and ordinals of a list. */
const IDLE_MARKS = [
  /https?:\/\/[^\s)\]】]+/g,
  /\b[SPKCE]\d{3}\b/g,
  /[[【]\s*\d{1,2}(?:\s*[,、]\s*\d{1,2})*\s*[\]】]/g,
  /^[ \t>*-]*\d{1,2}[.、)][ \t]*(?=\D)/gm,
]

const withoutMarks = (text: string) =>
  IDLE_MARKS.reduce((rest, marks) => rest.replace(marks, ' '), text.normalize('NFKC'))

/** The numbers of two or more digits that an answer states and no allowed text holds, each once. */
export function inventedNumbers(answer: string, allowedTexts: readonly string[]): string[] {
  const allowed = allowedTexts.flatMap(numbersIn)
  const plain = new Set(allowed.map((number) => number.plain))
  const amounts = new Set(allowed.map((number) => number.amount))
  const invented = numbersIn(withoutMarks(answer)).filter(
    ({ digits, plain: own, amount }) =>
      digits.replace('.', '').length >= 2 && !plain.has(own) && (amount === undefined || !amounts.has(amount)),
  )
  return [...new Set(invented.map(({ digits }) => digits))]
}
