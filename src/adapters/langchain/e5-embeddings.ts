import { Embeddings } from '@langchain/core/embeddings'
import type { EmbeddingModel } from '../../ports/embedding-model.ts'

/** The embedded model as LangChain `Embeddings`: passage and question vectors with the prefixes each needs. */
export class E5Embeddings extends Embeddings {
  readonly #model: EmbeddingModel

  constructor(model: EmbeddingModel) {
    super({})
    this.#model = model
  }

  override async embedQuery(text: string): Promise<number[]> {
    const { vector } = await this.#model.embedQuery(text)
    return [...vector]
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const embeddings = await Promise.all(texts.map((text) => this.#model.embedPassage([text])))
    return embeddings.map(({ vector }) => [...vector])
  }
}
