import { namesSubject } from '../asked-subject.ts'

/** Nouns of what is counted, and words that texts use for them. */
const HEADS: readonly (readonly string[])[] = [
  ['企业', '公司', '主体', '商户', '厂商', '小巨人', '高企', '单位', '机构', '会员', '成员'],
  ['项目', '签约'],
  ['人才', '人员', '员工'],
  ['孵化器', '众创空间'],
  ['片区', '园区'],
  ['岗位', '就业'],
  ['大使'],
  ['创新', '经验'],
  ['航线'],
  ['高校', '院校'],
  ['实验室'],
]
/** 签约 stands for projects in a text, but names nothing that is counted in a question. */
const ALL_HEADS = HEADS.flat()
  .filter((word) => word !== '签约')
  .join('|')
/** Words before a noun that make no class of it. */
const NO_CLASS =
  /入驻|落户|落地|签约|参会|参展|参加|重点|新增|累计|注册|本地|合作|投资|招商|实体|各类|相关|上下游|产业(?!链)|国家级?|市级|区级|全市|全区|天津市?|左右|以上|大型|中型|规模|一共|总共|已经?|总/gu
/** Different words for the same class. */
const SAME_CLASS: readonly (readonly string[])[] = [
  ['高新技术', '高企'],
  ['外资', '外商', '外企'],
  ['亿元以上', '超亿元', '亿元'],
  ['世界500强', '500强'],
]
/** Ends the noun that follows a measure word. */
const NOUN_END =
  /的|了|吗|呢|啊|在|入驻|落户|落地|参加|参会|参展|签约$|获得?|被|来自|是|有|能|可以?|申报|来|已|投产|开工|上市|集聚|聚集|出租|空置/u
/** Between a noun and the words that ask how many. */
const ASKING_LINK = /(?:一共|总共|共|累计|大概|大约|目前|现在|到底|已经?|有|是|达到?|到|了|的)+$/u

/** Of a whole, the part that is counted: 45个项目里生物医药有几个. */
const PART = /(?:里面?|其中|之中|当中)的?([\p{Script=Han}]{2,8})$/u

export interface CountedNoun {
  /** As it is asked for: 国家高新技术企业. */
  readonly noun: string
  /** Whether a text speaks of the class that is counted, or the noun has none. */
  isOfClass(text: string): boolean
  /** Words by which texts call what is counted; none where it is no noun that is known. */
  readonly calledBy: readonly string[]
}

function nounOf(clause: string, start: number, end: number): string | undefined {
  const following = /^[\p{Script=Han}\p{L}\d“”"]{2,14}/u.exec(clause.slice(end))?.[0].split(NOUN_END)[0]
  if (following !== undefined && following.length > 1) return following.replace(/[“”"]/gu, '')
  const before = clause.slice(0, start).replace(ASKING_LINK, '')
  const part = PART.exec(before)?.[1]
  if (part !== undefined) return part.replace(/^来自|来$/u, '')
  return new RegExp(`[\\p{Script=Han}\\d]{0,8}?(?:${ALL_HEADS})$`, 'u')
    .exec(before)?.[0]
    .split(/[的在年月里中内底区园市]/u)
    .at(-1)
}

/** What a question counts, read around the words that ask how many (from `start` to `end` of the normalised clause). */
export function countedNoun(clause: string, start: number, end: number): CountedNoun | undefined {
  const noun = nounOf(clause, start, end)
  if (noun === undefined || noun.length < 2) return undefined
  const head = HEADS.find((words) => words.some((word) => noun.includes(word)))
  const headWord = head?.find((word) => noun.endsWith(word))
  const modifier = (headWord ? noun.slice(0, -headWord.length) : noun).replace(NO_CLASS, '')
  const spellings = [modifier, ...SAME_CLASS.filter((words) => words.some((word) => modifier.includes(word))).flat()]
  return {
    noun,
    isOfClass: (text) => modifier.length < 2 || spellings.some((spelling) => namesSubject(text, spelling)),
    calledBy: head ?? [],
  }
}
