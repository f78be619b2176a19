import { personalDataIn, URL_IN_TEXT } from '../text/personal-data.ts'
import { halfWidth } from './mask-words.ts'

/** Addresses and numbers of persons, also as they are masked elsewhere: 138****5678, l***@example.com. */
const IDENTIFIERS: readonly RegExp[] = [
  /[A-Za-z0-9._%+*-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu,
  /(?<!\d)\d{17}[\dXx](?!\d)/gu,
  /(?:护照|通行证|passport|reisepass|パスポート|여권)(?:号码?|番号|번호| ?(?:no|number|nummer)\b)?[.:：#是为\s]*[A-Z]{1,2}\d{6,9}(?!\d)/giu,
  /(?<![\w+])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?(?:\d{4}|\*{4})){2}(?!\d)|(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)|\+[1-9](?:[\s().-]{0,2}[\d*]){6,14}(?!\d)/gu,
  /(?:微信号?|薇信|[vｖ]信|wechat(?: id)?|weixin|\bwx|\bvx|\bqq|위챗|(?:加我?|我的?)[vｖ][x信]?)(?:号|是|为|[:：\s])*[A-Za-z0-9][\w*-]{4,19}|加我?微信[:：\s]*[A-Za-z][\w-]{1,19}/giu,
]

const DIGITS = /(?<![\d.,*〔[A-Za-z_])[(（]?\d(?:[ ().（）/–-]{0,2}[\d*]){6,}(?![\d*])/gu
/** Said before digits, these make a number of a person of them however short they are. */
const CALL = /(?:电话|手机|座机|致电|拨打|電話|전화|\b(?:tel|telefon|phone|call|mobile|fax))[^\d\n]{0,6}$/iu
const SUM_BEFORE =
  /(?:[$€¥￥£]|\b(?:RMB|CNY|USD|EUR|JPY|budget|revenue)|资[本金]|投资额?|金额|产值|营收|收入|税[收额]|面积|规模|预算)[:：约为达\s]*$/iu
const UNIT_AFTER =
  /^\s*(?:[万亿千百億만억]|[多余]|元|人民币|美[元金]|欧元|日元|港[元币]|円|원|위안|달러|[€$¥%％]|个|[人名家户亩坪평吨度台套件辆条项年月日天号]|平[方米]|㎡|公[顷里]|米|千瓦|小时|(?:m²|m2|kwh?|mwh?|rmb|cny|usd|eur|yuan|euros?|dollars?|sqm|square|hectares?|mu|people|employees|tons?|million|billion)(?![a-z]))/iu
const DATES =
  /^(?:19|20)\d{2}(?:[-./–](?:0?[1-9]|1[0-2])(?!\d)|(?:[ /–-]{1,2}(?:19|20)\d{2}(?!\d))+$|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))/u
/** 10000-15000, 19001-2016: from here to there, or a year of a standard. */
const RANGE = /^[1-9]\d{0,6}[ ]?[-–/ ][ ]?[1-9]\d{0,5}$/u

/** Whether a run of digits and separators is a number to call somebody at. */
function isPhone(written: string, before: string, after: string): boolean {
  const { length } = written.replace(/[^\d*]/gu, '')
  if (length > 15 || SUM_BEFORE.test(before) || UNIT_AFTER.test(after) || DATES.test(written.replace(/^[(（]/u, '')))
    return false
  return CALL.test(before) || (length > 8 && !RANGE.test(written))
}

/** Digits of web addresses stay: they are dates and numbers of pages. */
function withoutPhones(text: string, by: string): string {
  const addresses = [...text.matchAll(URL_IN_TEXT)]
  return text.replace(DIGITS, (written, at: number) => {
    if (addresses.some(({ 0: address, index }) => at >= index && at < index + address.length)) return written
    return isPhone(written, text.slice(Math.max(0, at - 16), at), text.slice(at + written.length)) ? by : written
  })
}

/**
 * The text with phone numbers, e-mail addresses, WeChat, QQ, bank, passport and identity numbers replaced; digits that
 * are a date, a sum or a size stay.
 * @param more further words that tell who somebody is, such as a name.
 */
export function replaceIdentifiers(text: string, by: string, more: readonly string[] = []): string {
  const plain = halfWidth(text)
  const personal = personalDataIn(plain).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}${by}${rest.slice(end)}`,
    plain,
  )
  const identified = IDENTIFIERS.reduce((rest, pattern) => rest.replaceAll(pattern, by), personal)
  return more.filter(Boolean).reduce((rest, word) => rest.replaceAll(word, by), withoutPhones(identified, by))
}

/** Whether a text holds any of these. */
export const holdsIdentifiers = (text: string): boolean => replaceIdentifiers(text, '') !== halfWidth(text)

const SEAT = /^(?:中国|北京|天津|上海|重庆|河北|[\p{Script=Han}]{2,3}[省市])+(?:市)?/u
const LEGAL_FORM =
  /(?:[（(][^（）()]{1,8}[)）])?(?:股份)?(?:有限责任公司|有限公司|集团公司|集团|株式会社|公司)$|(?:^株式会社)|\s*(?:GmbH|AG|KG|SE|Inc\.?|Ltd\.?|LLC|Corp\.?)$/u
const SHORTEST_NAME = 3

export const SURNAME =
  '(?:欧阳|上官|司马|诸葛|皇甫|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤])'

/** A company's name as it is registered, and the one that it goes by: 天津海河装备有限公司, 海河装备. */
export function companyNames(name: string): readonly string[] {
  const unformed = name.replace(LEGAL_FORM, '')
  return [name, unformed, unformed.replace(SEAT, '')].filter((one) => one.length >= SHORTEST_NAME)
}
