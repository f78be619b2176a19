import type { Citation } from '../domain/answer.ts'
import type { Unit } from '../domain/document.ts'
import type { Passage } from '../domain/passage.ts'
import type { Source, Trust } from '../domain/source.ts'
import type { KnowledgeIndex } from '../ports/knowledge-index.ts'

const RANK: Readonly<Record<Trust, number>> = { official: 0, press: 1, other: 2 }

export interface Footnote {
  readonly number: number
  /** ISO date, as exact as known. */
  readonly asOf?: string
}

/** The footnotes of one answer: one number a source and record, with all that was quoted from it. */
export class CitationList {
  readonly #index: KnowledgeIndex
  readonly #citations = new Map<string, Citation>()

  constructor(index: KnowledgeIndex) {
    this.#index = index
  }

  get citations(): readonly Citation[] {
    return [...this.#citations.values()]
  }

  /** Cites a unit by its most trusted source; the footnote's number, and the date as of which that source reports it. */
  cite(passage: Passage, unit: Unit): Footnote {
    const source = this.#bestSource(unit)
    const key = `${source.id}\n${passage.recordId ?? passage.documentId}`
    const earlier = this.#citations.get(key)
    const quote =
      earlier && !earlier.quote.includes(unit.text) ? `${earlier.quote}\n${unit.text}` : (earlier?.quote ?? unit.text)
    const number = earlier?.number ?? this.#citations.size + 1
    this.#citations.set(key, { ...this.#describe(source, passage), number, quote })
    const isDateOfSource = unit.sourceIds.some((id) => this.#index.source(id)?.published === unit.asOf)
    const asOf = isDateOfSource ? source.published : unit.asOf
    return { number, ...(asOf === undefined ? {} : { asOf }) }
  }

  #bestSource(unit: Unit): Source {
    const sources = unit.sourceIds.flatMap((id) => this.#index.source(id) ?? [])
    const [best] = sources.sort((left, right) => RANK[left.trust] - RANK[right.trust])
    if (!best) throw new Error(`no source of "${unit.text}" is in the snapshot`)
    return best
  }

  #describe(source: Source, passage: Passage): Omit<Citation, 'number' | 'quote'> {
    return {
      sourceId: source.id,
      documentId: passage.documentId,
      title: source.title,
      ...(passage.recordId === undefined ? {} : { recordId: passage.recordId }),
      ...(source.publisher === undefined ? {} : { publisher: source.publisher }),
      ...(source.published === undefined ? {} : { published: source.published }),
      ...(source.url === undefined ? {} : { url: source.url }),
    }
  }
}
