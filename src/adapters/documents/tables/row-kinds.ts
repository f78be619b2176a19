import { oneLine } from '../office-text.ts'
import type { GridRow } from './grid.ts'

/** A text in a row, counted once however many columns it spans. */
export interface FilledCell {
  readonly text: string
  readonly column: number
  /** How many columns of the grid it spans. */
  readonly span: number
}

const REMARK =
  /^[（(【]?\s*(?:注|备注|说明|附注|填表说明|数据来源|资料来源|来源|信息来源|note|source)s?\s*\d*\s*[】]?\s*[:：]|^[*※＊]/i
const LABELLED =
  /^[（(]?\s*(?:计量单位|单位|填报|填表|制表|编制|审核|报送|统计|更新|发布|截至|截止|数据|资料|来源|注|备注|说明|日期|时间|联系|电话|负责|表号|文号)[^:：，。]{0,8}[:：]|^[（(]?截[至止]/
const UNIT_NOTE = /^[（(]?\s*(?:计量)?单位\s*[:：]/
const TOTAL = /^(?:合计|总计|小计|共计|总和|累计|合计数|total|subtotal|grandtotal)(?:[:：(（].*)?$/i
const FIGURE = /^[-+]?[\d,]+(?:\.\d+)?%?$|^\d{4}-\d\d/
const YEAR = /^(?:19|20)\d\d$/
const NUMBERED_GROUP =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+|[【[])/
const CHINESE_ORDINAL = /^(?:[一二三四五六七八九十]+[、.．]?|[（(][一二三四五六七八九十]+[)）])$/
const ORDER_COLUMN = /^(?:序号|编号|项次|no\.?)$/i

/** The texts of a row from left to right. */
export function filledCells(row: GridRow): FilledCell[] {
  return row.cells.flatMap(({ text, left }, column) => {
    if (text === '' || left !== column) return []
    let end = column + 1
    while (row.cells[end]?.left === column) end += 1
    return [{ text: oneLine(text), column, span: end - column }]
  })
}

/** Whether a text is a figure or a date, unlike a year, which may name a column. */
export const isFigure = (text: string): boolean => FIGURE.test(text) && !YEAR.test(text)

/** Whether a text is a remark on the table, such as 注：… */
export const isRemark = (text: string): boolean => REMARK.test(text)

/** Whether a text says something of the whole table: 单位：万元, 截至2024年底, 制表人：… */
export const isTableNote = (text: string): boolean => REMARK.test(text) || LABELLED.test(text)

/** Whether a row stands above the header: one text, remarks alone, or a title with the unit to its right. */
export function isPreface(filled: readonly FilledCell[]): boolean {
  if (filled.length <= 1 || filled.every(({ text }) => isTableNote(text))) return true
  return filled.length === 2 && filled.some(({ text }) => UNIT_NOTE.test(text))
}

/** The text by which a row says that it sums others up, such as 合计. */
export function totalLabel(filled: readonly FilledCell[]): string | undefined {
  return filled.slice(0, 2).find(({ text }) => TOTAL.test(text.replace(/\s/g, '')))?.text
}

/** The group that a row with figures of its own opens, as 一 | 新建项目 | 80000 does above rows 1, 2, 3. */
export function summedGroup(filled: readonly FilledCell[], header: readonly string[]): string | undefined {
  const [order, name] = filled
  const isGroup =
    order &&
    name &&
    ORDER_COLUMN.test(header[order.column] ?? '') &&
    CHINESE_ORDINAL.test(order.text) &&
    !isFigure(name.text)
  return isGroup ? `${order.text}${/[、.．)）]$/.test(order.text) ? '' : '、'}${name.text}` : undefined
}

/** The group that a row with nothing but a heading opens. */
export function headingGroup(filled: readonly FilledCell[], header: readonly string[]): string | undefined {
  const [only, ...more] = filled
  if (!only || more.length > 0 || header.length < 3 || isTableNote(only.text)) return undefined
  const isWide = only.span >= 2 && only.span >= header.length / 2
  const isOutOfOrder = ORDER_COLUMN.test(header[only.column] ?? '') && !isFigure(only.text) && !/^\d/.test(only.text)
  return isWide || isOutOfOrder || NUMBERED_GROUP.test(only.text) ? only.text : undefined
}
