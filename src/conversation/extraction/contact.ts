import type { LeadContact } from '../../domain/lead.ts'
import { normaliseEmail, normalisePhone, normaliseWechat } from '../../leads/contact-formats.ts'

const PHONE =
  /(?<![\d+])(?:(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}|0\d{2,3}[- ]?\d{7,8}(?:[-转]\d{1,6})?)(?!\d)|\+(?!86)[1-9](?:[\s().-]{0,2}\d){6,14}(?!\d)/u
const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/u
const WECHAT =
  /(?:微信|wechat|weixin|\bwx|\bvx|위챗)(?:号|id|账号| id)?(?:是|为|[:：])?\s*([A-Za-z][\w-]{5,19}|1[3-9]\d{9})(?![\w@])/iu
const SAME_AS_PHONE = /微信(?:号)?(?:同号|同手机|同电话|同步)|(?:手机|电话)(?:号)?(?:同微信|微信同号)/u
const NAMES = [
  /(?:联系人|联络人|姓名|名字|我叫|叫我|我姓|免贵姓)(?:是|为|叫|[:：])?\s*(\p{Script=Han}{1,4}(?:先生|女士|经理|总监?|主任|老师)?)(?=$|[\s，,。;；、（(])/u,
  /我是[^，,。\s]{0,12}?的?(?<!\p{Script=Han}{8})(\p{Script=Han}{1,2}(?:经理|总监|总|先生|女士|主任|董|工|老师|部长|小姐))(?=$|[\s，,。;；、])/u,
  /(?:contact(?: person| name)?(?: is|:)|my name is|i am|i'm|name:)\s+((?:mr|ms|mrs|dr)\.?\s+[A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+)*|[A-Z][\p{L}'-]+ [A-Z][\p{L}'-]+)(?=$|[\s,.;])/iu,
  /(?:ich heiße|mein name ist)\s+([\p{Lu}][\p{L}'-]+(?: [\p{Lu}][\p{L}'-]+)*)/u,
]

/** The ways to reach a person that a message names, in one form each; what has no valid form is left out. */
export function extractContact(text: string): LeadContact {
  const phone = normalisePhone(PHONE.exec(text)?.[0] ?? '')
  const email = normaliseEmail(EMAIL.exec(text)?.[0] ?? '')
  const wechat = normaliseWechat(WECHAT.exec(text)?.[1] ?? '') ?? (SAME_AS_PHONE.test(text) ? phone : undefined)
  const name = NAMES.map((pattern) => pattern.exec(text)?.[1]).find(Boolean)
  return {
    ...(name ? { name: name.trim() } : {}),
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(wechat ? { wechat } : {}),
  }
}

/** The text without phone numbers, addresses and WeChat ids, for what remains to be a name. */
export const withoutContact = (text: string): string =>
  [WECHAT, SAME_AS_PHONE, EMAIL, PHONE].reduce(
    (rest, pattern) => rest.replaceAll(new RegExp(pattern.source, `${pattern.flags}g`), ' '),
    text,
  )
