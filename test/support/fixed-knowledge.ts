import type { Industry } from '../../src/domain/industry.ts'
import type { Passage } from '../../src/domain/passage.ts'
import type { Place } from '../../src/domain/place.ts'
import type { KnowledgeRecord } from '../../src/domain/record.ts'
import type { Source } from '../../src/domain/source.ts'
import type { KnowledgeIndex, Manifest } from '../../src/ports/knowledge-index.ts'

const unexpected = (member: string): never => {
  throw new Error(`${member} was not expected to be used`)
}

/** A knowledge base of a few sources, records and passages; searching it is an error. */
export class FixedKnowledge implements KnowledgeIndex {
  readonly name = 'fixed'
  readonly passageCount = 0
  readonly names: readonly string[] = []
  readonly industries: readonly Industry[] = []
  readonly places: readonly Place[] = []
  readonly records: readonly KnowledgeRecord[]
  readonly sources: readonly Source[]
  readonly passages: readonly Passage[]

  constructor(sources: readonly Source[], records: readonly KnowledgeRecord[] = [], passages: readonly Passage[] = []) {
    this.sources = sources
    this.passages = passages
    this.records = records
  }

  source(id: string): Source | undefined {
    return this.sources.find((source) => source.id === id)
  }

  record(id: string): KnowledgeRecord | undefined {
    return this.records.find((record) => record.id === id)
  }

  get manifest(): Manifest {
    return unexpected('manifest')
  }

  passage(): Passage {
    return unexpected('passage')
  }

  passagesOf(documentId: string): readonly Passage[] {
    return this.passages.filter((passage) => passage.documentId === documentId)
  }

  lexical(): never {
    return unexpected('lexical')
  }

  documentFrequencies(): never {
    return unexpected('documentFrequencies')
  }

  nearest(): never {
    return unexpected('nearest')
  }

  tokens(): never {
    return unexpected('tokens')
  }

  tokenFrequency(): never {
    return unexpected('tokenFrequency')
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}
