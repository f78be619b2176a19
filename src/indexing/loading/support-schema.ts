import { z } from 'zod'
import type { Bound, SupportProperty } from '../../domain/support.ts'
import type { Figure } from '../../text/figure.ts'
import { figuresIn } from '../../text/figures.ts'
import { requiredText, textList } from './schema-fields.ts'

/** Names of the properties as maintainers write them. */
const PROPERTIES: Readonly<Record<string, SupportProperty>> = {
  总投资: 'investment',
  设备投资: 'equipment',
  研发费用: 'research',
  研发费用增量: 'research-increment',
  研发强度: 'research-share',
  销售收入: 'revenue',
  租金: 'rent',
  场地面积: 'floor-area',
  年限: 'age',
  名次: 'rank',
  业务量: 'volume',
  项目金额: 'project-funding',
  增长: 'growth',
  行业: 'industry',
  地点: 'place',
  资质: 'status',
  阶段: 'stage',
  首次: 'first-time',
  认定: 'approval',
  其他: 'other',
}

/** The one figure that a key holds, with its text. */
export interface WrittenFigure {
  readonly text: string
  readonly figure: Figure
}

const figure = requiredText.transform((text, context): WrittenFigure => {
  const [first, ...more] = figuresIn(text)
  if (first && more.length === 0) return { text, figure: first }
  context.addIssue({ code: 'custom', message: 'is not one figure with its unit, such as 1000万元' })
  return z.NEVER
})

const figureIn = (unit: string, example: string) =>
  figure.refine((written) => written.figure.unit === unit, `is not a figure such as ${example}`)

const property = requiredText.transform((text, context): SupportProperty => {
  const known = PROPERTIES[text]
  if (known) return known
  context.addIssue({ code: 'custom', message: `is not one of ${Object.keys(PROPERTIES).join(', ')}` })
  return z.NEVER
})

const isTrue = z.literal('true', { error: 'is not true' }).optional()

const condition = z
  .strictObject({
    property,
    text: requiredText,
    words: textList.default([]),
    excludes: isTrue,
    from: figure.optional(),
    above: figure.optional(),
    until: figure.optional(),
    below: figure.optional(),
  })
  .refine(({ from, above }) => !from || !above, 'has "from" and "above"')
  .refine(({ until, below }) => !until || !below, 'has "until" and "below"')
  .refine((bounds) => {
    const { from, above, until, below } = bounds
    return new Set([from, above, until, below].flatMap((bound) => bound?.figure.unit ?? [])).size < 2
  }, 'has bounds in different units')

/** One row of `support:` in a policy's head. */
export const supportRow = z
  .strictObject({
    measure: requiredText,
    words: textList.default([]),
    facts: z.array(requiredText, { error: 'is not a list of words that facts begin with' }).min(1, 'is empty'),
    conditions: z.array(condition, { error: 'is not a list' }).default([]),
    rate: z
      .strictObject({ percent: figureIn('percent', '5%'), of: requiredText, property, at_most: isTrue })
      .optional(),
    cap: figureIn('money-cny', '300万元').optional(),
    award: z.strictObject({ amount: figureIn('money-cny', '300万元'), at_most: isTrue }).optional(),
    per: requiredText.optional(),
  })
  .refine(({ rate, award }) => !rate || !award, 'has "rate" and "award": write two rows')

export type SupportRow = z.output<typeof supportRow>
export type ConditionRow = SupportRow['conditions'][number]

/** The end of a band from the key that includes its value or the one that does not. */
export function boundOf(included: WrittenFigure | undefined, excluded: WrittenFigure | undefined): Bound | undefined {
  const written = included ?? excluded
  return written && { value: written.figure.value, isIncluded: included !== undefined, text: written.text }
}
