import { readCases } from './case-file.ts'
import { parseCsv } from './csv-rows.ts'
import type { KnowledgeFile } from './knowledge-file.ts'
import type { LoadedKnowledge } from './loaded-knowledge.ts'
import type { ReadingContext } from './reading-context.ts'
import { buildTable } from './table-document.ts'

/**
 * Reads a CSV file: projects and cases where its description says so, a list otherwise.
 * @throws RejectedFileError with the line that is wrong.
 */
export function readCsv(file: KnowledgeFile, context: ReadingContext): LoadedKnowledge {
  const description = context.descriptionOf(file.documentId)
  if (description?.kind === 'case') return readCases(file, description, context)
  return buildTable(file, parseCsv(file.text, file.path), description, context)
}
