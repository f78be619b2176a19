import type { Figure } from '../text/figure.ts'
import {
  askedInForeignWords,
  chargeInForeignWords,
  countInForeignWords,
  type ForeignProperty,
  isForeign,
} from './foreign-properties.ts'
import { anyQuantity } from './properties/any-quantity.ts'
import { askedCount } from './properties/asked-count.ts'
import { happeningIn, happeningTold } from './properties/asked-happening.ts'
import { LIMITS, sumAsked } from './properties/asked-sums.ts'
import { BODIES } from './properties/bodies.ts'
import { CONTACTS } from './properties/contacts.ts'
import { namedQuantities, quantityByNoun } from './properties/named-quantities.ts'
import { PAPERWORK } from './properties/paperwork.ts'
import { partTold } from './properties/part-of-whole.ts'
import { PERSON } from './properties/person.ts'
import { priceAsked } from './properties/prices.ts'
import { hasUnit as has, type PropertyRule } from './properties/property-rule.ts'
import { RANK } from './properties/ranks.ts'
import { routeTold } from './properties/route-ends.ts'
import { TAX_RATES } from './properties/taxes.ts'
import { TERMS } from './properties/terms.ts'
import { TIME_OF_DAY } from './properties/time-of-day.ts'

export type PropertyName =
  | 'rent'
  | 'land-price'
  | 'energy-price'
  | 'fee'
  | 'contact'
  | 'address'
  | 'land'
  | 'area'
  | 'distance'
  | 'rate'
  | 'count'
  | 'amount'
  | 'subsidy'
  | 'date'
  | 'document-number'
  | 'registered-capital'
  | 'headcount'
  | 'capacity'
  | 'quantity'
  | 'person'
  | 'materials'
  | 'procedure'
  | 'qualification'
  | 'deadline'
  | 'term'
  | 'duration'

/** A property that a question asks for, and how a text is seen to hold a value of it. */
export interface AskedProperty {
  readonly name: PropertyName
  /** The words by which it is asked for: 奖励多少. */
  readonly words: string
  /** What it is called in the question, where the words alone tell: 注册资本, 国家高新技术企业. */
  readonly noun?: string
  holds(text: string, figures: readonly Figure[]): boolean
  /** Whether the text also calls the value by its name. */
  names(text: string): boolean
  /** Whether the text, with its title and stage, speaks of what the value is asked of: the opening, the companies. */
  concerns(text: string): boolean
}

interface Rule extends PropertyRule {
  /** Set where several rules make one property. */
  readonly key?: 'output'
}

