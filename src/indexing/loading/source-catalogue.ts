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
  #added: { readonly entry: CataloguedSource; readonly before: CataloguedSource | undefined }[] = []

  add(entry: CataloguedSource): void {
    this.#added.push({ entry, before: this.#byId.get(entry.source.id) })
    this.#byId.set(entry.source.id, entry)
  }

  /** What was added since it was last settled. */
  get added(): readonly CataloguedSource[] {
    return this.#added.map(({ entry }) => entry)
  }

  /** What was added stays. */
  settle(): void {
    this.#added = []
  }

  /** Takes back what was added since it was last settled. */
  undo(): void {
    for (const { entry, before } of this.#added.reverse()) {
      if (before) this.#byId.set(entry.source.id, before)
      else this.#byId.delete(entry.source.id)
    }
    this.#added = []
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
