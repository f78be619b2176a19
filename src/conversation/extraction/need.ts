import type { LeadNeed } from '../../domain/lead.ts'
import { trimValue } from './details.ts'

const NUMBER = '(?:\\d[\\d.,]*(?:\\s*[-~～—至到]\\s*\\d[\\d.,]*)?|[一二两三四五六七八九十百千几]+)'
const MONEY = `${NUMBER}\\s*(?:个)?(?:多)?(?:千万|百万|万|亿)\\s*(?:多)?(?:元人民币|元|人民币|美元|美金|欧元|日元|港元)?`
const INVESTMENT = [
  new RegExp(
    `(?:总?投资(?:额|规模|金额|总额)?|投入|投|出资|拿出|预算)(?:大约|大概|约|为|是|计划|预计|在|[:：])*\\s*(${MONEY})`,
    'u',
  ),
  new RegExp(`(${MONEY})(?:的)?(?:总)?投资`, 'u'),
  /(?:invest(?:ing|ment)?(?: of)?|budget(?: of| is)?)\W{0,3}(?:about |around |approximately |some |up to )*((?:RMB|CNY|USD|EUR|US\$|[$€¥])?\s?\d[\d.,]*\s*(?:million|billion|mio\.?|mrd\.?|bn|m)?\b\s*(?:euros?|RMB|CNY|USD|EUR|yuan|dollars)?)/iu,
  /(\d[\d.,]*\s*(?:Mio\.?|Millionen|Mrd\.?|Milliarden|million|billion)\s*(?:euros?|RMB|CNY|USD|EUR|yuan|dollars))/iu,
  /(\d[\d.,]*\s*[億万]\s*(?:人民)?[元円ドル]+)/u,
  /(\d[\d.,]*\s*[억만]\s*(?:위안|원|달러))/u,
]
const BARE_INVESTMENT = new RegExp(`^(?:大约|大概|约|预计|总共|共)?\\s*(${MONEY})(?:左右|以上|以内)?[。.!！]?$`, 'u')
const AREA = [
  new RegExp(
    `(${NUMBER}\\s*(?:多)?万?\\s*(?:多)?(?:亩|平方米|平方公里|平米|公顷|㎡|m²|平方メートル|坪|평|제곱미터|무(?=$|[\\s,.]))(?:左右|以上)?)`,
    'u',
  ),
  /(\d[\d.,]*\s*(?:square (?:met(?:er|re)s?|feet)|sq\.? ?(?:m|ft)\b|sqm\b|m2\b|mu\b|hectares?|acres?|Quadratmeter|Hektar|qm\b))/iu,
]
const TIME =
  '(?:今年|明年|后年|年内|年底|年初|年中|上半年|下半年|本月|本季度|下个?月|下个?季度|春节后|节后|尽快|近期|\\d{4}年(?:底|初|中)?(?:\\d{1,2}月(?:份)?)?|[一二三四1-4]季度|(?:未来|今后)?(?:\\d+|[一二两三四五六七八九十半]+)个?(?:月|年)(?:之?内|以内|左右|后))'
const TIMING = [
  new RegExp(`(${TIME}(?:的)?${TIME}?)`, 'u'),
  /\b((?:in |by |from |within )?(?:(?:early|mid|late|the end of|q[1-4]|the (?:first|second) half of) )?(?:20[2-9]\d|next year|this year|next (?:month|quarter))|within \w+ (?:months?|years?)|as soon as possible)\b/iu,
  /((?:来年|今年中?|20[2-9]\d年(?:度)?(?:\d{1,2}月)?)(?:上半期|下半期|春|秋)?|내년(?: 상반기| 하반기)?|올해(?: 안)?|nächstes Jahr|dieses Jahr)/u,
]
const COMPANY_NAME =
  '[\\p{Script=Han}A-Za-z0-9（）()·&]{2,30}?(?:股份有限公司|有限责任公司|有限公司|集团(?:公司)?|株式会社|合伙企业|研究院)'
