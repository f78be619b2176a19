import type { LeadContact } from '../domain/lead.ts'

/** `138****1234`: the first three and the last four characters; short values keep their first only. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/[\s()-]/g, '')
  return digits.length < 8 ? `${digits.slice(0, 1)}****` : `${digits.slice(0, 3)}****${digits.slice(-4)}`
}

export function maskEmail(email: string): string {
  const at = email.indexOf('@')
  return `${email.slice(0, 1)}***${at < 0 ? '' : email.slice(at)}`
}

export const maskWechat = (wechat: string): string => `${wechat.slice(0, 2)}****`

/** The contact as it may be shown before somebody has taken responsibility for it. */
export const maskContact = (contact: LeadContact): LeadContact => ({
  ...(contact.name ? { name: `${contact.name.slice(0, 1)}**` } : {}),
  ...(contact.phone ? { phone: maskPhone(contact.phone) } : {}),
  ...(contact.email ? { email: maskEmail(contact.email) } : {}),
  ...(contact.wechat ? { wechat: maskWechat(contact.wechat) } : {}),
})
