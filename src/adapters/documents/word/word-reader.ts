import { RejectedFileError } from '../../../domain/errors.ts'
import type { ReadContent } from '../../../domain/read-content.ts'
import { titleLabel } from '../file-title.ts'
import type { FormatFile } from '../format-reader.ts'
import { coreTitle } from '../office-xml.ts'
import { mainPart } from '../package-parts.ts'
import { unpackArchive } from '../unpacked-archive.ts'
import { wordBlocks } from './word-blocks.ts'
import { wordHtml } from './word-html.ts'

/**
 * Reads a Word document, .docx: headings, paragraphs, lists with their numbers, tables and notes, without comments,
 * deletions, hidden text and pictures.
 * @throws RejectedFileError for a document that is damaged, encrypted or empty, or that holds macros.
 */
export async function readWord(file: FormatFile): Promise<ReadContent> {
  const archive = await unpackArchive(file)
  const main = mainPart(archive, 'word/document.xml')
  if (main === undefined) throw new RejectedFileError(file.path, 'is no Word document')
  const blocks = wordBlocks(await wordHtml(archive, main))
  if (blocks.length === 0) throw new RejectedFileError(file.path, 'holds no text')
  return { type: 'text', labels: titleLabel(coreTitle(archive)), blocks }
}
