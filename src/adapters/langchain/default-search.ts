import { HNSWLib } from '@langchain/community/vectorstores/hnswlib'
import { Document } from '@langchain/core/documents'
import type { Embeddings } from '@langchain/core/embeddings'
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters'

/** Nearest chunks taken for each document wanted: a document counts by its nearest chunk. */
const CHUNKS_PER_DOCUMENT = 8

/**
 * Retrieval as LangChain's own tutorials build it: RecursiveCharacterTextSplitter and HNSWLib with their defaults.
 * Returns a search for the ids of the best documents.
 */
export async function buildDefaultSearch(
  documents: readonly { readonly id: string; readonly title: string; readonly text: string }[],
  embeddings: Embeddings,
): Promise<(question: string, limit: number) => Promise<readonly string[]>> {
  const splitter = new RecursiveCharacterTextSplitter()
  const chunks = await splitter.splitDocuments(
    documents.map(({ id, title, text }) => new Document({ pageContent: `${title}\n${text}`, metadata: { id } })),
  )
  const store = await HNSWLib.fromDocuments(chunks, embeddings)
  return async (question, limit) => {
    const found = await store.similaritySearch(question, Math.min(limit * CHUNKS_PER_DOCUMENT, chunks.length))
    return [...new Set(found.map(({ metadata }) => metadata.id as string))].slice(0, limit)
  }
}
