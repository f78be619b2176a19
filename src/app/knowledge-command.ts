import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { gatherReport, type ReportRequest } from './report/gather-report.ts'
import { reportPage } from './report/report-page.ts'

export interface KnowledgeReportRequest extends ReportRequest {
  /** Where the page goes; `knowledge-report.html` in the data folder where absent. An older page is replaced. */
  readonly out?: string
}

/**
 * Writes the report on the current knowledge base as one HTML page.
 * @returns the absolute path of the page.
 * @throws ConfigurationError when there is no snapshot, SnapshotError when it cannot be read.
 */
export async function writeKnowledgeReport({ out, ...request }: KnowledgeReportRequest): Promise<string> {
  const file = resolve(out ?? join(request.config.dataDirectory, 'knowledge-report.html'))
  const page = reportPage(await gatherReport(request))
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, page, { mode: 0o600 })
  return file
}
