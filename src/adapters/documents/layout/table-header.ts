import type { Table } from './table.ts'

/** One name for each column: what stands above one another in the rows of the header, each once. */
export function headerOf({ captionRows, headerRows, rows }: Table): string[] {
  const width = rows[0]?.length ?? 0
  return Array.from({ length: width }, (_, column) => {
    const names = rows.slice(captionRows, captionRows + headerRows).map((row) => row[column] ?? '')
    return names.filter((name, at) => name !== '' && name !== names[at - 1]).join(' ')
  })
}
