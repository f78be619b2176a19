import type { CheerioAPI } from 'cheerio'
import type { DocumentLabels } from '../../../domain/read-content.ts'
import { inlineText } from './inline-text.ts'
import { shownTitle } from './page-title.ts'
import type { PageElement, PageNode } from './page-tree.ts'
import { publicAddress } from './public-address.ts'
import { structuredData } from './structured-data.ts'
import { wechatLabels } from './wechat-labels.ts'
import { writtenDate } from './written-date.ts'

const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i
const DATES = [
  'PubDate',
  'article:published_time',
  'og:published_time',
  'publishdate',
  'publish_date',
  'datePublished',
  'DC.date.issued',
  'dcterms.issued',
  'weibo:article:create_at',
  'date',
]
const SITES = ['article:author', 'og:site_name', 'SiteName', 'DC.publisher', 'author']
const ORIGINAL = /原文(?:链接|地址)/
/** As some sites name themselves. */
const NO_NAME = /^(?:本站|本网|本网站|原创|本站原创|网络|互联网|admin|administrator|未知|其他|https?:.*)$/i

function metaContents($: CheerioAPI): Map<string, string> {
  const contents = new Map<string, string>()
  for (const element of $('meta').toArray()) {
    const { name, property, itemprop, content } = element.attribs
    const key = (name ?? property ?? itemprop ?? '').toLowerCase()
    const text = inlineText(content ?? '')
    if (key !== '' && text !== '' && !contents.has(key)) contents.set(key, text)
  }
  return contents
}

/** The first of some texts that says anything. */
function first<Value>(candidates: readonly (string | undefined)[], read: (text: string) => Value | undefined) {
  for (const candidate of candidates) {
    const value = candidate === undefined ? undefined : read(candidate)
    if (value !== undefined) return value
  }
  return undefined
}

const publisherName = (text: string): string | undefined =>
  text.length > 40 || NO_NAME.test(text.trim()) ? undefined : text.trim() || undefined

/** A link that is named as the original, itself or by the words before it. */
function originalLink($: CheerioAPI): string | undefined {
  const link = ($('a').toArray() as PageElement[]).find((one) => {
    const before = one.parent?.children[0] as PageNode | undefined
    return ORIGINAL.test($(one).text()) || (before !== undefined && ORIGINAL.test($(before as PageElement).text()))
  })
  return link?.attribs.href
}

export interface PageLabels {
  /** What the page says in its head and its program. */
  readonly hidden: DocumentLabels
  /** Who it says the text comes from, which may be another than the site. */
  readonly source: string | undefined
  /** The address where the text comes from originally, if it says so. */
  readonly original: string | undefined
}

/** What a page says of itself outside its visible lines. To be called before anything is taken out of the page. */
export function pageLabels($: CheerioAPI, html: string, address: string | undefined): PageLabels {
  const meta = metaContents($)
  const metas = (names: readonly string[]): (string | undefined)[] => names.map((name) => meta.get(name.toLowerCase()))
  const data = structuredData($)
  const wechat = wechatLabels($, html)
  const title = first(
    [wechat.title, ...metas(['ArticleTitle', 'og:title']), data?.title, shownTitle($)],
    (text) => text || undefined,
  )
  const published = first(
    [
      wechat.published,
      ...metas(DATES.slice(0, 1)),
      data?.published,
      ...metas(DATES.slice(1)),
      $('time[datetime]').first().attr('datetime'),
    ],
    writtenDate,
  )
  const publisher = first([data?.publisher, ...metas(SITES)], publisherName)
  const canonical = $('link[rel="canonical"]').attr('href')
  const url = first(
    [wechat.url, canonical, ...metas(['og:url', 'url']), data?.url, address, SAVED_FROM.exec(html)?.[1]],
    publicAddress,
  )
  return {
    hidden: {
      ...(title === undefined ? {} : { title }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(url === undefined ? {} : { url }),
      ...(published === undefined ? {} : { published }),
    },
    source: first([wechat.publisher, meta.get('contentsource')], publisherName),
    original: publicAddress(originalLink($)),
  }
}
