import type { Figure } from '../../text/figure.ts'
import type { AskedProperty } from '../asked-property.ts'
import { hasUnit } from './property-rule.ts'

/** Measure words of a question, and the units of the figures that answer it. */
const MEASURES: readonly (readonly [measure: string, units: readonly string[]])[] = [
  ['吨', ['mass-tonne']],
  ['千瓦时|度电?', ['energy-kilowatt-hour']],
  ['千瓦|兆瓦|瓦', ['power-watt']],
  ['公里|米', ['length']],
  ['平方米|平方公里|平米|平|亩|公顷', ['area']],
  ['个?工作日|天|个?月|年|个?小时|分钟|周', ['duration']],
  ['成|折|个?百分点', ['percent', 'multiple', 'percentage-point']],
  ['倍', ['multiple']],
]
const ASKING = new RegExp(
  `多少(?!有)|几(?=[百千万亿]|${MEASURES.map(([measure]) => measure).join('|')}|[班级层岁块元毛])|多[大高长宽深重快](?!的)`,
  'u',
)
/** Words that stand between what is asked for and the words that ask. */
const LINK =
  /(?:[是有为占达约共能可会要需]|一共|总共|大概|大约|目前|现在|一般|达到|可以|能够|最[多少高低长短]|到底|下来|相?差|不少于|不超过|至少|各|的|了|过|到|得|出)+$/u
const DONE = /(?:[了过到得]|下来)$/u
const LATER_WORDS = /^(?:[的个百千万亿多余]*)(\p{Script=Han}{1,4})?/u
const NO_NOUN = /^(?:钱|元|才|可以|能|的|吗|呢|啊|了|左右|以上|[笔次份批宗])/u
/** The last word, without what makes a class or a number of it: 高装类, 引才数. */
const LAST_WORD = /([a-z][a-z\d-]*|\p{Script=Han}{2})[类数量]?$/u
const GAP = '\\p{Script=Han}{0,2}?'

interface Asked {
  readonly words: string
  /** Words one of which a text that answers holds. */
  readonly heads: readonly string[]
  readonly units: readonly string[] | undefined
}

function quantityAsked(clause: string): Asked | undefined {
  const found = ASKING.exec(clause)
  if (!found) return undefined
  const before = clause.slice(0, found.index)
  const measured = MEASURES.find(([measure]) => new RegExp(`^(?:${measure})`, 'u').test(rest(clause, found)))
  const after = measured ? rest(clause, found).replace(new RegExp(`^(?:${measured[0]})`, 'u'), '') : rest(clause, found)
  const stem = before.replace(LINK, '')
  const link = before.slice(stem.length)
  const following = NO_NOUN.test(after) ? '' : (LATER_WORDS.exec(after)?.[1] ?? '')
  const head = DONE.test(link) ? stem.slice(-1) : (LAST_WORD.exec(stem)?.[1] ?? '')
  const heads = (following.length > 1 ? [following, following.slice(-2)] : [head, following]).filter(Boolean)
  if (heads.length === 0 && !measured) return undefined
  return { words: stem.slice(-4) + found[0], heads, units: measured?.[1] }
}

const rest = (clause: string, found: RegExpExecArray): string => clause.slice(found.index + found[0].length)

const isTold = (text: string, head: string): boolean =>
  text.includes(head) || (head.length > 1 && new RegExp([...head].join(GAP), 'u').test(text))

/**
 * A quantity that no rule knows: a text tells it that holds a figure of a fitting unit and one of the words next to
 * the words that ask for it.
 */
export function anyQuantity(clause: string): AskedProperty | undefined {
  const asked = quantityAsked(clause)
  if (!asked) return undefined
  const { words, heads, units } = asked
  const names = (text: string) => heads.length === 0 || heads.some((head) => isTold(text, head))
  const fits = (figures: readonly Figure[]) =>
    units === undefined ? figures.some(({ unit }) => unit !== 'date') : hasUnit(figures, ...units)
  return {
    name: 'quantity',
    words,
    holds: (_text, figures) => fits(figures),
    names,
    concerns: names,
  }
}
