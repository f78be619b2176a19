import type { Grid } from './grid.ts'
import { type FilledCell, filledCells, isFigure } from './row-kinds.ts'

/** A form: labels with what is filled in beside each, and lines of one text above and below them. */
export interface Form {
  readonly above: readonly string[]
  readonly fields: readonly { readonly label: string; readonly text: string }[]
  readonly below: readonly string[]
  /** Line of the first label. */
  readonly line: number
}

const LONGEST_LABEL = 16
const FEWEST_FIELDS = 3
const LABEL =
  /(?:名称|单位|企业|地址|地点|位置|投资|资金|规模|内容|优势|条件|电话|联系|面积|性质|方式|类别|类型|领域|行业|产业|时间|日期|期限|负责|传真|邮箱|网址|概况|简介|背景|效益|前景|阶段|现状|来源|政策|对象|标准|流程|依据|材料|用途|年限|要求)/

const isLabel = ({ text }: FilledCell): boolean =>
  text.length <= LONGEST_LABEL && !isFigure(text) && !/[。；,，]/.test(text)

/** The form that a grid is, with labels to the left of what is filled in; undefined for a table with a header. */
export function formOf(grid: Grid): Form | undefined {
  const rows = grid.rows.map((row) => ({ line: row.line, cells: filledCells(row) }))
  const first = rows.findIndex(({ cells }) => cells.length > 1)
  const last = rows.findLastIndex(({ cells }) => cells.length > 1)
  const inner = rows.slice(Math.max(first, 0), last + 1)
  const pairs = inner.flatMap(({ cells }) =>
    Array.from({ length: cells.length / 2 }, (_, pair) => ({ label: cells[pair * 2]!, filled: cells[pair * 2 + 1]! })),
  )
  const isForm =
    pairs.length >= FEWEST_FIELDS &&
    inner.every(({ cells }) => cells.length === 2 || cells.length === 4) &&
    new Set(pairs.map(({ label }) => label.column)).size <= 2 &&
    new Set(pairs.map(({ label }) => label.text)).size === pairs.length &&
    pairs.every(({ label }) => isLabel(label)) &&
    pairs.filter(({ label }) => LABEL.test(label.text)).length >= pairs.length / 2 &&
    LABEL.test(pairs[0]?.label.text ?? '') &&
    !LABEL.test(pairs[0]?.filled.text ?? '')
  if (!isForm) return undefined
  const textsOf = (some: typeof rows): string[] => some.flatMap(({ cells }) => cells.map(({ text }) => text))
  return {
    above: textsOf(rows.slice(0, first)),
    fields: pairs.map(({ label, filled }) => ({ label: label.text.replace(/[:：]$/, ''), text: filled.text })),
    below: textsOf(rows.slice(last + 1)),
    line: inner[0]?.line ?? 1,
  }
}
