import type { Citation } from '../domain/answer.ts'
import type { Unit } from '../domain/document.ts'
import type { Passage } from '../domain/passage.ts'
import type { KnowledgeRecord } from '../domain/record.ts'
import type { Source, Trust } from '../domain/source.ts'
import type { KnowledgeIndex } from '../ports/knowledge-index.ts'
import type { Evidence } from './checking/evidence.ts'
import { type CitedUnits, citedEvidence } from './cited-evidence.ts'
import { type PlacedUnit, unitsOfRecord } from './record-units.ts'

const RANK: Readonly<Record<Trust, number>> = { official: 0, press: 1, other: 2 }

export interface Footnote {
  readonly number: number
  /** ISO date, as exact as known. */
  readonly asOf?: string
}

interface Entry extends CitedUnits {
  readonly number: number
  readonly units: PlacedUnit[]
  readonly records: Set<KnowledgeRecord>
  /** Names of the records that were cited as wholes: a list says them beside the values. */
  readonly named: Set<string>
}

/** The footnotes of one answer: one number a source and record, with all that was quoted from it. */
export class CitationList {
  readonly index: KnowledgeIndex
  readonly #entries = new Map<string, Entry>()

  constructor(index: KnowledgeIndex) {
    this.index = index
  }

  get citations(): readonly Citation[] {
    return [...this.#entries.values()].map(describe)
  }

  /** Cites a unit by its most trusted source; the footnote's number, and the date as of which that source reports it. */
  cite(passage: Passage, unit: Unit): Footnote {
    const source = this.#bestSource(unit)
    const entry = this.#entryOf(source, passage)
    if (!entry.units.some((cited) => cited.unit === unit)) entry.units.push({ passage, unit })
    const record = passage.recordId === undefined ? undefined : this.index.record(passage.recordId)
    if (record) entry.records.add(record)
    const isDateOfSource = unit.sourceIds.some((id) => this.index.source(id)?.published === unit.asOf)
    const asOf = isDateOfSource ? source.published : unit.asOf
    return { number: entry.number, ...(asOf === undefined ? {} : { asOf }) }
  }

  /**
   * Cites what holds a record: a list's row, or the units of the given labelled fields (its first fact without).
   * Each footnote once, with the latest date.
   * @throws Error when the snapshot holds no unit of the record.
   */
  citeRecord(record: KnowledgeRecord, labels: readonly string[] = []): readonly Footnote[] {
    const units = unitsOfRecord(record, this.index, labels)
    if (units.length === 0) throw new Error(`no unit of record ${record.id} is in the snapshot`)
    const footnotes = new Map<number, Footnote>()
    for (const { passage, unit } of units) {
      const footnote = this.cite(passage, unit)
      const entry = this.#entryOf(this.#bestSource(unit), passage)
      entry.records.add(record)
      entry.named.add(record.name)
      const earlier = footnotes.get(footnote.number)
      if (!earlier || (footnote.asOf ?? '') > (earlier.asOf ?? '')) footnotes.set(footnote.number, footnote)
    }
    return [...footnotes.values()]
  }

  /** What each footnote holds, by its number: its quote, and all that the cited records and sources say of themselves. */
  evidence(): ReadonlyMap<number, Evidence> {
    return new Map([...this.#entries.values()].map((entry) => [entry.number, citedEvidence(entry, this.index)]))
  }

  #entryOf(source: Source, passage: Passage): Entry {
    const key = `${source.id}\n${passage.recordId ?? passage.documentId}`
    const known = this.#entries.get(key)
    if (known) return known
    const entry = {
      number: this.#entries.size + 1,
      source,
      units: [],
      records: new Set<KnowledgeRecord>(),
      named: new Set<string>(),
    }
    this.#entries.set(key, entry)
    return entry
  }

  #bestSource(unit: Unit): Source {
    const sources = unit.sourceIds.flatMap((id) => this.index.source(id) ?? [])
    const [best] = sources.sort((left, right) => RANK[left.trust] - RANK[right.trust])
    if (!best) throw new Error(`no source of "${unit.text}" is in the snapshot`)
    return best
  }
}

/** A unit with what another source says instead, so that both can be looked up. */
const quoteOf = ({ text, conflict }: Unit): string =>
  conflict === undefined ? text : `${text}（另一说法：${conflict}）`

function describe({ number, source, units, named }: Entry): Citation {
  const { passage } = units[0]!
  const words = units.map(({ unit }) => quoteOf(unit))
  const names = [...named].filter((name) => !words.some((quote) => quote.includes(name)))
  const quotes = [...new Set([...names, ...words])]
  return {
    number,
    sourceId: source.id,
    documentId: passage.documentId,
    title: source.title,
    ...(passage.recordId === undefined ? {} : { recordId: passage.recordId }),
    ...(source.publisher === undefined ? {} : { publisher: source.publisher }),
    ...(source.published === undefined ? {} : { published: source.published }),
    ...(source.url === undefined ? {} : { url: source.url }),
    quote: quotes.filter((quote, at) => !quotes.slice(0, at).some((earlier) => earlier.includes(quote))).join('\n'),
  }
}
