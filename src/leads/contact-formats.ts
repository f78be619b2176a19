const MOBILE = /^(?:\+?86)?(1[3-9]\d{9})$/
const LANDLINE = /^(?:\+?86)?(010|02\d|0[3-9]\d{2})-?(\d{7,8})(?:(?:-|转|ext\.?)(\d{1,6}))?$/i
const INTERNATIONAL = /^\+[1-9]\d{6,14}$/
const EMAIL = /^[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/
const WECHAT = /^[A-Za-z][A-Za-z0-9_-]{5,19}$/

/** The number in one form: 11 digits, area code and number, or + and digits; undefined when it is none of these. */
export function normalisePhone(text: string): string | undefined {
  const compact = text.replace(/[\s().–—]/g, '')
  const mobile = MOBILE.exec(compact.replaceAll('-', ''))
  if (mobile) return mobile[1]
  const landline = LANDLINE.exec(compact)
  if (landline) return `${landline[1]}-${landline[2]}${landline[3] ? `转${landline[3]}` : ''}`
  const international = compact.replaceAll('-', '')
  return INTERNATIONAL.test(international) && !international.startsWith('+86') ? international : undefined
}

/** The address when it has the form of one. */
export function normaliseEmail(text: string): string | undefined {
  const trimmed = text.trim()
  return EMAIL.test(trimmed) && !trimmed.includes('..') ? trimmed : undefined
}

/** The WeChat id when it has the form of one: 6 to 20 characters, first a letter. A mobile number serves as well. */
export function normaliseWechat(text: string): string | undefined {
  const trimmed = text.trim()
  return WECHAT.test(trimmed) || MOBILE.test(trimmed) ? trimmed : undefined
}
