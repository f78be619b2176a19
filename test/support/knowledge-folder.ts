import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { InProcessDocumentReader } from '../../src/adapters/documents/in-process-document-reader.ts'
import { loadKnowledge } from '../../src/indexing/loading/load-knowledge.ts'
import type { LoadedKnowledge } from '../../src/indexing/loading/loaded-knowledge.ts'
import { TemporaryFolder } from './temporary-folder.ts'

const SOURCES = `- id: S001
  title: 武清区发布会
  publisher: 武清区人民政府
  url: https://www.tjwq.gov.cn/a.html
  published: 2025-09-17
  trust: official
  provenance: original
- id: S002
  title: 无署名转载
  publisher: example.cn
  url: http://example.cn/b.html
  published: 2024-01
  trust: other
  provenance: unsigned_reprint
`

/** A park's file whose facts begin on line 13 plus the lines of `extra`, which go into its front matter. */
export const parkFile = (
  id: string,
  extra = '',
  facts = '- 2024年底有企业1400家。 [S001] {截至: 2024-12}',
): string => `---
id: ${id}
kind: park
title: ${id}产业园
districts: [武清区]
trust: official
confidence: high
sources: [S001]
${extra}---

## 事实

${facts}
`

/** Writes files below a folder, with the sources S001 (official) and S002 (an unsigned reprint). */
export function writeKnowledge(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries({ 'sources.yaml': SOURCES, ...files })) {
    const target = path.join(folder, name)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
}

/** What a folder with these files loads as. */
export async function loadFiles(files: Record<string, string | Uint8Array>): Promise<LoadedKnowledge> {
  using folder = new TemporaryFolder()
  writeKnowledge(folder.path, files)
  return await loadKnowledge(folder.path, { documents: new InProcessDocumentReader() })
}

/** The texts of a document's units, by heading path. */
export function textsOf(loaded: LoadedKnowledge, documentId: string): Record<string, string[]> {
  const document = loaded.documents.find((one) => one.id === documentId)
  const texts: Record<string, string[]> = {}
  for (const section of document?.sections ?? []) {
    const heading = section.headingPath.join(' > ')
    texts[heading] = [...(texts[heading] ?? []), ...section.units.map((unit) => unit.text)]
  }
  return texts
}
