import type { Figure } from '../../text/figure.ts'
import { figuresIn } from '../../text/figures.ts'
import type { Statement } from './knowledge-contents.ts'

export type ClaimedProperty = '签约项目数' | '投资额'

/** A figure that a statement gives for a whole event or project. */
export interface Claim {
  readonly property: ClaimedProperty
  readonly figure: Figure
  readonly statement: Statement
}

const AMOUNT = String.raw`(?:约|超过?|近|逾|达|达到|为|共|合计|[:：])*\s*[\d.,]+\s*(?:万亿|亿|万)元`
const PATTERNS: readonly (readonly [ClaimedProperty, RegExp])[] = [
  [
    '签约项目数',
    /(?:签约|签署)(?:重点|合作|重大)?(?:项目)?(?:数|总数)?(?:约|共|达|[:：])*\s*\d+\s*(?:个|项|$)(?!月)/gu,
  ],
  ['签约项目数', /\d+\s*个[^\d,，。;；:：]{0,10}项目(?:[^\d,，。;；:：]{0,6})(?:签约|签署)/gu],
  ['投资额', new RegExp(`(?:总投资|投资总额|(?:协议|意向|计划)(?:总)?投资(?:总额|额)?|协议总金额)${AMOUNT}`, 'gu')],
]
/** What is said of a part or of other times is no claim for the whole. */
const OF_A_PART = /其中|分别|累计|截至|上年|去年|历年|近年|以来|每年|上半年|下半年|单个|首批|二期|三期|另有|另外|此外/u

/** The figures that a statement gives for the whole of what it tells of. */
export function claimsIn(statement: Statement): Claim[] {
  const { text } = statement
  if (!/签约|签署|投资|金额/u.test(text)) return []
  return PATTERNS.flatMap(([property, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match): Claim[] => {
      const sentence = text.slice(
        Math.max(text.lastIndexOf('。', match.index), text.lastIndexOf('；', match.index)) + 1,
      )
      if (OF_A_PART.test(sentence.slice(0, sentence.indexOf(match[0])))) return []
      const figure = figuresIn(match[0]).at(-1)
      return figure ? [{ property, figure, statement }] : []
    }),
  )
}
