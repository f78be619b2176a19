import { z } from 'zod'
import type { Block } from '../../domain/block.ts'
import type { Section, Unit } from '../../domain/document.ts'
import { RejectedFileError } from '../../domain/errors.ts'
import { type Announcement, separateLabels } from './announcement.ts'
import { parseBlocks } from './blocks.ts'
import { parseFactLine } from './fact-line.ts'
import { buildFreeDocument } from './free-document.ts'
import { contentHash, fileStem, type KnowledgeFile } from './knowledge-file.ts'
import { emptyKnowledge, type LoadedKnowledge } from './loaded-knowledge.ts'
import { parseWithSchema } from './parse-with-schema.ts'
import type { ReadingContext } from './reading-context.ts'
import { buildRecord } from './record-builder.ts'
import { recordSchema } from './record-schema.ts'
import { confidence, isoDate, optionalText, textList, trust, webAddress } from './schema-fields.ts'
import { sectionsOf } from './sections.ts'
import type { UnitMaker } from './unit-maker.ts'
import { validityFields, validityOf } from './validity-fields.ts'
import { withoutComments } from './without-comments.ts'
import { isMapping, type ParsedYaml, parseYaml } from './yaml-text.ts'

const freeSchema = z.object({
  title: optionalText,
  publisher: optionalText,
  url: webAddress.optional(),
  published: isoDate.optional(),
  trust: trust.optional(),
  confidence: confidence.optional(),
  aliases: textList.default([]),
  sources: textList.default([]),
  ...validityFields,
})

interface Parts {
  readonly yaml?: ParsedYaml
  readonly meta: Record<string, unknown>
  readonly body: string
  readonly bodyLine: number
}

function splitFrontMatter(file: KnowledgeFile): Parts {
  const opened = /^---[ \t]*\n/.exec(file.text)
  if (!opened) return { meta: {}, body: file.text, bodyLine: 1 }
  const closed = /^---[ \t]*$/m.exec(file.text.slice(opened[0].length))
  if (!closed) throw new RejectedFileError(file.path, 'the front matter has no closing ---', 1)
  const head = file.text.slice(opened[0].length, opened[0].length + closed.index)
  const yaml = parseYaml(head, file.path, 1)
  if (!isMapping(yaml.value)) throw new RejectedFileError(file.path, 'the front matter is not a list of key: value', 2)
  return {
    yaml,
    meta: yaml.value,
    body: file.text.slice(opened[0].length + closed.index + closed[0].length),
    bodyLine: head.split('\n').length + 1,
  }
}

const inlineText = (text: string): string =>
  text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/(\*\*|__|`)(?=\S)(.{1,200}?)(?<=\S)\1/g, '$2')

function plainBlock(block: Block): Block {
  return block.type === 'row'
    ? { ...block, cells: block.cells.map(inlineText) }
    : { ...block, text: inlineText(block.text) }
}

/** The sections of a record's body: one unit a list item, paragraph or row. */
function factSections(blocks: readonly Block[], file: string, units: UnitMaker): Section[] {
  const unitOf = (text: string, line: number): Unit => units.fromFact(parseFactLine(text, file, line), line)
  return sectionsOf(blocks, { text: (block) => [unitOf(block.text, block.line)], row: unitOf })
}

/**
 * Reads a Markdown file: a record where its front matter names a kind, a text otherwise.
 * @throws RejectedFileError with the line that is wrong.
 */
export function readMarkdown(file: KnowledgeFile, context: ReadingContext): LoadedKnowledge {
  const { yaml, meta, body, bodyLine } = splitFrontMatter(file)
  const lineOf = (path: readonly PropertyKey[]): number => yaml?.lineOf(path) ?? 1
  const blocks = parseBlocks(withoutComments(body), bodyLine)
  if (meta.kind !== undefined || meta.id !== undefined) {
    const record = parseWithSchema(recordSchema, meta, file.path, lineOf)
    const built = buildRecord(
      {
        meta: record,
        file: file.path,
        line: lineOf(['sources']),
        lineOf,
        documentId: file.documentId,
        contentHash: contentHash(file.text, context.catalogue.fingerprint(citedIn(file.text, record.sources))),
        body: (units) => factSections(blocks, file.path, units),
      },
      context.catalogue,
      context.nameOf,
    )
    return { ...emptyKnowledge(), documents: [built.document], records: [built.record] }
  }
  const free = parseWithSchema(freeSchema, meta, file.path, lineOf)
  const written = blocks.map(plainBlock)
  // Where the front matter says it all, 网址：… and 时间：… are words of the text.
  const isDescribed = free.title !== undefined && free.publisher !== undefined && free.published !== undefined
  const { labels, blocks: plain }: Announcement = isDescribed
    ? { labels: {}, blocks: written }
    : separateLabels(written)
  const [first] = plain
  const title =
    free.title ??
    labels.title ??
    (first?.type === 'heading' && first.level === 1 ? first.text : fileStem(file.documentId))
  const document = buildFreeDocument(
    {
      documentId: file.documentId,
      file: file.path,
      line: lineOf(['sources']),
      origin: { ...labels, ...known(free), title },
      aliases: free.aliases,
      validity: validityOf(free),
      confidence: free.confidence,
      sourceIds: free.sources,
      blocks: plain,
      contentHash: contentHash(file.text),
    },
    context.catalogue,
  )
  return { ...emptyKnowledge(), documents: [document] }
}

/** Without keys that hold nothing. */
const known = <Values extends object>(values: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>

/** Every source id written in the text, so that a corrected source counts as a change. */
function citedIn(text: string, listed: readonly string[]): string[] {
  return [...new Set([...listed, ...(text.match(/\b[A-Z]\d{3,}\b/g) ?? [])])].sort()
}
