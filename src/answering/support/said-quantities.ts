import type { Language } from '../../domain/language.ts'
import type { SupportProperty } from '../../domain/support.ts'
import type { Figure } from '../../text/figure.ts'
import { figuresIn } from '../../text/figures.ts'

/** A quantity that an enterprise tells of itself or of its plan. */
export interface SaidQuantity {
  readonly property: SupportProperty
  /** In base units: yuan, square metres, years. */
  readonly value: number
  readonly unit: string
  /** As it stands in the question. */
  readonly text: string
  /** 超过1亿 and 1亿以上: the value or more. */
  readonly isOpenUpwards: boolean
  /** Nothing says what the sum is of; it is taken for an investment. */
  readonly isUnnamed?: boolean
}

type Names = readonly (readonly [property: SupportProperty, pattern: RegExp])[]

/** What an amount of money is of, the special before the general. */
const MONEY: Names = [
  [
    'research-increment',
    /研发(?:费用?|投入|开支|支出)?的?(?:增量|增加|增长|多)|研发[^,，。;；?？\d]{0,14}(?:比|较)(?:去|上|前|往)年?[^,，。;；?？\d]{0,6}(?:增加?|增长|多|涨|上升|提高|高)了?(?:出)?(?!到|至)|研发[^,，。;；?？\d]{0,8}(?:增加?|增长|多花|多出|涨|上升|提高)了(?!到|至)|(?:增加|多)了?的?研发|r&d (?:increase|increment)/iu,
  ],
  ['project-funding', /立项|课题|重大(?:科技)?(?:项目|专项)|research grant/iu],
  ['research', /研发(?!中心|基地|总部|机构|楼|大楼)|研究开发|r ?& ?d(?! cent)|研究开発|연구|forschung|f&e/iu],
  ['rent', /租金|房租|租赁费|\brents?\b|赁料|家赁|임대료|miete/iu],
  [
    'revenue',
    /(?:首次|第一次|首度)[^,，。;；?？\d]{0,4}(?:过|破|超|达|到|冲)|销售|营收|营业|收入|销量|卖|流水|\bsales\b|revenue|turnover|売上|매출|umsatz/iu,
  ],
  ['equipment', /设备|机器|生产线|产线|equipment|machinery|设备|설비|장비|ausrüstung|maschinen|anlagen/iu],
  ['investment', /投|资金|invest|투자/iu],
]
/** Straight before a sum: output, exports, capital, taxes and charges. */
const OF_ELSE =
  /(?:产值|注册资[本金]|资本金?|资产|融资|贷款|出口|进口|用电|用水|缴税|纳税|利润|(?<!投资|金|总)额|税|费|量|款|价|值|output|exports?|imports?|capital|loans?|tax(?:es)?|profits?|financing|수출|세금|steuern?|exporte?)(?:是|为|有|达到?|约|大约|大概|共|of|is|are|:|：)?\s*(?:cny|rmb)?\s*$/iu
const VOLUME = /^\s*(?:个|只)?(?:国际)?(?:标准?箱|集装箱|teu|标准车|车辆|台车|辆)/iu
const AGE = /注册|成立|创办|设立|开办|found|registered|established|설립|gegründet/iu
const RESEARCH_SHARE = /研发|r&d|研究|연구|forschung/iu
const GROWTH = /增|grow|wachs|増|증가/iu

/** What is hoped for is not what is said of oneself: 能拿300万吗. */
const HOPED_FOR =
  /(?:补贴?|补助|奖励?|奖金|拿|领|获得?|得到?|申请|给|支持|资助|抵免|receive|get|award of|subsidy of|grant of)(?:到|励|贴|助|我们|了)?(?:这|那)?个?\s*$/iu
const OPEN_BEFORE =
  /(?:超过?|高于|大于|多于|突破|冲破|破|过|不低于|至少|不少于|over|more than|above|at least|exceeds?|über|mindestens|mehr als)\s*(?:cny|rmb)?\s*$/iu
const OPEN_AFTER = /^\s*(?:人民币)?(?:以上|及以上|多|이상|을? ?(?:넘|초과)|or more|を超え|übersteig|überschreit)/iu
/** One's own means, though they are taken: 拿3000万利润再投资. */
const OWN_MEANS = /^\s*(?:元|块)?的?(?:利润|分红|红利|资金|现金|自有|自筹|存款|来|去|投|再投|买|购|建|做|扩|搞)/u
/** Straight behind a sum that is hoped for: 那500万奖励. */
const NAMED_AFTER = /^\s*的?(?:奖励|奖金|补贴|补助|资助)(?!多少|能|可|有|给|最)/u
const MARK = /[,，。;；、?？!！\n]/u
/** Nothing is counted: 8000万. */
const BARE = /[万亿만억]$/u
const SMALLEST_BARE_SUM = 10_000

