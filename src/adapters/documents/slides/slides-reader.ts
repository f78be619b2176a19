import { RejectedFileError } from '../../../domain/errors.ts'
import type { ReadContent } from '../../../domain/read-content.ts'
import { titleLabel } from '../file-title.ts'
import type { FormatFile } from '../format-reader.ts'
import { coreTitle, loadXml } from '../office-xml.ts'
import { mainPart, relatedParts } from '../package-parts.ts'
import { type UnpackedArchive, unpackArchive } from '../unpacked-archive.ts'
import { slideBlocks } from './slide-blocks.ts'

/** The slides of a presentation in the order in which they are shown. */
function slideParts(archive: UnpackedArchive, main: string): string[] {
  const related = relatedParts(archive, main)
  return loadXml(archive.get(main) ?? '')('p\\:sldId')
    .toArray()
    .flatMap(({ attribs }) => {
      const path = related.get(attribs['r:id'] ?? '')
      return path !== undefined && archive.has(path) ? [path] : []
    })
}

/**
 * Reads a presentation, .pptx: the titles, texts, tables, charts and diagrams of the slides that are shown, without
 * notes and pictures. The line of a block is the number of its slide.
 * @throws RejectedFileError for a presentation that is damaged, encrypted or empty, or that holds macros.
 */
export async function readSlides(file: FormatFile): Promise<ReadContent> {
  const archive = await unpackArchive(file)
  const main = mainPart(archive, 'ppt/presentation.xml')
  if (main === undefined) throw new RejectedFileError(file.path, 'is no presentation')
  const blocks = slideParts(archive, main).flatMap((part, index) => slideBlocks(archive, part, index + 1))
  if (blocks.length === 0) throw new RejectedFileError(file.path, 'holds no text')
  return { type: 'text', labels: titleLabel(coreTitle(archive)), blocks }
}
