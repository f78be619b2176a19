import type { DocumentLabels } from '../../../domain/read-content.ts'
import { publicAddress } from './public-address.ts'
import { writtenDate } from './written-date.ts'

type Key = keyof DocumentLabels | 'noise'

const NAMES: readonly (readonly [Key, string])[] = [
  ['published', '发布时间|发布日期|发文日期|成文日期|公开日期|印发日期|发表时间|更新时间|时间|日期'],
  ['publisher', '信息来源|文章来源|新闻来源|稿件来源|稿源|来源|发布机构|发布单位|发文机关|发文机构|信息发布'],
  ['url', '原文链接|原文地址|链接地址|网址'],
  [
    'noise',
    '作者|记者|通讯员|责任编辑|责编|编辑|编审|审核|校对|监制|字号|字体大小|字体|浏览次数|浏览量|浏览|访问量|阅读次数|阅读量|阅读|点击量|点击数|点击|打印|分享到|分享',
  ],
]
const KEYS = new Map(NAMES.flatMap(([key, names]) => names.split('|').map((name) => [name, key] as const)))
const NAME = new RegExp(`(?<=^|[\\s\\d日|丨·【\\[（(])(${NAMES.map(([, names]) => names).join('|')})\\s*[:：]`, 'g')
const BARE_DATE = /^(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?/
/** When something takes place may be written so as well. */
const AMBIGUOUS = /^(?:时间|日期)$/
/** Words around labels: buttons and counters. */
const BUTTONS =
  /(?:字号|字体|大小|默认|超大|分享到?|打印(?:本页|正文|文章)?|关闭(?:窗口|本页)?|收藏|纠错|复制链接|浏览|次|微信|微博|[大中小\d+\-A|【】[\]（）()丨·:：、\s])/g
const LONGEST_LINE = 200
const LONGEST_NAME = 40

const trimmed = (text: string): string => text.replace(/^[\s|丨·【[（(]+|[\s|丨·【[（(】\])）]+$/g, '')

function labelValue(key: Key, text: string): string | undefined {
  if (key === 'published') return writtenDate(text)
  if (key === 'url') return publicAddress(/https?:\/\/[^\s<>"'，。)）】]+/.exec(text)?.[0])
  const name =
    trimmed(text)
      .split(/\s{2,}|[|丨]/)[0]
      ?.trim() ?? ''
  return name === '' || name.length > LONGEST_NAME || /[。；;！？]/.test(name) ? undefined : name
}

/** What stands before the first label: a date, buttons, or nothing. */
function leadingDate(text: string): { published?: string } | undefined {
  const date = BARE_DATE.exec(text)
  if (text.slice(date?.[0].length ?? 0).replace(BUTTONS, '') !== '') return undefined
  const published = writtenDate(date?.[0])
  return published === undefined ? {} : { published }
}

/**
 * The labels of a line that holds nothing else, such as 发布时间：2024-09-25 来源：天津日报 【打印】 or a date alone;
 * undefined for a line of the text.
 */
export function labelsOfLine(line: string): DocumentLabels | undefined {
  if (line.length > LONGEST_LINE) return undefined
  const text = trimmed(line)
  if (text === '' || /[。；！？]$/.test(text)) return undefined
  const starts = [...text.matchAll(NAME)]
  const [first] = starts
  const lead = leadingDate(text.slice(0, first?.index ?? text.length).trim())
  if (lead === undefined || (!first && lead.published === undefined)) return undefined
  const labels: Partial<Record<keyof DocumentLabels, string>> = { ...lead }
  for (const [index, start] of starts.entries()) {
    const key = KEYS.get(start[1] ?? '') ?? 'noise'
    const value = text.slice(start.index + start[0].length, starts[index + 1]?.index ?? text.length).trim()
    if (key === 'publisher' && value.length > LONGEST_LINE / 2) return undefined
    if (key === 'noise' || labels[key] !== undefined) continue
    const known = labelValue(key, value)
    if (known !== undefined) labels[key] = known
  }
  const isAmbiguous = starts.length === 1 && lead.published === undefined && AMBIGUOUS.test(first?.[1] ?? '')
  return isAmbiguous ? undefined : labels
}
