import { figuresIn } from '../../text/figures.ts'

/** A sum that a text says is invested. */
export interface SaidInvestment {
  /** As printed, with words such as 约 and 超. */
  readonly text: string
  /** In 亿元, where it is one sum in yuan. */
  readonly yi?: string
  readonly start: number
  readonly end: number
}

const INVESTED = /(?:投资|增资|斥资|出资|耗资|注资|总额|金额|投资规模)(?:总额|额度?|规模|金额)?[^，。；、\d]{0,6}?$/u
const NOT_INVESTED = /产值|收入|税收|利润|补贴|奖励|注册资本|累计[^，]{0,4}$/u
const AROUND = /(?:约为|约|近|超过|超|逾|突破|不低于|不少于|高达|达)$/u
const KEPT = /(?:约|近|超过|超|逾|突破|不低于|不少于)$/u
const LOOKS_BACK = 14
const YUAN_PER_YI = 1e8
const RANGE = /^\s*(?:-+|—+|–|~|至|到)\s*$/u

const yiOf = (yuan: number): string => String(Number((yuan / YUAN_PER_YI).toPrecision(10)))

/** Sums of money in a text, in order, each with whether its words say that it is invested. */
export function saidSums(text: string): (SaidInvestment & { readonly isInvested: boolean })[] {
  const money = figuresIn(text).filter(({ unit }) => unit.startsWith('money-'))
  const found: (SaidInvestment & { readonly isInvested: boolean })[] = []
  for (let at = 0; at < money.length; at++) {
    const first = money[at]!
    const next = money[at + 1]
    const isRange = next !== undefined && RANGE.test(text.slice(first.end, next.start))
    const end = isRange ? next.end : first.end
    if (isRange) at += 1
    const before = text.slice(Math.max(0, first.start - LOOKS_BACK), first.start)
    const kept = KEPT.exec(before)?.[0] ?? ''
    const plain = before.replace(AROUND, '')
    const start = first.start - kept.length
    found.push({
      text: text.slice(start, end).trim(),
      start,
      end,
      ...(isRange || first.unit !== 'money-cny' ? {} : { yi: yiOf(first.value) }),
      isInvested: INVESTED.test(plain) && !NOT_INVESTED.test(plain),
    })
  }
  return found
}
