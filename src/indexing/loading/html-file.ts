import { type Cheerio, type CheerioAPI, load } from 'cheerio'
import { RejectedFileError } from '../../domain/errors.ts'
import { separateLabels } from './announcement.ts'
import { firstDate } from './dates.ts'
import { buildFreeDocument } from './free-document.ts'
import { type HtmlElement, htmlBlocks } from './html-blocks.ts'
import { contentHash, fileStem, type KnowledgeFile } from './knowledge-file.ts'
import { emptyKnowledge, type LoadedKnowledge } from './loaded-knowledge.ts'
import type { Origin } from './own-source.ts'
import type { ReadingContext } from './reading-context.ts'

const NOISE =
  'script, style, noscript, template, iframe, object, svg, nav, footer, aside, button, input, select, textarea, [hidden], [aria-hidden="true"], .nav, .navbar, .menu, .breadcrumb, .crumb, .crumbs, .footer, .sidebar, .share, .pagination, .related, #footer, #nav, #menu, #sidebar'
const MAIN =
  'article, main, #UCAP-CONTENT, #zoom, #content, #article, #main, .TRS_Editor, .article, .article-content, .article-body, .news-content, .detail-content, .content, .main'
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i

const textLength = (element: Cheerio<HtmlElement>): number => element.text().replace(/\s+/g, '').length
const linkLength = (element: Cheerio<HtmlElement>): number => textLength(element.find('a') as Cheerio<HtmlElement>)

function metaContent($: CheerioAPI, ...names: readonly string[]): string | undefined {
  const wanted = new Set(names.map((name) => name.toLowerCase()))
  for (const element of $('meta').toArray()) {
    const name = ($(element).attr('name') ?? $(element).attr('property') ?? '').toLowerCase()
    const content = $(element).attr('content')?.trim()
    if (wanted.has(name) && content) return content
  }
  return undefined
}

/** The element that holds the article: named as such, or else the deepest one with most of the words outside links. */
function mainElement($: CheerioAPI): Cheerio<HtmlElement> {
  const body = $('body') as Cheerio<HtmlElement>
  const weight = (element: Cheerio<HtmlElement>): number => textLength(element) - 2 * linkLength(element)
  const named = ($(MAIN).toArray() as HtmlElement[]).map((element) => $(element))
  const best = named.sort((a, b) => weight(b) - weight(a))[0]
  if (best && weight(best) >= weight(body) * 0.5) return best
  let current = body
  for (;;) {
    const children = (current.children('div, section, td, table, tbody, tr, center').toArray() as HtmlElement[]).map(
      (child) => $(child),
    )
    const heaviest = children.sort((a, b) => weight(b) - weight(a))[0]
    if (!heaviest || weight(heaviest) < weight(current) * 0.7) return current
    current = heaviest
  }
}

function addressOf($: CheerioAPI, text: string): string | undefined {
  const labelled = $('a')
    .filter((_, link) => /原文(?:链接|地址)/.test($(link).text() + ($(link).parent().contents().first().text() ?? '')))
    .first()
    .attr('href')
  const candidates = [
    labelled,
    $('link[rel="canonical"]').attr('href'),
    metaContent($, 'og:url'),
    SAVED_FROM.exec(text)?.[1],
  ]
  return candidates.find((candidate) => candidate !== undefined && /^https?:\/\/\S+$/.test(candidate))
}

function titleOf($: CheerioAPI): string | undefined {
  const heading = $('h1').first().text().replace(/\s+/g, ' ').trim()
  const page = $('title').first().text().replace(/\s+/g, ' ').trim()
  return (
    metaContent($, 'ArticleTitle', 'og:title') ||
    heading ||
    page.replace(/\s*[-_|–—]+\s*[^-_|–—]*$/, '') ||
    page ||
    undefined
  )
}

/**
 * Reads an announcement saved from a web page: its main text, headings and tables, without navigation.
 * @throws RejectedFileError when it holds no text.
 */
export function readHtml(file: KnowledgeFile, context: ReadingContext): LoadedKnowledge {
  const $ = load(file.text)
  if ($('body').text().trim() === '') throw new RejectedFileError(file.path, 'holds no text', 1)
  const title = titleOf($)
  const address = addressOf($, file.text)
  const dated = metaContent($, 'PubDate', 'article:published_time', 'publishdate')
  const publisher = metaContent($, 'ContentSource', 'article:author', 'og:site_name', 'SiteName')
  $(NOISE).remove()
  const page = separateLabels(htmlBlocks($, $('body') as Cheerio<HtmlElement>)).labels
  const { labels, blocks } = separateLabels(htmlBlocks($, mainElement($)))
  const origin: Origin = {
    title: title ?? labels.title ?? fileStem(file.documentId),
    publisher: labels.publisher ?? publisher ?? page.publisher,
    url: address ?? labels.url ?? page.url,
    published: labels.published ?? (dated === undefined ? undefined : firstDate(dated)) ?? page.published,
  }
  const document = buildFreeDocument(
    { documentId: file.documentId, file: file.path, line: 1, origin, blocks, contentHash: contentHash(file.text) },
    context.catalogue,
  )
  return { ...emptyKnowledge(), documents: [document] }
}
