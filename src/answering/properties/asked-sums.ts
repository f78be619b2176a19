import type { Figure } from '../../text/figure.ts'
import { type MoneyKind, moneyKinds, tellsShareOfOne } from './money-kind.ts'
import { hasUnit, type PropertyRule } from './property-rule.ts'

/** What was given to all together, or is set aside for them. */
const OF_ALL =
  /发了|兑现|发放|拨[付了]|总共|一共|共|累计|合计|总[额量]|安排|专项|基金|资金池|盘子|规模|立项|列入|预算|基础额度|每年(?!每)/u
const OF_ONE = /单[个家户项]|每[家个人名户条台次]|一[家个人]|最[高多]|上限|封顶|顶格/u
const GIVEN = /给|基金|资金|支持|补|奖|领|拿/u
const INVESTED = /投资|投了|投入|签约|协议|总额|金额/u
/** Sums that no investment is. */
const NOT_INVESTED: ReadonlySet<MoneyKind | undefined> = new Set<MoneyKind>(['output', 'support', 'price'])

type Test = (text: string, figures: readonly Figure[]) => boolean

/** Whether a sum that a text holds is of the kind that a clause asks for: what one gets, what was invested. */
export function sumAsked(name: string, clause: string): Test {
  if (name === 'subsidy') return OF_ALL.test(clause) && !OF_ONE.test(clause) ? () => true : tellsShareOfOne
  if (name === 'amount' && OF_ONE.test(clause) && GIVEN.test(clause)) return tellsShareOfOne
  if (name !== 'amount' || !INVESTED.test(clause)) return () => true
  return (text, figures) => moneyKinds(text, figures).some((kind) => !NOT_INVESTED.has(kind))
}

const LIMIT_TOLD = /最[高多长]|不超过|上限|封顶|至多|限额|以内|顶格/u

/** The most that is given, and the part of a sum that one gets. */
export const LIMITS: readonly PropertyRule[] = [
  {
    name: 'subsidy',
    asked:
      /(上限|封顶|顶格|限额)[^,，。?？]{0,4}(?:多少|几|是什么|$)|(?<!基础|总|年度?)(额度)(?:是|有)?(?:多少|多大|几)/u,
    called: LIMIT_TOLD,
    holds: (text, figures) => LIMIT_TOLD.test(text) && hasUnit(figures, 'money', 'percent'),
  },
  {
    name: 'amount',
    asked: /(?:分|(?<![规计策])划|摊)(?:到|得|给|走|了)*多少/u,
    called: /分[到得给配]/u,
    holds: (text, figures) => /分[到得给配]/u.test(text) && hasUnit(figures, 'money'),
  },
]
