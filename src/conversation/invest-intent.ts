const WISH = '(?:想要?|拟|计划|打算|准备|希望|有意向?|有意愿|考虑|意欲|欲|要|将)'
const DEED =
  '(?:投资|建厂|设厂|开厂|办厂|落户|入驻|落地|选址|迁(?:到|入|往)|搬(?:到|迁)|扩产|设立|注册|(?:新?建设?|兴建|开设?|办|租)[^，。,;；\\n]{0,14}(?:厂|基地|项目|中心|公司|园|总部|研发|仓库?|车间|土地|产线|生产线))'
/** Wanting to know about investing is not wanting to invest. */
const GAP = '(?:(?!了解|知道|问|咨询|查|看|比较|听)[^。;；\\n]){0,16}?'
const SELF = '(?:我们|我司|我公司|我方|本公司|本企业|我厂|我集团|咱们|敝司|弊司|公司|企业|集团|我)'

const CHINESE = [
  new RegExp(`${SELF}(?:(?!了解|知道|咨询)[^。;；\\n]){0,24}?${WISH}${GAP}${DEED}`, 'u'),
  new RegExp(`^(?:您好|你好)?[，,!！\\s]*${WISH}在${GAP}${DEED}`, 'u'),
  /(?:有|存在)(?:明确的?|强烈的?|初步的?)?(?:投资|入驻|落户|建厂)(?:的)?(?:意向|意愿|打算|计划)/u,
  /^(?:您好|你好)?[，,!！\s]*(?:有意向?|打算|准备|拟)(?:投资|入驻|落户|建厂)/u,
]
const OTHERS = [
  /\b(?:we|i|our (?:company|group|firm)|my company)\b[^.;\n]{0,50}\b(?:want|plan|planning|intend|would like|'d like|looking|wish|consider(?:ing)?|going|aim)\b[^.;\n]{0,50}\b(?:invest|build|set(?:ting)? ?up|open|establish|locate|relocate|move|factory|plant|facility|production|office)/iu,
  /(?:投資|工場|拠点|進出|設立|建設|移転)[^。\n]{0,14}(?:したい|たい|予定|検討|考えて|計画)/u,
  /(?:투자|공장|입주|설립|진출|이전|건설)[^.\n]{0,18}(?:싶|예정|계획|검토|하려|고려)/u,
  /\b(?:wir|ich|unser unternehmen|unsere firma)\b[^.;\n]{0,80}\b(?:investieren|werk|fabrik|ansiedeln|niederlassung|standort|produktion|bauen|errichten|eröffnen)\b/iu,
]
const GERMAN_WISH = /\b(?:möchten?|wollen|will|planen?|beabsichtigen|würden?|suchen)\b/iu

/** Whether somebody says that it intends to invest here, not merely that it would like to know something. */
export function hasInvestIntent(text: string): boolean {
  if (CHINESE.some((pattern) => pattern.test(text))) return true
  return OTHERS.some((pattern, index) => pattern.test(text) && (index < OTHERS.length - 1 || GERMAN_WISH.test(text)))
}

const CLAUSE_END = /[，,。;；!！\n]/u
const HAS_DEED = new RegExp(DEED, 'u')

/** The part of a statement of intent that says what is to be done, for the project's description. */
export function investClause(text: string): string {
  const clause = text.split(CLAUSE_END).find((part) => HAS_DEED.test(part))
  return (clause ?? text).replace(/\s+/g, ' ').trim().slice(0, 200)
}

const SELF_WORDS =
  /我们|我司|我公司|我方|本公司|本企业|我厂|我是|我叫|我在|我的|我姓|咱们|\b(?:we|our|i am|i'm|my)\b|当社|弊社|私たち|우리|저희|\b(?:wir|unser\w*)\b/iu

/** Whether a message speaks of the one who writes it. */
export const speaksOfSelf = (text: string): boolean => SELF_WORDS.test(text)