/** In their order: what is given for something, then what only its own name tells, then what its unit tells. */
const RULES: readonly Rule[] = [
  {
    name: 'rent',
    asked: /(?:租金|房租(?!金))(?!的?(?:补|支持|减免|优惠|奖))|月租|租一?[平间层].{0,6}多少/u,
    holds: (text, figures) => /租/u.test(text) && /元\/|每(?:平|月|天|年)/u.test(text) && has(figures, 'money'),
  },
  {
    name: 'land-price',
    asked: /地价|(?:土地|用地|出让).{0,6}(?:价|多少钱)|一?亩.{0,4}(?:多少钱|价)/u,
    holds: (text) => /地价|元\/(?:亩|平)|每(?:亩|平方米).{0,8}元|元.{0,2}每亩/u.test(text),
  },
  {
    name: 'energy-price',
    asked: /电价|电费|水价|气价|蒸汽价/u,
    holds: (text) => /[电水气]价|元\/(?:度|千瓦时|立方)|蒸汽/u.test(text) && /\d/u.test(text),
  },
  ...CONTACTS,
  {
    name: 'address',
    asked: /地址|哪条路|门牌|具体在哪/u,
    holds: (text) => /地址|[路街道][^,，。]{0,8}\d+号|位于/u.test(text),
  },
  {
    name: 'subsidy',
    asked:
      /(?:奖励?金?|补贴?助?|资助|配套)[^,，。?？]{0,6}多少|(?:给|另给|发|拿|领|获得?|享受|申请|抵免?|减免)(?:到|得)?多少|多少[^,，。?？]{0,4}(?:奖|补|资助)/u,
    called: /奖|补/u,
    holds: (text, figures) =>
      /奖|补|支持|资助|给予|配套|券|抵|减免|最高|可获/u.test(text) && has(figures, 'money', 'percent'),
  },
  ...LIMITS,
  TIME_OF_DAY,
  RANK,
  PERSON,
  ...BODIES,
  ...TERMS,
  ...PAPERWORK,
  ...TAX_RATES,
  ...namedQuantities,
  {
    name: 'amount',
    key: 'output',
    called: /产值|营收|收入|税收/u,
    asked: /(?:产值|营收|收入|税收)(?:[^,，。]{0,6}(?:多少|多大|几何)|$)/u,
    holds: (text, figures) => /产[值出]|营收|收入|税收/u.test(text) && has(figures, 'money'),
  },
  {
    name: 'amount',
    called: /投资额|总投资|金额|资金|奖励|补/u,
    asked:
      /多少(?:钱|个?[亿万])|多少[^,，。?？]{0,4}(?:资金|投资|款)|几个?亿|(?:总?投资额?(?!环境|促进|推介)|金额|额度|资金|签约额|协议额)[^,，。]{0,6}(?:多少(?!个?[家项名位人]|个(?!亿))|多大|几何)|(?:投资额?|总投资|金额|签约额|协议额)[^,，。?？]{0,16}(?:哪个|哪边|谁)(?:更|的)?[大多高少]|(?:投资额|总投资|金额|签约额|协议额)$|(?:规模|基金|盘子)[^,，。]{0,4}(?:多大|多少)|投了多少|投多少/u,
    holds: (_text, figures) => has(figures, 'money'),
  },
  {
    name: 'distance',
    called: /距/u,
    asked: /多远|几公里|多少公里|距离|车程/u,
    holds: (text, figures) => has(figures, 'length') || /分钟|小时/u.test(text),
  },
  {
    name: 'land',
    asked: /多少亩|几[百千万]?亩/u,
    holds: (_text, figures) => has(figures, 'area-mu'),
  },
  {
    name: 'area',
    called: /面积|占地/u,
    asked:
      /面积|(?<!规模|基金|资金|盘子)(?<!有)多大(?!的?(?:比例|力度|年龄|规模|额度|年纪))|(?<!规模|基金|资金)有多大(?!的?(?:比例|力度|年龄|规模|额度|年纪))|占地|多少平/u,
    holds: (_text, figures) => has(figures, 'area'),
  },
  {
    name: 'rate',
    called: /比例|税率/u,
    asked: /税率|比例|百分之几|几个点|多少个点|费率/u,
    holds: (_text, figures) => has(figures, 'percent', 'multiple'),
  },
  {
    name: 'document-number',
    asked: /文号|几号文/u,
    holds: (text, figures) => has(figures, 'document-number') || /〔\d{4}〕/u.test(text),
  },
  {
    name: 'date',
    called: /时间|日期/u,
    asked:
      /什么时候|何时|哪一?[年天日]|几月|几号(?!文|线|楼|馆|人)|(?:设立|成立|建园|开园|发布|投产|开工)(?:时间|日期|年份)|截止(?:日期|时间)/u,
    holds: (_text, figures) => has(figures, 'date'),
  },
]

/** Words by which a text calls what is counted. */
const CLASS_WORDS: Readonly<Record<'organisation' | 'person', RegExp>> = {
  organisation: /企业|公司|机构/u,
  person: /人|岗位|嘉宾|名/u,
}

/** Charges that only a text naming the same charge can tell. */
const FEE = /(?:物业|管理|停车|处理|服务|取暖|采暖|燃气)费(?!用)|押金|保证金|工资|薪资|月薪/u

const anything = () => true

function ruleOf(property: ForeignProperty): Rule {
  const rule = RULES.findLast(({ name, key }) => (key ?? name) === property)
  if (!rule) throw new Error(`no rule for ${property}`)
  return rule
}

function named(
  { name, called, holds }: Pick<Rule, 'name' | 'called' | 'holds'>,
  found: { readonly words: string; readonly noun?: string | undefined },
  concerns: (text: string) => boolean,
): AskedProperty {
  const { words, noun } = found
  return {
    name,
    words,
    ...(noun === undefined ? {} : { noun }),
    holds,
    names: (text) => called?.test(text) ?? false,
    concerns,
  }
}

