import type { FoundPassage, PassageSearch } from '../ports/passage-search.ts'
import type { Retriever } from './retriever.ts'

/** Passage search by whichever retriever is current when it is asked. */
export class KnowledgeSearch implements PassageSearch {
  readonly #retriever: () => Retriever

  constructor(retriever: () => Retriever) {
    this.#retriever = retriever
  }

  async search(query: string, limit: number): Promise<readonly FoundPassage[]> {
    const retriever = this.#retriever()
    const { hits } = await retriever.retrieve(query, limit)
    return hits.map(({ passage, score }) => {
      const sourceIds = new Set(passage.units.flatMap((unit) => unit.sourceIds))
      return { passage, score, sources: [...sourceIds].flatMap((id) => retriever.index.source(id) ?? []) }
    })
  }
}
