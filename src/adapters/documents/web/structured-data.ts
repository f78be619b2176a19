import type { CheerioAPI } from 'cheerio'

type JsonObject = Readonly<Record<string, unknown>>

const ARTICLE = /(?:Article|NewsArticle|BlogPosting|Report|WebPage|GovernmentService)$/
const MOST_NODES = 200

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function firstText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (Array.isArray(value)) return firstText(value[0])
  return isObject(value) ? firstText(value.name ?? value['@id']) : undefined
}

/** What a page says of its article in JSON-LD. */
export interface StructuredData {
  readonly title: string | undefined
  readonly publisher: string | undefined
  readonly url: string | undefined
  readonly published: string | undefined
}

export function structuredData($: CheerioAPI): StructuredData | undefined {
  const open = $('script[type="application/ld+json"]')
    .toArray()
    .map((script) => parse($(script).text()))
  for (let looked = 0; open.length > 0 && looked < MOST_NODES; looked += 1) {
    const node = open.shift()
    if (Array.isArray(node)) open.push(...node.slice(0, MOST_NODES))
    else if (isObject(node)) {
      if ([node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type)) && node.headline) {
        return {
          title: firstText(node.headline),
          publisher: firstText(node.publisher) ?? firstText(node.author),
          url: firstText(node.url) ?? firstText(node.mainEntityOfPage),
          published: firstText(node.datePublished),
        }
      }
      if ('@graph' in node) open.push(node['@graph'])
    }
  }
  return undefined
}