/** What a text has to speak of besides holding a value: the same happening, both ends of the same way. */
function concernOf({ name, concerns }: Rule, clause: string): (text: string) => boolean {
  if (concerns) return concerns(clause)
  if (name === 'date') return happeningTold(clause)
  return name === 'distance' || name === 'duration' ? routeTold(clause) : anything
}

function fee(words: string, names: (text: string) => boolean): AskedProperty {
  const holds = (text: string, figures: readonly Figure[]) => names(text) && has(figures, 'money')
  return { name: 'fee', words, holds, names, concerns: anything }
}

/** The 2000th aircraft tells how many there are. */
const NUMBERED = /第\d+[余多]?[架辆台艘套]/u

function askedInForeignLanguage(clause: string): AskedProperty | undefined {
  const charge = chargeInForeignWords(clause)
  if (charge) return fee(charge.words, (text) => charge.told.test(text))
  const ask = askedInForeignWords(clause)
  if (ask) return named(ruleOf(ask.name), ask, anything)
  const count = countInForeignWords(clause)
  if (!count) return undefined
  const isOfClass = ({ unit, counter }: Figure) =>
    unit === 'count' && (count.counter === undefined || counter === undefined || counter === count.counter)
  return {
    name: 'count',
    words: count.words,
    holds: (text, figures) => figures.some(isOfClass) || (count.counter === undefined && NUMBERED.test(text)),
    names: (text) => count.counter !== undefined && CLASS_WORDS[count.counter].test(text),
    concerns: anything,
  }
}

const SUM = /总投资额?|投资额|签约额|签约金额|协议额|预算|资金规模|营收|收入/u

/** What a clause calls the property where the words that ask for it do not tell: 投产时间, 投资额. */
function nounOf(name: PropertyName, clause: string): string | undefined {
  if (name === 'amount') return SUM.exec(clause)?.[0]
  if (name !== 'date') return undefined
  const happening = happeningIn(clause)
  return happening && `${happening}时间`
}

const OF_ANY_LANGUAGE: readonly Rule[] = [PERSON, ...namedQuantities, ...TERMS, ...PAPERWORK]

function firstOf(rules: readonly Rule[], clause: string): AskedProperty | undefined {
  for (const rule of rules) {
    const found = rule.asked.exec(clause)
    if (!found) continue
    const isOfKind = sumAsked(rule.name, clause)
    const { name, called } = rule
    const holds = (text: string, figures: readonly Figure[]) => rule.holds(text, figures) && isOfKind(text, figures)
    const words = { words: found[0], noun: found[1] ?? nounOf(name, clause) }
    const concerns = [concernOf(rule, clause), partTold(clause)]
    const isSpokenOf = (text: string) => concerns.every((test) => test(text))
    return named({ name, holds, ...(called ? { called } : {}) }, words, isSpokenOf)
  }
  return undefined
}

function askedByNoun(clause: string): AskedProperty | undefined {
  const asked = quantityByNoun(clause)
  if (!asked) return undefined
  const { noun, told } = asked
  const names = (text: string) => told.test(text)
  return {
    name: 'quantity',
    words: noun,
    noun,
    holds: (text, figures) => names(text) && figures.some(({ unit }) => unit !== 'date'),
    names,
    concerns: anything,
  }
}

/** Ten thousands of something; of money only where the clause says so. */
const MANY = /多少个?万$/u
const MONEY = /[元块钱额]|投|资|款|奖|补|产值|收入|营收|税|预算|价|费|给|拿|领/u
/** What a price is taken for by its words alone. */
const MAY_BE_PRICE: ReadonlySet<PropertyName> = new Set(['amount', 'area', 'land'])

/** The property that a clause asks for by name; undefined when it asks for something else. */
export function askedProperty(clause: string): AskedProperty | undefined {
  if (isForeign(clause)) return firstOf(OF_ANY_LANGUAGE, clause) ?? askedInForeignLanguage(clause)
  const charge = FEE.exec(clause)?.[0]
  if (charge !== undefined) return fee(charge, (text) => text.includes(charge))
  const first = firstOf(RULES, clause)
  if (first?.name === 'amount' && MANY.test(first.words) && !MONEY.test(clause)) return anyQuantity(clause) ?? first
  const price = first === undefined || MAY_BE_PRICE.has(first.name) ? priceAsked(clause) : undefined
  return price ?? first ?? askedCount(clause) ?? askedByNoun(clause) ?? anyQuantity(clause)
}
