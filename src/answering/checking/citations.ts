const GROUP = String.raw`(?:\s*[[【［]\s*\^?[\d０-９]{1,3}\^?(?:\s*[,、，–-]\s*[\d０-９]{1,3})*\s*[\]】］])+`
const GROUPS = new RegExp(GROUP, 'gu')
/** Longer ranges are no citation anybody would follow. */
const LONGEST_RANGE = 10

function numbersOf(group: string): number[] {
  const numbers: number[] = []
  for (const [, from, to] of group.normalize('NFKC').matchAll(/(\d{1,3})(?:\s*[–-]\s*(\d{1,3}))?/gu)) {
    const [first, last] = [Number(from), Number(to ?? from)]
    for (let number = first; number <= last && number < first + LONGEST_RANGE; number++) numbers.push(number)
  }
  return numbers
}

/** A stretch of a sentence and the footnotes after it. */
export interface CitedSpan {
  readonly text: string
  readonly numbers: readonly number[]
}

/**
 * A sentence cut behind each group of footnotes, so that each claim is checked against its own sources; what
 * follows the last group belongs to it. Empty when nothing is cited.
 */
export function citedSpans(sentence: string): CitedSpan[] {
  const spans: { text: string; numbers: number[] }[] = []
  let from = 0
  for (const match of sentence.matchAll(GROUPS)) {
    const numbers = numbersOf(match[0])
    if (numbers.length === 0) continue
    spans.push({ text: sentence.slice(from, match.index), numbers })
    from = match.index + match[0].length
  }
  const last = spans.at(-1)
  if (last) last.text += sentence.slice(from)
  return spans
}

/** The footnote numbers of a text in order, each once. */
export const citationsIn = (text: string): number[] => [
  ...new Set([...text.matchAll(GROUPS)].flatMap((match) => numbersOf(match[0]))),
]

/** The text with every footnote written as `[n]`, `n` being what `numberOf` makes of it. */
export const rewriteCitations = (text: string, numberOf: (number: number) => number): string =>
  text.replace(GROUPS, (group) => {
    const numbers = [...new Set(numbersOf(group).map(numberOf))]
    return numbers.map((number) => `[${number}]`).join('')
  })
