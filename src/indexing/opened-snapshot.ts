import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { SnapshotError } from '../domain/errors.ts'
import type { Industry } from '../domain/industry.ts'
import type { Passage } from '../domain/passage.ts'
import type { Place } from '../domain/place.ts'
import type { KnowledgeRecord } from '../domain/record.ts'
import type { Source } from '../domain/source.ts'
import type { KnowledgeDatabase } from '../ports/knowledge-database.ts'
import type { KnowledgeIndex, LexicalField, Manifest, PassageScore, PassageTokens } from '../ports/knowledge-index.ts'
import type { VectorIndex } from '../ports/vector-index.ts'
import { bytesPerToken } from '../text/token-codes.ts'
import { checkFiles, readManifest } from './checked-manifest.ts'
import { namesOf } from './knowledge-names.ts'
import { snapshotFiles } from './snapshot-files.ts'
import type { SnapshotBackends } from './snapshot-writer.ts'
import type { TokenLayout } from './token-files.ts'

interface SnapshotParts {
  readonly name: string
  readonly manifest: Manifest
  readonly database: KnowledgeDatabase
  readonly vectors: VectorIndex
  readonly codes: Uint8Array
  readonly ids: Int32Array
  readonly layout: readonly (TokenLayout | null)[]
}

class OpenedSnapshot implements KnowledgeIndex {
  readonly name: string
  readonly manifest: Manifest
  readonly names: readonly string[]
  readonly #parts: SnapshotParts
  readonly #bytesPerToken: number
  readonly #byId: ReadonlyMap<number, Passage>
  readonly #byDocument: ReadonlyMap<string, Passage[]>
  readonly #records: ReadonlyMap<string, KnowledgeRecord>
  readonly #sources: ReadonlyMap<string, Source>
  readonly #tokenFrequencies = new Map<number, number>()

  constructor(parts: SnapshotParts) {
    this.#parts = parts
    this.name = parts.name
    this.manifest = parts.manifest
    this.#bytesPerToken = bytesPerToken(parts.manifest.dimension)
    this.#byDocument = Map.groupBy(parts.database.passages, (passage) => passage.documentId)
    this.#records = new Map(parts.database.records.map((record) => [record.id, record]))
    this.#sources = new Map(parts.database.sources.map((source) => [source.id, source]))
    this.names = namesOf(parts.database.records)
    this.#byId = new Map(parts.database.passages.map((passage) => [passage.id, passage]))
    for (const passageId of this.#byId.keys()) {
      for (const id of new Set(this.tokens(passageId).tokenIds)) {
        this.#tokenFrequencies.set(id, (this.#tokenFrequencies.get(id) ?? 0) + 1)
      }
    }
  }

  get passageCount(): number {
    return this.#parts.database.passages.length
  }

  get records(): readonly KnowledgeRecord[] {
    return this.#parts.database.records
  }

  get sources(): readonly Source[] {
    return this.#parts.database.sources
  }

  get industries(): readonly Industry[] {
    return this.#parts.database.industries
  }

  get places(): readonly Place[] {
    return this.#parts.database.places
  }

  get passages(): readonly Passage[] {
    return this.#parts.database.passages
  }

  passage(id: number): Passage {
    const passage = this.#byId.get(id)
    if (!passage) throw new SnapshotError(`passage ${id} is not in snapshot ${this.name}`)
    return passage
  }

  passagesOf(documentId: string): readonly Passage[] {
    return this.#byDocument.get(documentId) ?? []
  }

  lexical(field: LexicalField, terms: readonly string[], limit: number): readonly PassageScore[] {
    return this.#parts.database.lexical(field, terms, limit)
  }

  documentFrequencies(field: LexicalField, terms: readonly string[]): readonly number[] {
    return this.#parts.database.documentFrequencies(field, terms)
  }

  nearest(vector: Float32Array, limit: number): readonly PassageScore[] {
    return this.#parts.vectors.nearest(vector, limit)
  }

  tokens(passageId: number): PassageTokens {
    const place = this.#parts.layout[passageId]
    if (!place) throw new SnapshotError(`passage ${passageId} is not in snapshot ${this.name}`)
    const { start, pieceEnds } = place
    const end = start + (pieceEnds.at(-1) ?? 0)
    return {
      pieceEnds,
      tokenIds: this.#parts.ids.subarray(start, end),
      codes: this.#parts.codes.subarray(start * this.#bytesPerToken, end * this.#bytesPerToken),
    }
  }

  tokenFrequency(tokenId: number): number {
    return this.#tokenFrequencies.get(tokenId) ?? 0
  }

  record(id: string): KnowledgeRecord | undefined {
    return this.#records.get(id)
  }

  source(id: string): Source | undefined {
    return this.#sources.get(id)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#parts.database[Symbol.dispose]()
  }
}

/**
 * Opens a snapshot for reading. `isJustWritten`: by this process, so that its files need not be compared with their hashes.
 * @throws SnapshotError when it is missing, damaged, or made by another model, tokenizer or format.
 */
export async function openSnapshot(
  folder: string,
  modelIdentity: string,
  backends: SnapshotBackends,
  isJustWritten = false,
): Promise<KnowledgeIndex> {
  const files = snapshotFiles(folder)
  let database: KnowledgeDatabase | undefined
  try {
    const manifest = await readManifest(folder, modelIdentity)
    if (!isJustWritten) await checkFiles(folder, manifest)
    database = backends.database.open(files.database)
    const [vectors, codes, ids, layout] = await Promise.all([
      backends.vectorIndex.open(files.vectors, manifest.dimension),
      readFile(files.codes).then((buffer) => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)),
      readFile(files.ids).then((buffer) => new Int32Array(Uint8Array.from(buffer).buffer)),
      readFile(files.layout, 'utf8').then((text) => JSON.parse(text) as (TokenLayout | null)[]),
    ])
    return new OpenedSnapshot({ name: basename(folder), manifest, database, vectors, codes, ids, layout })
  } catch (error) {
    database?.[Symbol.dispose]()
    if (error instanceof SnapshotError) throw error
    throw new SnapshotError(
      `snapshot ${basename(folder)} cannot be read: ${error instanceof Error ? error.message : error}`,
      { cause: error },
    )
  }
}
