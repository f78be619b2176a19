import { type Cheerio, type CheerioAPI, load } from 'cheerio'
import { RejectedFileError } from '../../../domain/errors.ts'
import { DEEPEST_NESTING } from '../limits.ts'

export type PageNode = Parameters<CheerioAPI['contains']>[0]
export type PageElement = Extract<PageNode, { attribs: object }>
export type PagePart = Cheerio<PageElement>

/** Elements of which each opening tag without a closing one goes a step deeper. */
const NESTING = /<(\/?)(?:div|section|article|span|font|table|ul|ol|dl|blockquote|center|fieldset|b|i|em|strong)\b/gi

function depthOfTags(html: string): number {
  let [depth, deepest] = [0, 0]
  for (const [, closes] of html.matchAll(NESTING)) {
    depth += closes ? -1 : 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

function depthOfTree(root: PageNode): number {
  let deepest = 0
  const open: [PageNode, number][] = [[root, 0]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next
    deepest = Math.max(deepest, depth)
    if ('children' in node) for (const child of node.children as PageNode[]) open.push([child, depth + 1])
  }
  return deepest
}

/**
 * Parses a page, well-formed or not.
 * @throws RejectedFileError when its elements are nested too deeply, which no page needs.
 */
export function openPage(path: string, html: string): CheerioAPI {
  const tooDeep = (): RejectedFileError =>
    new RejectedFileError(path, `nested too deeply: more than ${DEEPEST_NESTING} elements in one another`)
  // Parsing takes time by the square of the depth, so the depth of the source text is looked at first.
  if (depthOfTags(html) > 4 * DEEPEST_NESTING) throw tooDeep()
  const $ = load(html, { sourceCodeLocationInfo: true })
  const root = $.root().get(0)
  if (root && depthOfTree(root as PageNode) > DEEPEST_NESTING) throw tooDeep()
  return $
}

/** The nodes below some, in the order of the page, each with whether it lies in a link. */
function* nodesBelow(roots: readonly PageNode[]): Generator<{ node: PageNode; isLinked: boolean }> {
  const open = [...roots].reverse().map((node) => ({ node, isLinked: false }))
  for (let next = open.pop(); next; next = open.pop()) {
    yield next
    const { node } = next
    const isLinked = next.isLinked || ('name' in node && node.name === 'a')
    if (!('children' in node)) continue
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      open.push({ node: node.children[at] as PageNode, isLinked })
    }
  }
}

/** The elements of some names below another, in the order of the page. */
export function elementsBelow(element: PageElement, names: ReadonlySet<string>): PageElement[] {
  const found: PageElement[] = []
  for (const { node } of nodesBelow(element.children as PageNode[])) {
    if (node.type === 'tag' && names.has((node as PageElement).name)) found.push(node as PageElement)
  }
  return found
}

/** How many characters of text a part has, and how many of them are links. */
export function lengthsOf(part: PagePart): { readonly all: number; readonly linked: number } {
  let [all, linked] = [0, 0]
  for (const { node, isLinked } of nodesBelow(part.toArray())) {
    if (node.type !== 'text') continue
    const length = node.data.replace(/\s+/g, '').length
    all += length
    if (isLinked) linked += length
  }
  return { all, linked }
}

/** Characters of text, less those in links twice: navigation weighs nothing. */
export function weightOf(part: PagePart): number {
  const { all, linked } = lengthsOf(part)
  return all - 2 * linked
}
