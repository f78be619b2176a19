import type { LeadContact } from '../../domain/lead.ts'
import { maskEmail, maskPhone, maskWechat } from '../../leads/masking.ts'
import { halfWidth } from '../input-text.ts'

const PHONE =
  /(?<![\w+])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)|(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)|\+[1-9](?:[\s().-]{0,2}\d){6,14}(?!\d)/gu
const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu

/** The text with phone numbers and e-mail addresses masked. */
export const maskContactsIn = (text: string): string =>
  halfWidth(text)
    .replace(PHONE, (phone) => maskPhone(phone))
    .replace(EMAIL, (email) => maskEmail(email))

/** Masks, besides, what a person gave as its WeChat id and name. */
export function redactor(contact: LeadContact): (text: string) => string {
  const { wechat, name } = contact
  return (text) => {
    const masked = maskContactsIn(text)
    const withoutWechat = wechat ? masked.replaceAll(wechat, maskWechat(wechat)) : masked
    return name && name.length > 1 ? withoutWechat.replaceAll(name, `${name.slice(0, 1)}**`) : withoutWechat
  }
}
