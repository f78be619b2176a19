import type { CheerioAPI } from 'cheerio'
import { type PageElement, type PagePart, weightOf } from './page-tree.ts'
import { readablePart } from './readable-part.ts'
import { isDataTable } from './written-table.ts'

/** What the makers of Chinese sites of government and press, and of WeChat, name the article. */
const ARTICLE =
  '#UCAP-CONTENT, ucapcontent, #js_content, #zoom, #zoomcon, #fontzoom, #artibody, #articleContent, #article, #artical, .TRS_Editor, .TRS_UEDITOR, .article, .article-content, .article_content, .article-body, .articleCon, .news-content, .news_content, .detail-content, .post-content, .entry-content, .pages_content, .rm_txt_con, [itemprop="articleBody"], article'
const CONTENT = '#content, #main, .content, .main, .con, main'
/** Of the text of the whole page; less than this is no article. */
const ENOUGH = 0.5
const NOTE = /^\s*[【[（(]?\s*(?:附件|附表|附[:：]|注[:：]|备注|说明[:：])/

function heaviest(parts: readonly PagePart[], least: number): PagePart | undefined {
  const weighed = parts.map((part) => ({ part, weight: weightOf(part) })).sort((a, b) => b.weight - a.weight)
  const [best] = weighed
  return best && best.weight > 0 && best.weight >= least ? best.part : undefined
}

/** The deepest part that holds most of the words outside links. */
function deepestPart($: CheerioAPI, body: PagePart): PagePart {
  let current = body
  for (;;) {
    const children = current.children('div, section, td, table, tbody, tr, center, form').toArray() as PageElement[]
    const inner = heaviest(
      children.map((child) => $(child)),
      0.7 * weightOf(current),
    )
    if (!inner) return current
    current = inner
  }
}

/** Notes and lists of attachments that stand below the article and not in it. */
function notesBelow($: CheerioAPI, main: PagePart): PageElement[] {
  const levels = [
    main,
    ...(main.parents('div, td, section').slice(0, 2).toArray() as PageElement[]).map((one) => $(one)),
  ]
  return levels.flatMap((level) =>
    (level.nextAll().toArray() as PageElement[]).filter((element) => NOTE.test($(element).text())),
  )
}

function readable($: CheerioAPI, least: number): PagePart | undefined {
  const part = readablePart($)
  return part && weightOf(part) >= least ? part : undefined
}

/** The part around a table of data of which a part was taken for the article. */
function outsideTable($: CheerioAPI, part: PagePart): PagePart {
  const tables = part.closest('table').add(part.parents('table')).toArray() as PageElement[]
  const table = tables.find((one) => isDataTable($, one))
  return table ? ($(table).parent() as PagePart) : part
}

/** The article of a page, with the notes below it: named as such, or found by its words. */
export function mainPart($: CheerioAPI): PagePart {
  const body = $('body') as PagePart
  const named = (selector: string): PagePart | undefined =>
    heaviest(
      ($(selector).toArray() as PageElement[]).map((element) => $(element)),
      ENOUGH * weightOf(body),
    )
  const deepest = deepestPart($, body)
  const found = named(ARTICLE) ?? readable($, ENOUGH * weightOf(deepest)) ?? named(CONTENT) ?? deepest
  const main = outsideTable($, found)
  return main.add(notesBelow($, main)) as PagePart
}
