const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/今年|本年度|this year/iu, 0],
  [/去年|last year/iu, -1],
  [/前年/u, -2],
  [/明年|next year/iu, 1],
]
const YEAR = /(?<![\d.〔(])((?:19|20)\d{2})(?![\d.]|\s*(?:号|条|米|家|个|万|亿))/gu
const SHORT_YEAR = /(?<![\d.])(\d{2})年(?!期|以|内|来|间|前|后)/gu

/** Years that a question names: 2024年, 24年, 去年. Empty when it names none. */
export function yearsAsked(text: string, now: Date): number[] {
  const current = now.getUTCFullYear()
  const century = Math.floor(current / 100) * 100
  const years = [
    ...[...text.matchAll(YEAR)].map((match) => Number(match[1])),
    ...[...text.matchAll(SHORT_YEAR)].map((match) => century + Number(match[1])).filter((year) => year <= current + 10),
    ...RELATIVE.filter(([pattern]) => pattern.test(text)).map(([, offset]) => current + offset),
  ]
  return [...new Set(years)]
}
