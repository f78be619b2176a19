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
  兆: 1e12,
  億: 1e8,
  억: 1e8,
  천만: 1e7,
  만: 1e4,
  billionen: 1e12,
  trillion: 1e12,
  milliarden: 1e9,
  milliarde: 1e9,
  mrd: 1e9,
  millionen: 1e6,
  million: 1e6,
  mio: 1e6,
  tausend: 1e3,
  billion: 1e9,
  bn: 1e9,
  mn: 1e6,
  thousand: 1e3,
}
const UNIT = Object.keys(UNITS)
  .map((unit) => (/^[a-z]+$/.test(unit) ? `${unit}\\b` : unit))
  .join('|')
const NUMBER = new RegExp(`(\\d+(?:\\.\\d+)?)\\s*(${UNIT})?`, 'g')
/** Units that stand for a number by themselves: 千亿级 is 100 billion in English. */
const BARE_UNIT = /(?<![\d.\s几数])(万亿|千亿|百亿|十亿|千万|百万|十万)/g
const BARE_UNITS: Readonly<Record<string, number>> = { ...UNITS, 十亿: 1e9, 十万: 1e5 }
/** 138,5 or 69,557 or 1.092 or 1.092,5: a figure as it is written in German, with its unit. */
const GERMAN_FIGURE = new RegExp(
  `(?<![\\d.,])(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+,\\d{1,3})(?![\\d]|[.,]\\d)(?:\\s*(?:${UNIT}))?`,
  'gi',
)

/** 2億5000万: one amount in two parts. */
const COMPOUND = /(\d+)\s*([亿億억])\s*(\d+)\s*(千万|천만|万|만)/g

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

const rounded = (amount: number) => Number(amount.toPrecision(12))

const fold = (text: string) => joinThousands(text).normalize('NFKC').toLowerCase()

const numbersIn = (text: string): WrittenNumber[] =>
  [...fold(text).matchAll(NUMBER)].map(([, digits = '', unit]) => {
    const number = { digits, plain: withoutIdleZeros(digits) }
    return unit ? { ...number, amount: rounded(Number(digits) * UNITS[unit]!) } : number
  })

const sumOf = (whole: string, unit: string, rest: string, restUnit: string) =>
  Number(whole) * UNITS[unit]! + Number(rest) * UNITS[restUnit]!

const compoundAmountsIn = (text: string): number[] =>
  [...fold(text).matchAll(COMPOUND)].map(([, whole = '', unit = '', rest = '', restUnit = '']) =>
    sumOf(whole, unit, rest, restUnit),
  )

const bareAmountsIn = (text: string): number[] =>
  [...fold(text).matchAll(BARE_UNIT)].map(([, unit = '']) => BARE_UNITS[unit]!)

/** What numbers but states nothing: links, ids, footnote marks and ordinals of a list. */
const IDLE_MARKS = [
  /https?:\/\/[^\s)\]】]+/g,
  /\b[SPKCE]\d{3}\b/g,
  /[[【]\s*\d{1,2}(?:\s*[,、]\s*\d{1,2})*\s*[\]】]/g,
  /^[ \t>*-]*\d{1,2}[.、)][ \t]*(?=\D)/gm,
]

const withoutMarks = (text: string) =>
  IDLE_MARKS.reduce((rest, marks) => rest.replace(marks, ' '), text.normalize('NFKC'))

const inEnglish = (germanFigure: string) => germanFigure.replaceAll('.', '').replace(',', '.')

/** The numbers of two or more digits that an answer states and no allowed text holds, each once. */
export function inventedNumbers(answer: string, allowedTexts: readonly string[]): string[] {
  const allowed = allowedTexts.flatMap(numbersIn)
  const plain = new Set(allowed.map((number) => number.plain))
  const amounts = new Set([
    ...allowed.map((number) => number.amount),
    ...allowedTexts.flatMap((text) => [...bareAmountsIn(text), ...compoundAmountsIn(text)]),
  ])
  const isHeld = ({ plain: own, amount }: WrittenNumber) => plain.has(own) || amounts.has(amount ?? Number(own))
  const rest = withoutMarks(answer)
    .replace(GERMAN_FIGURE, (figure) => (numbersIn(inEnglish(figure)).every(isHeld) ? ' ' : figure))
    .replace(COMPOUND, (figure, ...parts: [string, string, string, string]) =>
      amounts.has(sumOf(...parts)) ? ' ' : figure,
    )
  const invented = numbersIn(rest).filter((number) => number.digits.replace('.', '').length >= 2 && !isHeld(number))
  return [...new Set(invented.map(({ digits }) => digits))]
}
