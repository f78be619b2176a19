import type { FigureUnit } from './figure.ts'

export interface FoundIdentifier {
  readonly start: number
  readonly end: number
  readonly unit: FigureUnit
  readonly value: number
  readonly key: string
}

const LATIN_UNITS = '%|km2?|m2|[mgk]?wh?|t|kg|ha|mu|[mkb]|bn|mn|st|nd|rd|th|h'
/** Letters and digits in one word that are a number with its unit or currency after all. */
const AMOUNT = new RegExp(
  `^(?:(?:cny|rmb|usd?|eur|hkd|jpy|krw)?\\d[\\d.]*(?:${LATIN_UNITS})?|\\d[\\d.]*-[a-z]+(?:-[a-z]+)*|[a-z]{3,}-\\d+|(?:no|nr)\\.\\d+|k?m2)$`,
  'u',
)

const FORMS: readonly {
  readonly pattern: RegExp
  readonly unit: FigureUnit
  readonly key: (text: string) => string
}[] = [
  {
    pattern: /(?:https?:\/\/|www\.)[\x21-\x7e]+/gu,
    unit: 'address',
    key: (text) => text.replace(/^https?:\/\/|[.,;)\]/]+$/gu, ''),
  },
  { pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, unit: 'address', key: (text) => text },
  {
    pattern: /[\p{Script=Han}]{0,10}[〔[(【]\s*(?:19|20)\d{2}\s*[〕\])】]\s*(?:第\s*)?\d{1,4}\s*号/gu,
    unit: 'document-number',
    key: (text) => text.replace(/[^\p{Script=Han}\d]+/gu, '-').replace(/第/u, ''),
  },
  {
    pattern:
      /(?<!\d)(?:(?:\+?86[- ]?)?\(?0\d{2,3}\)?[- ]?\d{7,8}|(?:\+?86[- ]?)?1[3-9]\d{9}|[48]00-?\d{3,4}-?\d{3,4})(?!\d)/gu,
    unit: 'phone',
    key: (text) => text.replace(/^\+?86/u, '').replace(/\D/gu, ''),
  },
  {
    pattern: /(?<![a-z0-9.])(?=[a-z0-9.-]*[a-z])(?=[a-z0-9.-]*\d)[a-z0-9]+(?:[.-][a-z0-9]+)*/gu,
    unit: 'code',
    key: (text) => text.replaceAll(/[.-]/gu, ''),
  },
  { pattern: /(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])/gu, unit: 'time', key: (text) => text.padStart(5, '0') },
]

/** Addresses, document numbers, phone numbers, codes such as 5G and clock times; the rest of the text has them blanked. */
export function identifiersIn(
  folded: string,
  blank: (text: string, start: number, end: number) => string,
): { readonly identifiers: readonly FoundIdentifier[]; readonly rest: string } {
  const identifiers: FoundIdentifier[] = []
  let rest = folded
  for (const { pattern, unit, key } of FORMS) {
    for (const match of rest.matchAll(pattern)) {
      if (unit === 'code' && (AMOUNT.test(match[0]) || /^q[1-4]$/u.test(match[0]))) continue
      const [start, end] = [match.index, match.index + match[0].length]
      const spelled = key(match[0])
      identifiers.push({ start, end, unit, key: spelled, value: Number(/\d+$/u.exec(spelled)?.[0] ?? 0) })
      rest = blank(rest, start, end)
    }
  }
  return { identifiers, rest }
}
