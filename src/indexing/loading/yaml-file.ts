import { z } from 'zod'
import { RejectedFileError } from '../../domain/errors.ts'
import { parseBlocks } from './blocks.ts'
import type { CsvTable } from './csv-rows.ts'
import { type FactLine, parseFactLine } from './fact-line.ts'
import { buildFreeDocument } from './free-document.ts'
import { contentHash, fileStem, type KnowledgeFile } from './knowledge-file.ts'
import { emptyKnowledge, type LoadedKnowledge } from './loaded-knowledge.ts'
import { parseWithSchema } from './parse-with-schema.ts'
import type { ReadingContext } from './reading-context.ts'
import { buildRecord } from './record-builder.ts'
import { recordSchema } from './record-schema.ts'
import { isoDate, optionalText, requiredText, trust, webAddress } from './schema-fields.ts'
import { buildTable } from './table-document.ts'
import { isMapping, type ParsedYaml, parseYaml } from './yaml-text.ts'

type Path = readonly PropertyKey[]

const textSchema = z.object({
  title: optionalText,
  text: requiredText,
  publisher: optionalText,
  url: webAddress.optional(),
  published: isoDate.optional(),
  trust: trust.optional(),
})

const isRecord = (value: unknown): value is Record<string, unknown> => isMapping(value) && value.kind !== undefined

function factsOf(
  facts: unknown,
  file: KnowledgeFile,
  lineOf: (path: Path) => number,
): { fact: FactLine; line: number }[] {
  if (!Array.isArray(facts) || facts.length === 0)
    throw new RejectedFileError(file.path, '"facts" is not a list', lineOf([]))
  return facts.map((fact: unknown, index) => {
    const line = lineOf(['facts', index])
    if (typeof fact !== 'string') {
      throw new RejectedFileError(file.path, 'a fact is not a line of text: put it in quotes', line)
    }
    return { fact: parseFactLine(fact, file.path, line), line }
  })
}

function readRecord(
  values: Record<string, unknown>,
  documentId: string,
  file: KnowledgeFile,
  lineOf: (path: Path) => number,
  context: ReadingContext,
): LoadedKnowledge {
  const { facts, review, ...rest } = values
  if (review !== undefined) {
    const reason = 'not reviewed yet: check its values, then delete its line "review"'
    throw new RejectedFileError(file.path, reason, lineOf(['review']))
  }
  const meta = parseWithSchema(recordSchema, rest, file.path, lineOf)
  const parsed = factsOf(facts, file, lineOf)
  const cited = [...new Set([...meta.sources, ...parsed.flatMap(({ fact }) => fact.sourceIds)])]
  const related = meta.kind === 'case' ? [meta.park, meta.event] : []
  const names = related.map((id) => (id === undefined ? '' : context.nameOf(id)))
  const built = buildRecord(
    {
      meta,
      file: file.path,
      line: lineOf(['sources']),
      lineOf,
      documentId,
      contentHash: contentHash(JSON.stringify([values, names]), context.catalogue.fingerprint(cited)),
      body: (units) => [{ headingPath: ['事实'], units: parsed.map(({ fact, line }) => units.fromFact(fact, line)) }],
    },
    context.catalogue,
    context.nameOf,
  )
  return { ...emptyKnowledge(), documents: [built.document], records: [built.record] }
}

function readRecords(
  values: readonly unknown[],
  yaml: ParsedYaml,
  file: KnowledgeFile,
  context: ReadingContext,
): LoadedKnowledge {
  const loaded = emptyKnowledge()
  const titles = new Map(values.filter(isRecord).map(({ id, title }) => [String(id), String(title)]))
  const nameOf = (id: string): string | undefined => titles.get(id) ?? context.nameOf(id)
  const { catalogue, wasRejected, descriptionOf } = context
  const inFile: ReadingContext = { catalogue, wasRejected, descriptionOf, nameOf }
  values.forEach((value, index) => {
    const line = yaml.lineOf([index])
    try {
      if (!isRecord(value)) throw new RejectedFileError(file.path, 'not a record: it has no "kind"', line)
      const documentId = `${file.documentId}#${String(value.id)}`
      const one = readRecord(value, documentId, file, (path) => yaml.lineOf([index, ...path]), inFile)
      loaded.documents.push(...one.documents)
      loaded.records.push(...one.records)
    } catch (error) {
      if (!(error instanceof RejectedFileError)) throw error
      loaded.rejected.push({ file: file.path, line: error.line ?? line, reason: error.message })
    }
  })
  return loaded
}

function tableOf(rows: readonly unknown[], yaml: ParsedYaml, file: KnowledgeFile): CsvTable {
  const header: string[] = []
  const flat = rows.map((row, index) => {
    const line = yaml.lineOf([index])
    if (!isMapping(row)) throw new RejectedFileError(file.path, 'a row is not a list of key: value', line)
    for (const [key, value] of Object.entries(row)) {
      if (typeof value !== 'string')
        throw new RejectedFileError(file.path, `"${key}" is not a text`, yaml.lineOf([index, key]))
      if (!header.includes(key)) header.push(key)
    }
    return { row: row as Record<string, string>, line }
  })
  return { header, rows: flat.map(({ row, line }) => ({ cells: header.map((key) => row[key]?.trim() ?? ''), line })) }
}

function readText(
  values: Record<string, unknown>,
  yaml: ParsedYaml,
  file: KnowledgeFile,
  context: ReadingContext,
): LoadedKnowledge {
  const meta = parseWithSchema(textSchema, values, file.path, yaml.lineOf)
  const line = yaml.lineOf(['text'])
  const document = buildFreeDocument(
    {
      documentId: file.documentId,
      file: file.path,
      line,
      origin: { ...meta, title: meta.title ?? fileStem(file.documentId) },
      blocks: parseBlocks(meta.text, line),
      contentHash: contentHash(file.text),
    },
    context.catalogue,
  )
  return { ...emptyKnowledge(), documents: [document] }
}

/**
 * Reads a YAML file: a record or a list of records (with "kind"), a list of rows, or a text with a title.
 * @throws RejectedFileError with the line that is wrong.
 */
export function readYaml(file: KnowledgeFile, context: ReadingContext): LoadedKnowledge {
  const yaml = parseYaml(file.text, file.path)
  const { value } = yaml
  if (isRecord(value)) return readRecord(value, file.documentId, file, yaml.lineOf, context)
  if (Array.isArray(value) && value.some(isRecord)) return readRecords(value, yaml, file, context)
  if (Array.isArray(value) && value.length > 0) return buildTable(file, tableOf(value, yaml, file), undefined, context)
  if (isMapping(value)) return readText(value, yaml, file, context)
  throw new RejectedFileError(file.path, 'neither a record, nor a list of rows, nor a text with a title', 1)
}
