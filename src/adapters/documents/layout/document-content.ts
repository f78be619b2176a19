import type { TextContent } from '../../../domain/read-content.ts'
import { blocksOf } from './content-blocks.ts'
import { withJoinedTables } from './joined-tables.ts'
import { type PageContent, piecesOf } from './page-pieces.ts'
import { withoutRunningText } from './running-text.ts'
import { titleFromInformation, titleFromPage } from './title.ts'

/** A text laid out on pages as one running text; `information` is the title that its file names, if any. */
export function documentOf(pages: readonly PageContent[], information?: unknown): TextContent {
  const pieces = withoutRunningText(pages).map(piecesOf)
  const onPage = titleFromPage(pieces[0] ?? [], pages[0]?.height ?? 0)
  const title = titleFromInformation(information) ?? onPage
  const blocks = blocksOf(withJoinedTables(pieces.flat()), onPage)
  return { type: 'text', labels: title ? { title } : {}, blocks }
}
