import type { KnowledgeRecord } from '../../domain/record.ts'

/** Names of places, from the records that state their district: districts themselves and parks. */
function placesOf(records: readonly KnowledgeRecord[]): Map<string, readonly string[]> {
  const places = new Map<string, readonly string[]>()
  for (const record of records) {
    if (record.kind === 'row') continue
    for (const district of record.districts) if (district.endsWith('区')) places.set(district, [district])
  }
  for (const record of records) {
    if (record.kind !== 'park') continue
    for (const name of [record.name, ...record.aliases]) if (!places.has(name)) places.set(name, record.districts)
  }
  return places
}

/** The districts of list rows, where a row names a park or a place in a district: 武清区高村 lies in 武清区. */
export function resolveRowDistricts(records: readonly KnowledgeRecord[]): KnowledgeRecord[] {
  const places = placesOf(records)
  const names = [...places.keys()].sort((a, b) => b.length - a.length)
  const resolve = (place: string): readonly string[] => {
    const name = places.has(place) ? place : names.find((candidate) => place.startsWith(candidate))
    return name === undefined ? [place] : (places.get(name) ?? [place])
  }
  return records.map((record) =>
    record.kind === 'row' ? { ...record, districts: [...new Set(record.districts.flatMap(resolve))] } : record,
  )
}
