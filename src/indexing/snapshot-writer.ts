import { open, writeFile } from 'node:fs/promises'
import type { Industry } from '../domain/industry.ts'
import type { Passage } from '../domain/passage.ts'
import type { Place } from '../domain/place.ts'
import type { KnowledgeRecord } from '../domain/record.ts'
import type { Source } from '../domain/source.ts'
import type { CachedEmbedding } from '../ports/embedding-cache.ts'
import type { KnowledgeDatabaseFiles, LexicalTerms } from '../ports/knowledge-database.ts'
import type { LexicalField, Manifest } from '../ports/knowledge-index.ts'
import type { VectorIndexFiles } from '../ports/vector-index.ts'
import { Segmenter } from '../text/segmenter.ts'
import { hashSnapshotFiles, snapshotFiles } from './snapshot-files.ts'

export interface SnapshotContent {
  readonly passages: readonly Passage[]
  readonly embeddings: readonly CachedEmbedding[]
  readonly records: readonly KnowledgeRecord[]
  readonly sources: readonly Source[]
  readonly industries: readonly Industry[]
  readonly places: readonly Place[]
  readonly names: readonly string[]
  readonly manifest: Omit<Manifest, 'files'>
}

export interface SnapshotBackends {
  readonly database: KnowledgeDatabaseFiles
  readonly vectorIndex: VectorIndexFiles
}

/** Token positions of one passage in the two token files. */
export interface TokenLayout {
  readonly start: number
  readonly pieceEnds: readonly number[]
}

function lexicalTerms(passages: readonly Passage[], names: readonly string[]): Record<LexicalField, LexicalTerms[]> {
  const segmenter = new Segmenter(names)
  const cut = (field: LexicalField) =>
    passages.map((passage) => ({
      title: segmenter[field]([passage.title, ...passage.aliases, ...passage.headingPath].join('\n')),
      body: segmenter[field]([passage.tableHeader ?? '', ...passage.units.map((unit) => unit.text)].join('\n')),
    }))
  return { words: cut('words'), bigrams: cut('bigrams') }
}

async function writeTokens(files: ReturnType<typeof snapshotFiles>, embeddings: readonly CachedEmbedding[]) {
  const layout: TokenLayout[] = []
  const codes = await open(files.codes, 'w')
  const ids = await open(files.ids, 'w')
  try {
    let start = 0
    for (const { codes: code, tokenIds, pieceEnds } of embeddings) {
      layout.push({ start, pieceEnds })
      await codes.write(code)
      await ids.write(new Uint8Array(tokenIds.buffer, tokenIds.byteOffset, tokenIds.byteLength))
      start += tokenIds.length
    }
    await codes.sync()
    await ids.sync()
  } finally {
    await codes.close()
    await ids.close()
  }
  await writeFile(files.layout, JSON.stringify(layout))
}

/** Writes every file of a snapshot into an empty folder; the manifest comes last, so a folder without it is unfinished. */
export async function writeSnapshot(
  folder: string,
  content: SnapshotContent,
  backends: SnapshotBackends,
): Promise<void> {
  const { passages, embeddings, records, sources, industries, places, names, manifest } = content
  const files = snapshotFiles(folder)
  const terms = lexicalTerms(passages, names)
  backends.database.write(files.database, { passages, terms, records, sources, industries, places })
  const vectors = new Float32Array(embeddings.length * manifest.dimension)
  embeddings.forEach(({ vector }, at) => {
    vectors.set(vector, at * manifest.dimension)
  })
  await backends.vectorIndex.write(files.vectors, vectors, manifest.dimension)
  await writeTokens(files, embeddings)
  const complete: Manifest = { ...manifest, files: await hashSnapshotFiles(folder) }
  await writeFile(files.manifest, `${JSON.stringify(complete, null, 2)}\n`, { flush: true })
}
