import type { InterviewField } from '../../domain/conversation.ts'
import { type Details, trimValue } from './details.ts'

const LABELS: readonly (readonly [InterviewField, string])[] = [
  [
    'company',
    '公司名称?|企业名称?|单位名称?|公司|企业|单位|company(?: name)?|会社名|御社名|회사(?:명|이름)?|firma|unternehmen',
  ],
  ['industry', '所属行业|行业|产业|主营业务|industry|業種|업종|branche'],
  ['project', '项目名称|项目内容|项目|project|プロジェクト|프로젝트|vorhaben|projekt'],
  ['investment', '投资额度?|投资金额|投资规模|总投资|投资|investment|budget|投資額|투자(?:액|금)?|investition'],
  ['area', '用地面积|占地面积|厂房面积|面积|用地|土地|厂房|area|land|space|面積|면적|fläche'],
  ['district', '意向区域|意向地|意向园区|区域|地区|地点|园区|district|location|park|希望地域|지역|gebiet|bezirk'],
  ['timing', '落地时间|开工时间|计划时间|时间安排|时间|timing|schedule|start|時期|시기|zeitplan'],
  ['name', '联系人姓名|联系人|姓名|称呼|contact(?: person| name)?|name|お名前|氏名|담당자|이름|성함|ansprechpartner'],
  ['phone', '联系电话|手机号码?|电话号码?|电话|手机|phone(?: number)?|mobile|tel|電話(?:番号)?|전화(?:번호)?|telefon'],
  ['email', '电子邮箱|邮箱|邮件|e-?mail|メール(?:アドレス)?|이메일'],
  ['wechat', '微信号?|wechat(?: id)?|위챗'],
]
const LINK = '(?:应该是|应为|改成|改为|换成|是|叫|[:：])'
const ANY = new RegExp(
  `(?<![\\p{Script=Latin}])(?:${LABELS.map(([field, words]) => `(?<${field}>${words})`).join('|')})(?:\\s*(?:is|ist|は)\\s+|\\s*${LINK}\\s*)`,
  'giu',
)
/** What follows a label as the rest of a sentence rather than as its value. */
const NOT_A_VALUE = /^(?:做|从事|生产|一家|一个|研发|在|想|要|计划|准备|打算|多少|什么|不|否|looking|planning|in\b)/iu
const END = /[，,。；;\n]/u

/** Values that a message gives by name, such as `公司：…`, `电话改成…`, `company: …`; these correct what was known. */
export function extractLabelled(text: string): Details {
  const matches = [...text.matchAll(ANY)]
  const details: Partial<Record<InterviewField, string>> = {}
  matches.forEach((match, index) => {
    const field = LABELS.map(([name]) => name).find((name) => match.groups?.[name])
    const from = match.index + match[0].length
    const rest = text.slice(from, matches[index + 1]?.index)
    const value = trimValue(field === 'project' ? (rest.split(/[。；;\n]/u)[0] ?? '') : (rest.split(END)[0] ?? ''))
    if (field && value && !NOT_A_VALUE.test(value)) details[field] = value
  })
  return details
}
