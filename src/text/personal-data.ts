export type PersonalDataKind = 'mobile-number' | 'identity-card' | 'bank-card' | 'email-address'

/** A number or address that belongs to a person, where it stands in a text. */
export interface PersonalDatum {
  readonly kind: PersonalDataKind
  readonly start: number
  readonly end: number
  /** 138****1234, z***@qq.com: enough to find the place by, too little to call or write. */
  readonly masked: string
}

/** A web address, without the marks that may follow one in a text. */
export const URL_IN_TEXT = /(?:https?:\/\/|www\.)(?:(?![,;()|'\x22<>])[\x21-\x7e])+/gu
/** A full stop or a dash may stand around a number, and an extension after it. */
const MOBILE =
  /(?<!\d|(?<!1[3-9]\d{9})(?<=\d)[.-])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d|\.\d|-(?!1[3-9]\d{9}(?!\d))\d{6}|[元万亿人家])/gu
const IDENTITY_CARD =
  /(?<!\d)[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu
const BANK_CARD = /(?<!\d)(?:62|4\d|5[1-5])\d{2}(?:[- ]?\d{4}){3}(?:[- ]?\d{1,3})?(?!\d)/gu
const EMAIL = /[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu
/** Mailboxes of an office: its own domain, or a name that is no person's. */
const OFFICE =
  /(?:[@.]gov\.cn$)|^(?:info|service|services|contact|office|support|sales|marketing|business|invest\w*|zhaoshang\w*|zsyz|hr|jobs|press|media|admin|webmaster|postmaster|noreply|no-reply|hello|enquiry|enquiries|inquiry|inquiries|kefu|fuwu|bangongshi|xinxi|(?:zs|ir|dm|bgs|tz|xx)[a-z]{0,3}|tzcj\w*|zhaosheng\w*|board|public|market|stock\w*)\d*@/i
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** The last character of a Chinese identity number follows from the others. */
function isIdentityCard(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return CHECK_DIGITS[sum % 11] === number.at(-1)?.toUpperCase()
}

/** The check digit of bank cards (Luhn). */
function isBankCard(written: string): boolean {
  const digits = [...written.replace(/\D/gu, '')].reverse().map(Number)
  const sum = digits.reduce((total, digit, at) => {
    const doubled = digit * 2
    return total + (at % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

const FORMS: readonly (readonly [PersonalDataKind, RegExp, (found: string) => boolean])[] = [
  ['identity-card', IDENTITY_CARD, isIdentityCard],
  ['bank-card', BANK_CARD, isBankCard],
  ['mobile-number', MOBILE, () => true],
  ['email-address', EMAIL, (address) => !OFFICE.test(address)],
]

const blanked = (text: string, pattern: RegExp): string => text.replace(pattern, (found) => ' '.repeat(found.length))

/** Full-width digits, letters and signs in half width, each in its place. */
const halfWidth = (text: string): string =>
  text.replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))

function masked(kind: PersonalDataKind, written: string): string {
  if (kind === 'email-address') return `${written.slice(0, 1)}***${written.slice(written.search(/[@＠]/u))}`
  return `${written.slice(0, 3)}****${written.slice(-4)}`
}

/**
 * Mobile numbers, identity cards, bank cards and mail addresses of persons in a text. Landlines, hotlines, mailboxes of
 * offices and digits inside web addresses are none.
 */
export function personalDataIn(text: string): PersonalDatum[] {
  if (!/[@＠]|[\d０-９](?:[- ]?[\d０-９]){10}/u.test(text)) return []
  let rest = blanked(halfWidth(text), URL_IN_TEXT)
  const found: PersonalDatum[] = []
  for (const [kind, pattern, isOne] of FORMS) {
    for (const match of rest.matchAll(pattern)) {
      if (!isOne(match[0])) continue
      const end = match.index + match[0].length
      found.push({ kind, start: match.index, end, masked: masked(kind, text.slice(match.index, end)) })
      rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(end)
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

/** The text with personal data masked. */
export function withoutPersonalData(text: string): string {
  return personalDataIn(text).reduceRight(
    (rest, { start, end, masked }) => rest.slice(0, start) + masked + rest.slice(end),
    text,
  )
}
