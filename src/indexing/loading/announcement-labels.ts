import { firstDate } from './dates.ts'

/** What an announcement says of itself in labelled lines. */
export interface AnnouncementLabels {
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  readonly published?: string
}

const LABELS: readonly { readonly key: keyof AnnouncementLabels; readonly pattern: RegExp }[] = [
  { key: 'title', pattern: /(?:标题|题名)\s*[:：]\s*/ },
  { key: 'published', pattern: /(?:发布时间|发布日期|发文日期|成文日期|公开日期|时间|日期)\s*[:：]\s*/ },
  { key: 'publisher', pattern: /(?:信息来源|文章来源|稿源|来源|发布机构|发布单位|发文机关|作者单位)\s*[:：]\s*/ },
  { key: 'url', pattern: /(?:原文链接|原文地址|链接地址|网址|链接|URL)\s*[:：]\s*/i },
]
const ANY_LABEL = new RegExp(
  `(?:^|[\\s|丨·])(?:${[...LABELS.map((label) => label.pattern.source), '(?:浏览|阅读|点击)(?:次数|量)?\\s*[:：]?\\s*', '字号\\s*[:：]', '打印', '分享', '责任编辑\\s*[:：]'].join('|')})`,
  'gi',
)
const LONGEST_LABELS = 160

/** The labels of one line such as 发布时间:2024-09-25 来源:天津日报; undefined for an ordinary line. */
export function labelsOf(line: string): AnnouncementLabels | undefined {
  const text = line.trim().replace(/^[【[(（]+|[】\])）]+$/g, '')
  if (text.length > LONGEST_LABELS) return undefined
  const starts = [...text.matchAll(ANY_LABEL)]
  if (starts[0]?.index !== 0)
    return /^(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/.test(text)
      ? dated(text)
      : undefined
  const labels: { -readonly [Key in keyof AnnouncementLabels]: string } = {}
  starts.forEach((start, index) => {
    const piece = text.slice(start.index, starts[index + 1]?.index ?? text.length).replace(/^[\s|丨·]+/, '')
    const label = LABELS.find(({ pattern }) => new RegExp(`^${pattern.source}`, pattern.flags).test(piece))
    if (!label || labels[label.key] !== undefined) return
    const value = piece.replace(label.pattern, '').replace(/[\s|丨·]+$/, '')
    if (label.key === 'published') Object.assign(labels, dated(value))
    else if (label.key === 'url') Object.assign(labels, addressed(value))
    else if (value) labels[label.key] = value
  })
  return labels
}

function dated(text: string): AnnouncementLabels {
  const published = firstDate(text)
  return published === undefined ? {} : { published }
}

function addressed(text: string): AnnouncementLabels {
  const url = /https?:\/\/[^\s<>"'，。)）】]+/.exec(text)?.[0]
  return url === undefined ? {} : { url }
}