const COMPANY = [
  new RegExp(`(?:我们|我司|我公司|本公司|公司|这里|我)(?:公司)?(?:是|叫|来自|在)\\s*(${COMPANY_NAME})`, 'u'),
  new RegExp(`(${COMPANY_NAME})`, 'u'),
  /(?:我们|我司|我公司)(?:公司)?(?:是|叫|来自)(?!一家|家|一个|做|从事)([\p{Script=Han}A-Za-z0-9（）()·&]{2,20}?(?:公司|集团|企业|厂|科技|制药|股份))(?=$|[\s，,。;；、的])/u,
  /(株式会社[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9ー・]{1,20}|[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9ー・]{1,20}株式会社)/u,
  /(?:we are|we're|this is|i am (?:from|with)|i'm (?:from|with)|i work for|on behalf of|our company is|wir sind(?: die)?|ich bin von)\s+(?!an?\s|the\s|eine?\s|in\s|looking|planning|interested|going)((?:[A-Z][\w&.'-]*|AG|GmbH)(?: (?:[A-Z][\w&.'-]*|&|und|and|of|de|GmbH|AG|KG))*)/u,
  /((?:[\p{Lu}][\w&.'-]* ){1,5}(?:GmbH|AG|KG|SE|Inc\.?|Ltd\.?|LLC|Corp\.?|Co\., ?Ltd\.?|S\.A\.|B\.V\.))(?![\w])/u,
]
const LEADING = /^(?:我们公司|我们|我司|我公司|本公司|公司|您好|你好|我|这里)?(?:名称?)?(?:是|叫|来自|为)?/u
const INDUSTRY = [
  /(?:我们|我司|公司|企业|我)?(?:主要|专门|一直)?(?:是)?(?:做|从事|生产|制造|主营|专注于|专业生产)(?!什么|哪|多少|不)([^，。；,;\n?？]{2,24}?)(?:的(?:企业|公司|厂家|厂商|制造商|工厂|$)?|(?:行业|领域|业务|产业)|(?=[，。；,;\n]|$))/u,
  /(?:是)(?:一家|一个|家)([^，。；,;\n?？]{2,20}?)(?:类)?(?:企业|公司|厂商|制造商|厂家|集团)/u,
  /(?:属于|所属)([^，。；,;\n?？]{2,16}?)(?:行业|产业|领域)/u,
  /\b(?:we (?:make|manufacture|produce|develop|sell)|we are an? (?:manufacturer|producer|supplier|maker) of)\s+([^,.;\n]{2,60}?)(?=$|[,.;\n]| and (?:we|want|plan|would))/iu,
  /\b(?:wir (?:stellen|produzieren|fertigen|entwickeln|machen))\s+([^,.;\n]{2,60}?)(?: her)?(?=$|[,.;\n])/iu,
]

const first = (patterns: readonly RegExp[], text: string): string | undefined => {
  for (const pattern of patterns) {
    const value = trimValue(pattern.exec(text)?.[1] ?? '')
    if (value) return value
  }
  return undefined
}

const companyIn = (text: string): string | undefined => {
  const found = first(COMPANY, text)?.replace(LEADING, '')
  return found && found.length > 1 ? found : undefined
}

/** A place in a company's name says who asks, not where it wants to go. */
const COMPANY_WORD = /[^\s，,。;；、在到来去往想的我们是]{2,20}(?:公司|集团)/gu

/** The longest of the known places that the text names outside of company names. */
function districtIn(text: string, districtNames: readonly string[]): string | undefined {
  const outside = text.replace(COMPANY_WORD, ' ')
  return districtNames
    .filter((name) => name.length > 1 && outside.includes(name))
    .reduce<string | undefined>((longest, name) => (name.length > (longest?.length ?? 0) ? name : longest), undefined)
}

/** What a message says of the wish to invest. */
export function extractNeed(text: string, districtNames: readonly string[]): LeadNeed {
  const company = companyIn(text)
  const industry = first(INDUSTRY, text)
  const investment = first(INVESTMENT, text) ?? first([BARE_INVESTMENT], text)
  const area = first(AREA, text)
  const district = districtIn(text, districtNames)
  const timing = first(TIMING, text)
  return {
    ...(company ? { company } : {}),
    ...(industry ? { industry } : {}),
    ...(investment ? { investment } : {}),
    ...(area ? { area } : {}),
    ...(district ? { district } : {}),
    ...(timing ? { timing } : {}),
  }
}
