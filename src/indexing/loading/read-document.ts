import { RejectedFileError } from '../../domain/errors.ts'
import type { DocumentLabels, ReadContent, Sheet, SheetsContent, TextContent } from '../../domain/read-content.ts'
import { splitSentences } from '../../text/sentences.ts'
import { separateLabels } from './announcement.ts'
import { buildFreeDocument } from './free-document.ts'
import { contentHash, fileStem } from './knowledge-file.ts'
import { leadingTitle } from './leading-title.ts'
import { emptyKnowledge, type LoadedKnowledge } from './loaded-knowledge.ts'
import type { ListDescription, ReadingContext } from './reading-context.ts'
import { buildTable } from './table-document.ts'

/** A file that is not plain text, read. */
export interface ReadFile {
  readonly path: string
  /** The path without its extension. */
  readonly documentId: string
  readonly content: ReadContent
}

function buildText({ path, documentId }: ReadFile, content: TextContent, context: ReadingContext): LoadedKnowledge {
  const { labels, blocks } = separateLabels(content.blocks)
  const said = { ...labels, ...content.labels }
  const origin = { ...said, title: said.title ?? leadingTitle(blocks) ?? fileStem(documentId) }
  const document = buildFreeDocument(
    {
      documentId,
      file: path,
      line: 1,
      origin,
      blocks,
      confidence: content.confidence,
      contentHash: contentHash(JSON.stringify(content)),
    },
    context.catalogue,
  )
  return { ...emptyKnowledge(), documents: [document] }
}

/** A sheet without a table is a text. */
function buildNotes(
  file: ReadFile,
  labels: DocumentLabels,
  { notes, title }: Sheet,
  context: ReadingContext,
): LoadedKnowledge {
  const blocks = notes.map((text) => ({ type: 'paragraph' as const, text, line: 1 }))
  return buildText(file, { type: 'text', labels: title === undefined ? labels : { ...labels, title }, blocks }, context)
}

/** The description beside a workbook holds for the sheets that have its columns. */
function describes(description: ListDescription, { header }: Sheet): boolean {
  return Object.values(description.columns).every((name) => name === undefined || header.includes(name))
}

/** Whole sentences that do not say of themselves that they are remarks. */
const isStatement = (note: string): boolean => /[。！]$/.test(note) && !/^(?:注|备注|说明|填表)/.test(note)

function buildSheet(
  file: ReadFile,
  { labels, sheets }: SheetsContent,
  sheet: Sheet,
  context: ReadingContext,
): LoadedKnowledge {
  const documentId = sheets.length === 1 ? file.documentId : `${file.documentId}#${sheet.name}`
  const stem = fileStem(file.documentId)
  if (sheet.header.length === 0) return buildNotes({ ...file, documentId }, labels, sheet, context)
  const given = context.descriptionOf(file.documentId)
  const own = given && describes(given, sheet) ? given : undefined
  const remarks = sheet.notes.filter((note) => !isStatement(note))
  const note = own?.note ?? (remarks.length > 0 ? remarks.join('；') : undefined)
  const table = { header: sheet.header, rows: sheet.rows }
  const text = JSON.stringify([sheet, labels])
  const title = sheet.title ?? labels.title ?? (sheets.length === 1 ? stem : `${stem} ${sheet.name}`)
  const description = {
    kind: 'list' as const,
    title,
    aliases: [],
    publisher: labels.publisher,
    url: labels.url,
    published: labels.published,
    text: '',
    ...own,
    note,
    statements: sheet.notes.filter(isStatement).flatMap(splitSentences),
  }
  return buildTable({ path: file.path, documentId, text }, table, description, context)
}

/**
 * Makes documents of what was read from a file: a text of sentences and tables, or a list of each sheet.
 * @throws RejectedFileError when it holds no text, or breaks its description.
 */
export function buildReadDocument(file: ReadFile, context: ReadingContext): LoadedKnowledge {
  const { content } = file
  if (content.type === 'text') return buildText(file, content, context)
  const given = context.descriptionOf(file.documentId)
  if (given?.kind === 'case') throw new RejectedFileError(file.path, 'projects are read from CSV: save it as CSV')
  if (given && !content.sheets.some((sheet) => describes(given, sheet))) {
    throw new RejectedFileError(file.path, 'no sheet has the columns that its description names')
  }
  const lists = content.sheets.map((sheet) => buildSheet(file, content, sheet, context))
  return {
    ...emptyKnowledge(),
    documents: lists.flatMap(({ documents }) => documents),
    records: lists.flatMap(({ records }) => records),
  }
}
