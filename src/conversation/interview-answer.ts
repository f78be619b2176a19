import type { InterviewField } from '../domain/conversation.ts'
import { normaliseEmail, normalisePhone, normaliseWechat } from '../leads/contact-formats.ts'
import { halfWidth } from '../leads/mask-words.ts'
import { withoutContact } from './extraction/contact.ts'
import { type Details, trimValue } from './extraction/details.ts'
import type { Wording } from './wording.ts'

const CORRECTION =
  /不对|不是|错了|写错|更正|纠正|改成|改为|应该是|应为|換|訂正|수정|정정|\b(?:wrong|correct(?:ion)?|change|instead|actually|falsch|korrektur|ändern)\b/iu

/** So short that it only says that something is wrong, not yet what. */
const BARE_CORRECTION = 6

/** Whether the person says that something known before is to be replaced. */
export const isCorrection = (text: string): boolean => CORRECTION.test(text)

const NAME_LIKE = /^[\p{L}][\p{L}\s.·'-]{0,39}$/u
const POLITE =
  /^(?:我是|我叫|我姓|免贵姓|姓名|名字|叫我|本人|联系人|i am|i'm|my name is|this is|ich bin|ich heiße|私は)[:：\s]*/iu

/** What is left of a text without the ways to reach somebody and the words that name them. */
export const besidesContact = (text: string): string =>
  trimValue(withoutContact(halfWidth(text)).replace(/电话|手机|邮箱|微信|号码?|phone|e-?mail|tel/giu, ' '))

/** What the words around a phone number or address leave as a name. */
function nameFrom(text: string): string | undefined {
  const rest = besidesContact(text)
  const name =
    rest
      .replace(POLITE, '')
      .split(/[，,。;；、]/u)[0]
      ?.trim() ?? ''
  return NAME_LIKE.test(name) ? name : undefined
}

/**
 * What a message answers to the question asked last.
 * @param found what was recognised in the message anyway; it is part of the result.
 */
export function readAnswer(awaiting: InterviewField, text: string, found: Details): Details {
  if (found[awaiting]) return found
  if (isCorrection(text) && (Object.keys(found).length > 0 || text.length <= BARE_CORRECTION)) return found
  if (awaiting === 'name') {
    const name = nameFrom(text)
    return name ? { ...found, name } : found
  }
  const isWhole = Object.keys(found).length === 0 || awaiting === 'project'
  const value = trimValue(text)
  return isWhole && value ? { ...found, [awaiting]: value } : found
}

/** By title, or by one of the surnames that most people in China have; 机器人 beside a number is no person. */
const PERSON =
  /(?:先生|女士|小姐|经理|总监?|主任|老师|部长|董事长?|董|博士|工程师)$|^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤]\p{Script=Han}{1,2}$/u

/** The name that stands beside a phone number or address which came before it was asked for. */
export function earlyContact(text: string, found: Details): Details {
  const isReachable = found.phone ?? found.email ?? found.wechat
  if (!isReachable || found.company) return {}
  const name = found.name ?? nameFrom(text)
  return name && PERSON.test(name) ? { name } : {}
}

/** Why a message that was to name a way to be reached names none; undefined when it does. */
export function contactProblem(text: string, found: Details, wording: Wording['interview']): string | undefined {
  if (found.phone ?? found.email ?? found.wechat) return undefined
  const plain = halfWidth(text).trim()
  if (plain.includes('@')) return wording.wrongEmail
  if ((plain.match(/\d/g)?.length ?? 0) >= 5) return wording.wrongPhone
  if (/微信|wechat|위챗|\bwx\b/iu.test(plain)) return wording.wrongWechat
  return wording.contactNeeded
}

/** A way to be reached without any word around it, such as a bare WeChat id. */
export function bareContact(text: string): Details {
  const plain = halfWidth(text).trim()
  const phone = normalisePhone(plain)
  const email = normaliseEmail(plain)
  const wechat = phone || email ? undefined : normaliseWechat(plain)
  return { ...(phone ? { phone } : {}), ...(email ? { email } : {}), ...(wechat ? { wechat } : {}) }
}
