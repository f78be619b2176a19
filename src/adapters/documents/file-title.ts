import type { DocumentLabels } from '../../domain/read-content.ts'
import { oneLine } from './office-text.ts'

const LEFT_BY_PROGRAMS =
  /^(?:(?:power ?point|pptxgenjs).*|microsoft .*|(?:presentation|document|workbook|book|sheet|slide|untitled|template)\s*\d*|(?:文档|文稿|演示文稿|工作簿|幻灯片|新建|无标题|未命名|标题|模板|封面).{0,12}|.*(?:幻灯片|演示文稿)\s*\d*|.*\.(?:docx?|xlsx?|pptx?|wps|et|dps|dotx?|potx?|pdf)|\P{L}*)$/isu
const LONGEST_TITLE = 80

/** The title in a file's properties, unless a program left it there: 演示文稿1, Document1, a file name. */
export function titleLabel(title: string | undefined): DocumentLabels {
  const text = oneLine(title ?? '')
  const meaningful = text.length >= 4 && text.length <= LONGEST_TITLE && /\p{L}{2}/u.test(text)
  return meaningful && !LEFT_BY_PROGRAMS.test(text) ? { title: text } : {}
}
