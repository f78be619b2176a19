import type { DocumentLabels } from '../../domain/read-content.ts'
import { firstDate } from './dates.ts'

type Key = keyof DocumentLabels

const LABELS: readonly (readonly [Key | 'noise', string])[] = [
  ['title', '标题|题名'],
  ['published', '发布时间|发布日期|发文日期|成文日期|公开日期|印发日期|时间|日期'],
  ['publisher', '信息来源|文章来源|稿源|来源|发布机构|发布单位|发文机关'],
  ['url', '原文链接|原文地址|链接地址|网址|链接|URL'],
  ['noise', '作者|责任编辑|编辑|字号|浏览次数|浏览量|浏览|阅读量|阅读|点击量|点击数'],
]
const KEY_OF = new Map(
  LABELS.flatMap(([key, names]) => names.split('|').map((name) => [name.toLowerCase(), key] as const)),
)
const LABEL = new RegExp(`(?:^|[\\s|丨·]|(?<=\\d))(${LABELS.map(([, names]) => names).join('|')})\\s*[:：]`, 'gi')
/** 时间:… alone may as well say when something takes place. */
const AMBIGUOUS = new Set(['时间', '日期'])
const FULL_DATE = /^(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/
const LONGEST_LINE = 200
const LONGEST_PUBLISHER = 40

function labelValue(key: Key, text: string): string | undefined {
  if (key === 'published') return firstDate(text)
  if (key === 'url') return /https?:\/\/[^\s<>"'，。)）】]+/.exec(text)?.[0]
  return text === '' ? undefined : text
}

/**
 * The labels of a line that holds nothing else, such as 发布时间:2024-09-25 来源:天津日报;
 * undefined for a line of the text.
 */
export function labelsOf(line: string): DocumentLabels | undefined {
  if (line.length > LONGEST_LINE) return undefined
  const text = line.trim().replace(/^[【[(（]+|[】\])）]+$/g, '')
  if (FULL_DATE.test(text)) return { published: firstDate(text) ?? '' }
  const starts = [...text.matchAll(LABEL)]
  if (starts[0]?.index !== 0) return undefined
  const labels: Partial<Record<Key, string>> = {}
  for (const [index, start] of starts.entries()) {
    const key = KEY_OF.get(start[1]?.toLowerCase() ?? '')
    const end = starts[index + 1]?.index ?? text.length
    const value = text
      .slice(start.index + start[0].length, end)
      .replace(/[\s|丨·]+$/, '')
      .trim()
    if (key === 'publisher' && value.length > LONGEST_PUBLISHER) return undefined
    if (key === undefined || key === 'noise' || labels[key] !== undefined) continue
    const known = labelValue(key, value)
    if (known !== undefined) labels[key] = known
  }
  const isAmbiguous = starts.length === 1 && AMBIGUOUS.has(starts[0]?.[1] ?? '')
  return isAmbiguous ? undefined : labels
}
