import type { CheerioAPI } from 'cheerio'
import type { DocumentLabels } from '../../../domain/read-content.ts'
import { publicAddress } from './public-address.ts'
import { dayOfSeconds } from './written-date.ts'

/** A variable of the page's own program: never run, only looked at. */
const variable = (html: string, name: string, value: string): string | undefined =>
  new RegExp(`\\bvar\\s+${name}\\s*=\\s*(?:htmlDecode\\()?["'](${value})["']`).exec(html)?.[1]

const definite = (labels: { [Key in keyof DocumentLabels]: string | undefined }): DocumentLabels =>
  Object.fromEntries(Object.entries(labels).filter(([, value]) => value))

/** What an article of WeChat says of itself: much of it stands in its program only. */
export function wechatLabels($: CheerioAPI, html: string): DocumentLabels {
  if ($('#js_content').length === 0) return {}
  const seconds = variable(html, 'ct', '\\d{9,11}')
  return definite({
    title: $('#activity-name').first().text().replace(/\s+/g, ' ').trim() || undefined,
    publisher: $('#js_name').first().text().trim() || variable(html, 'nickname', '[^"\']{1,40}'),
    published: seconds === undefined ? undefined : dayOfSeconds(Number(seconds)),
    url: publicAddress(
      variable(html, 'msg_link', '[^"\'\\s]{1,600}')?.replaceAll('&amp;', '&').replaceAll('\\x26amp;', '&'),
    ),
  })
}
