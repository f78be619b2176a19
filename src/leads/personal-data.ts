import { halfWidth } from './mask-words.ts'

/** Addresses and numbers of persons, also as they are masked elsewhere: 138****5678, l***@example.com. */
const IDENTIFIERS: readonly RegExp[] = [
  /[A-Za-z0-9._%+*-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu,
  /(?<!\d)\d{17}[\dXx](?!\d)/gu,
  /(?<![\w+])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?(?:\d{4}|\*{4})){2}(?!\d)|(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)|\+[1-9](?:[\s().-]{0,2}[\d*]){6,14}(?!\d)/gu,
  /(?:微信号?|wechat(?: id)?|weixin|\bwx|\bvx|\bqq|위챗)(?:号|是|为|[:：\s])*[A-Za-z0-9][\w*-]{4,19}/giu,
]

/**
 * The text with phone numbers, e-mail addresses, WeChat, QQ and identity numbers replaced.
 * @param more further words that tell who somebody is, such as a name.
 */
export const replaceIdentifiers = (text: string, by: string, more: readonly string[] = []): string =>
  [...IDENTIFIERS, ...more.filter(Boolean)].reduce<string>((rest, found) => rest.replaceAll(found, by), halfWidth(text))

/** Whether a text holds any of these. */
export const holdsIdentifiers = (text: string): boolean => replaceIdentifiers(text, '') !== halfWidth(text)
