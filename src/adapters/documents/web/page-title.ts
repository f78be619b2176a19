import type { CheerioAPI } from 'cheerio'
import { inlineText } from './inline-text.ts'

/** How sites end the title of a page: with their own name. */
const SITE_NAME =
  /(?:网|网站|门户|官网|政府|平台|频道|日报|晚报|新闻|资讯|委员会|管委会|[局委厅办]|开发区|news|\.com|\.cn|\.gov)$/i
const LONGEST = 300
const SEPARATOR = /\s+[-–—|·]\s+|\s*[_|｜]\s*|\s*[-–—]{1,2}\s*(?=[^\d\s-–—]{2,}$)/

/** The title of a page without the names of site and column behind it. */
function withoutSiteName(title: string): string {
  const parts = title.split(SEPARATOR).filter((part) => part.trim() !== '')
  const [first = '', ...others] = parts
  const isSiteName =
    others.length > 0 && (/\s[-–—|·]\s|[_|｜]/.test(title) || SITE_NAME.test(others.at(-1)?.trim() ?? ''))
  return isSiteName && first.trim().length >= 4 ? first.trim() : title
}

/** The title of a page: the heading that its title element names, or that element. */
export function shownTitle($: CheerioAPI): string | undefined {
  const page = inlineText($('title').first().text().slice(0, LONGEST))
  const headings = $('h1, h2, .title, .article-title, #title, .arti_title, .xl-title, .biaoti')
    .toArray()
    .slice(0, 30)
    .map((element) => inlineText($(element).text().slice(0, LONGEST)))
    .filter((text) => text.length >= 4)
  const named = headings.find((text) => page.replace(/\s/g, '').startsWith(text.replace(/\s/g, '')))
  const first = inlineText($('h1').first().text().slice(0, LONGEST))
  return named || (page === '' ? first : withoutSiteName(page)) || first || undefined
}
