import { RejectedFileError } from '../../../domain/errors.ts'
import type { DocumentLabels, TextContent } from '../../../domain/read-content.ts'
import { withoutBoilerplate } from './boilerplate.ts'
import { laidOut } from './laid-out.ts'
import { mainPart } from './main-part.ts'
import { type PageBlock, textOfBlock } from './page-block.ts'
import { pageBlocks } from './page-blocks.ts'
import { pageLabels } from './page-labels.ts'
import { removeNoise } from './page-noise.ts'
import { openPage, type PagePart } from './page-tree.ts'
import { isLabelled, labelsAround, separateLabels } from './visible-labels.ts'

/** The title stands this near to the top, and what stands above it is short. */
const HEAD = 6
const SHORT = 40
const MOST_TITLE_LINES = 4

const titleText = (blocks: readonly PageBlock[]): string => blocks.map((one) => textOfBlock(one) ?? '|').join('')

const squeezed = (text: string): string => text.replace(/\s/g, '')

/** The article below its title, which may have been broken into lines. */
function belowTitle(blocks: readonly PageBlock[], title: string | undefined): readonly PageBlock[] {
  if (title === undefined) return blocks
  for (let start = 0; start < HEAD; start += 1) {
    for (let end = start + 1; end <= start + MOST_TITLE_LINES; end += 1) {
      if (squeezed(titleText(blocks.slice(start, end))) !== squeezed(title)) continue
      const above = blocks.slice(0, start)
      const isHead = above.every((one) => (textOfBlock(one)?.length ?? Number.POSITIVE_INFINITY) <= SHORT)
      return [...(isHead ? above.filter(isLabelled) : above), ...blocks.slice(end)]
    }
  }
  return blocks
}

/**
 * Reads a page: its article with headings, lists, tables and notes, without what the site put around it.
 * @param address where the page was taken from, if that is known apart from the page
 * @throws RejectedFileError when it holds no text or is nested too deeply.
 */
export function readHtml(path: string, html: string, address?: string): TextContent {
  const $ = openPage(path, html)
  const { hidden, source, original } = pageLabels($, html, address)
  removeNoise($)
  const around = labelsAround(pageBlocks($, path, $('body') as PagePart))
  const blocks = withoutBoilerplate(pageBlocks($, path, mainPart($)))
  const article = separateLabels(belowTitle(blocks, hidden.title))
  const publisher = article.labels.publisher ?? source ?? around.publisher ?? hidden.publisher
  const url = original ?? hidden.url ?? article.labels.url ?? around.url
  const labels: DocumentLabels = {
    ...around,
    ...hidden,
    ...article.labels,
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
  }
  const text = laidOut(article.blocks)
  if (!text.some((block) => block.type !== 'heading')) throw new RejectedFileError(path, 'holds no text')
  return { type: 'text', labels, blocks: text }
}
