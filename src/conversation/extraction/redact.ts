import type { LeadContact } from '../../domain/lead.ts'
import { maskContactsIn } from '../../leads/mask-words.ts'
import { maskWechat } from '../../leads/masking.ts'

/** Masks, besides phone numbers and e-mail addresses, what a person gave as its WeChat id and name. */
export function redactor(contact: LeadContact): (text: string) => string {
  const { wechat, name } = contact
  return (text) => {
    const masked = maskContactsIn(text)
    const withoutWechat = wechat ? masked.replaceAll(wechat, maskWechat(wechat)) : masked
    return name && name.length > 1 ? withoutWechat.replaceAll(name, `${name.slice(0, 1)}**`) : withoutWechat
  }
}
