import type { SQLOutputValue } from 'node:sqlite'

export type Row = Record<string, SQLOutputValue>

/** The named columns of a row that are not null, as optional properties. */
export function presentColumns<K extends string>(
  row: Row,
  columns: Readonly<Record<K, string>>,
): { [P in K]?: string } {
  const present: { [P in K]?: string } = {}
  for (const [property, column] of Object.entries(columns) as [K, string][]) {
    const value = row[column]
    if (value !== null && value !== undefined) present[property] = String(value)
  }
  return present
}
