import { Document } from '@langchain/core/documents'
import { BaseRetriever } from '@langchain/core/retrievers'
import { passageText } from '../../domain/passage.ts'
import type { Confidence, Validity } from '../../domain/validity.ts'
import type { FoundPassage, PassageSearch } from '../../ports/passage-search.ts'

export interface KnowledgeMetadata {
  readonly documentId: string
  readonly recordId?: string
  readonly title: string
  readonly headingPath: readonly string[]
  readonly sources: readonly {
    readonly id: string
    readonly title: string
    readonly url?: string
    readonly publisher?: string
    readonly published?: string
  }[]
  readonly validity?: Validity
  readonly confidence: Confidence
  /** Higher is better, comparable within one query. */
  readonly score: number
}

const DEFAULT_LIMIT = 10

function toDocument({ passage, sources, score }: FoundPassage): Document<KnowledgeMetadata> {
  const { documentId, recordId, title, headingPath, validity, confidence } = passage
  return new Document({
    id: String(passage.id),
    pageContent: passageText(passage),
    metadata: {
      documentId,
      ...(recordId ? { recordId } : {}),
      title,
      headingPath,
      sources: sources.map(({ id, title, url, publisher, published }) => ({
        id,
        title,
        ...(url ? { url } : {}),
        ...(publisher ? { publisher } : {}),
        ...(published ? { published } : {}),
      })),
      ...(validity ? { validity } : {}),
      confidence,
      score,
    },
  })
}

/** The knowledge base as a LangChain retriever: passages with their sources and validity, best first. */
export class KnowledgeRetriever extends BaseRetriever<KnowledgeMetadata> {
  override lc_namespace = ['investment-inquiry-assistant', 'retrievers']
  readonly #search: PassageSearch
  readonly #limit: number

  constructor({ search, limit = DEFAULT_LIMIT }: { readonly search: PassageSearch; readonly limit?: number }) {
    super()
    this.#search = search
    this.#limit = limit
  }

  override async _getRelevantDocuments(query: string): Promise<Document<KnowledgeMetadata>[]> {
    const found = await this.#search.search(query, this.#limit)
    return found.map(toDocument)
  }
}
