import type { Block } from '../../domain/block.ts'
import type { Document, Section, Unit } from '../../domain/document.ts'
import { RejectedFileError } from '../../domain/errors.ts'
import type { Confidence, Validity } from '../../domain/validity.ts'
import { splitSentences } from '../../text/sentences.ts'
import { withMeasuredTables } from './measured-tables.ts'
import { type Origin, ownSource } from './own-source.ts'
import { sectionsOf } from './sections.ts'
import type { SourceCatalogue } from './source-catalogue.ts'
import { requireSources, UnitMaker } from './unit-maker.ts'

/** A text that is no record: an announcement, a page, a line of a bulk file. */
export interface FreeText {
  readonly documentId: string
  readonly file: string
  readonly line: number
  readonly origin: Origin
  readonly aliases?: readonly string[] | undefined
  readonly validity?: Validity | undefined
  readonly confidence?: Confidence | undefined
  /** Ids of listed sources; without them the text is its own source. */
  readonly sourceIds?: readonly string[] | undefined
  readonly blocks: readonly Block[]
  readonly contentHash: string
}

function freeSections(blocks: readonly Block[], units: UnitMaker, confidence: Confidence | undefined): Section[] {
  const unitOf = (text: string): Unit => units.fromText(text, confidence)
  return sectionsOf(blocks, { text: (block) => splitSentences(block.text).map(unitOf), row: unitOf })
}

/** Without a heading that only repeats the title. */
function withoutTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const [first] = blocks
  return first && first.type !== 'row' && first.text === title && blocks.length > 1 ? blocks.slice(1) : blocks
}

/**
 * Builds a document whose units are sentences and table rows.
 * @throws RejectedFileError when there is no text or a listed source does not exist.
 */
export function buildFreeDocument(text: FreeText, catalogue: SourceCatalogue): Document {
  const { documentId, file, line, origin } = text
  const listed = text.sourceIds ?? []
  requireSources(catalogue, listed, file, line)
  const blocks = withMeasuredTables(withoutTitle(text.blocks, origin.title))
  if (!blocks.some((block) => block.type !== 'heading')) throw new RejectedFileError(file, 'holds no text', line)
  const own = ownSource(documentId, origin)
  if (listed.length === 0) catalogue.add(own)
  const sourceIds = listed.length > 0 ? listed : [own.source.id]
  const units = new UnitMaker(catalogue, file, sourceIds)
  return {
    id: documentId,
    title: origin.title,
    aliases: text.aliases ?? [],
    ...(text.validity === undefined ? {} : { validity: text.validity }),
    confidence: text.confidence ?? catalogue.confidenceOf(sourceIds),
    sections: freeSections(blocks, units, text.confidence),
    contentHash: text.contentHash,
  }
}