interface Surroundings {
  readonly before: string
  readonly after: string
}

/** 第一次 and 3项 stand among the words of another quantity. */
const isSum = ({ unit, value }: Figure): boolean =>
  unit.startsWith('money-') || unit === 'percent' || (unit === 'count' && value >= SMALLEST_BARE_SUM)

/** The words around a figure up to the next sum or mark on each side. */
function surroundings(text: string, figures: readonly Figure[], { start, end }: Figure): Surroundings {
  const previous = figures.findLast((figure) => figure.end <= start && isSum(figure))
  const next = figures.find((figure) => figure.start >= end && isSum(figure))
  const before = text.slice(previous?.end ?? 0, start).split(MARK)
  const after = text.slice(end, next?.start ?? text.length).split(MARK)
  return { before: before.at(-1) ?? '', after: after[0] ?? '' }
}

const nameIn = (text: string): SupportProperty | undefined => MONEY.find(([, pattern]) => pattern.test(text))?.[0]

type Meaning = Pick<SaidQuantity, 'property' | 'value' | 'unit' | 'isUnnamed'>

/** What a sum is of; undefined where it is called something that no policy's rows measure. */
function ofMoney({ before, after }: Surroundings, value: number): Meaning | undefined {
  const own = nameIn(before)
  if (own !== undefined && own !== 'investment') return { property: own, value, unit: 'money-cny' }
  if (OF_ELSE.test(before)) return undefined
  const named = nameIn(after) ?? own
  return { property: named ?? 'investment', value, unit: 'money-cny', ...(named ? {} : { isUnnamed: true }) }
}

const isBareSum = ({ unit, value, counter, text }: Figure): boolean =>
  unit === 'count' && value >= SMALLEST_BARE_SUM && (counter === undefined || BARE.test(text))

/** What a figure is of, in the unit in which bands are given. */
function meaning(figure: Figure, around: Surroundings, now: Date): Meaning | undefined {
  const { unit, value, counter } = figure
  const both = `${around.before}|${around.after}`
  if (unit === 'ordinal' || (unit === 'count' && counter === 'person' && /第$/u.test(around.before)))
    return { property: 'rank', value, unit: 'count' }
  if (unit === 'count' && VOLUME.test(around.after)) return { property: 'volume', value, unit }
  if (unit === 'money-cny' || isBareSum(figure)) return ofMoney(around, value)
  if (unit === 'area-square-metre') return { property: 'floor-area', value, unit }
  if (unit === 'duration-year' && AGE.test(both)) return { property: 'age', value, unit }
  if (unit === 'date' && figure.date?.year !== undefined && AGE.test(both))
    return { property: 'age', value: now.getUTCFullYear() - figure.date.year, unit: 'duration-year' }
  if (unit !== 'percent') return undefined
  if (GROWTH.test(both)) return { property: 'growth', value, unit }
  return RESEARCH_SHARE.test(both) ? { property: 'research-share', value, unit } : undefined
}

const isHopedFor = ({ before, after }: Surroundings): boolean =>
  (HOPED_FOR.test(before) && !OWN_MEANS.test(after)) || NAMED_AFTER.test(after)

/** The sums that a question hopes to be given, in yuan: 能拿那500万奖励吗. */
export function hopedSums(text: string, language: Language): number[] {
  const figures = figuresIn(text, language)
  return figures.flatMap((figure) => {
    const isMoney = figure.unit === 'money-cny' || isBareSum(figure)
    return isMoney && isHopedFor(surroundings(text, figures, figure)) ? [figure.value] : []
  })
}

/** The quantities that a question tells of the enterprise and its plans; sums that it hopes for are left out. */
export function saidQuantities(text: string, language: Language, now: Date): SaidQuantity[] {
  const figures = figuresIn(text, language)
  return figures.flatMap((figure): SaidQuantity[] => {
    const around = surroundings(text, figures, figure)
    if (isHopedFor(around)) return []
    const meant = meaning(figure, around, now)
    if (!meant) return []
    const isOpenUpwards = OPEN_BEFORE.test(around.before) || OPEN_AFTER.test(around.after)
    const counted = meant.property === 'volume' ? (VOLUME.exec(around.after)?.[0] ?? '') : ''
    return [{ ...meant, text: `${figure.text}${counted}`, isOpenUpwards }]
  })
}
