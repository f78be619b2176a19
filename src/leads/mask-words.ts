import { maskEmail, maskPhone } from './masking.ts'

const PHONE =
  /(?<![\w+])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)|(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)|\+[1-9](?:[\s().-]{0,2}\d){6,14}(?!\d)/gu
const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu

/** Full-width letters, digits and signs of numbers and addresses as half-width; punctuation stays. */
export const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ＋＠．－＿]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))

/** The text with phone numbers and e-mail addresses masked. */
export const maskContactsIn = (text: string): string =>
  halfWidth(text)
    .replace(PHONE, (phone) => maskPhone(phone))
    .replace(EMAIL, (email) => maskEmail(email))

/** The values of an object with phone numbers and e-mail addresses masked. */
export const maskContactsInValues = <T extends object>(values: T): T =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? maskContactsIn(value) : value]),
  ) as T
