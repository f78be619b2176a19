import type { Source, Trust } from '../../domain/source.ts'
import type { Confidence } from '../../domain/validity.ts'

export interface CataloguedSource {
  readonly source: Source
  /** How sure a fact is that is read here and nowhere else. */
  readonly confidence: Confidence
}

const RANK: Record<Confidence, number> = { low: 0, medium: 1, high: 2 }

/** The sources known so far, by id. */
export class SourceCatalogue {
  readonly #byId = new Map<string, CataloguedSource>()
  #added: CataloguedSource[] = []

  add(entry: CataloguedSource): void {
    this.#byId.set(entry.source.id, entry)
    this.#added.push(entry)
  }

  /** What was added since this was last asked. */
  takeAdded(): readonly CataloguedSource[] {
    const added = this.#added
    this.#added = []
    return added
  }

  has(id: string): boolean {
    return this.#byId.has(id)
  }

  all(): Source[] {
    return [...this.#byId.values()].map((entry) => entry.source)
  }

  /** The confidence of the best of the sources. */
  confidenceOf(ids: readonly string[]): Confidence {
    let best: Confidence = 'low'
    for (const id of ids) {
      const confidence = this.#byId.get(id)?.confidence ?? 'low'
      if (RANK[confidence] > RANK[best]) best = confidence
    }
    return best
  }

  /** The most trusted of the sources decides. */
  trustOf(ids: readonly string[]): Trust {
    const found = ids.map((id) => this.#byId.get(id)?.source.trust)
    return found.includes('official') ? 'official' : found.includes('press') ? 'press' : 'other'
  }

  /** The date of the newest of the sources, where any has one. */
  newestDateOf(ids: readonly string[]): string | undefined {
    let newest: string | undefined
    for (const id of ids) {
      const published = this.#byId.get(id)?.source.published
      if (published !== undefined && (newest === undefined || published > newest)) newest = published
    }
    return newest
  }

  /** The entries as text, for content hashes: a corrected source changes what cites it. */
  fingerprint(ids: readonly string[]): string {
    return JSON.stringify(ids.map((id) => this.#byId.get(id)))
  }
}
