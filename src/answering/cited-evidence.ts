import type { KnowledgeRecord } from '../domain/record.ts'
import type { Source } from '../domain/source.ts'
import type { KnowledgeIndex } from '../ports/knowledge-index.ts'
import type { Evidence } from './checking/evidence.ts'
import type { PlacedUnit } from './record-units.ts'
import { spokenName } from './spoken-name.ts'

/** What stands behind one footnote. */
export interface CitedUnits {
  readonly source: Source
  readonly units: readonly PlacedUnit[]
  /** The records whose values were cited through it. */
  readonly records: ReadonlySet<KnowledgeRecord>
}

const REMARK = /[(（][^()（）]*[)）]/gu
const present = (parts: readonly (string | undefined)[]): string[] => parts.filter((part) => part !== undefined)

/** Names with and without remarks in brackets: both are said in running text. */
const spellings = (names: readonly string[]): string[] =>
  names.flatMap((name) => [name, spokenName(name), name.replace(REMARK, '').trim()])

function contextOf(record: KnowledgeRecord, index: KnowledgeIndex): string[] {
  const related = Object.values(record.relations).flat()
  return present([
    ...record.districts,
    ...record.industries,
    ...Object.entries(record.fields).map(([label, value]) => `${label}:${value}`),
    record.amount?.text,
    record.from,
    record.until,
    record.list,
    ...spellings(related.flatMap((id) => index.record(id)?.name ?? [])),
  ])
}

/** The text of a footnote's units: rows below the header that their units need, remarks of other sources beside them. */
function textOf(units: CitedUnits['units']): string {
  const byHeader = Map.groupBy(units, ({ passage }) => passage.tableHeader)
  return [...byHeader]
    .flatMap(([header, placed]) =>
      present([header, ...placed.flatMap(({ unit }) => [unit.text, unit.amount, unit.conflict])]),
    )
    .join('\n')
}

/** All in which the figures and names of a statement with this footnote may be found. */
export function citedEvidence({ source, units, records }: CitedUnits, index: KnowledgeIndex): Evidence {
  const passages = new Set(units.map(({ passage }) => passage))
  const { title } = units[0]!.passage
  const names = [...passages].flatMap((passage) => [passage.title, ...passage.aliases])
  const own = [...records].flatMap((record) => [record.name, ...record.aliases])
  const validities = [...passages].map(({ validity }) => validity)
  return {
    title,
    aliases: [...new Set(spellings([...names, ...own]))],
    headingPath: [...new Set([...passages].flatMap(({ headingPath }) => headingPath))],
    text: textOf(units),
    dates: present([
      source.published,
      ...units.map(({ unit }) => unit.asOf),
      ...validities.flatMap((validity) => [validity?.issued, validity?.effectiveFrom, validity?.effectiveUntil]),
    ]),
    context: [source.title, ...[...records].flatMap((record) => contextOf(record, index))],
    sourceIds: [source.id],
    ...(source.publisher === undefined ? {} : { publisher: source.publisher }),
  }
}
