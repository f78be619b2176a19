/** Between cells; a row may end in one when its last cells are empty. */
const SEPARATOR = /\s\|(?:\s|$)/u
const EMPTY = /^[—–-]?$/u
const ORDINAL = /^序号/u

/** A table row as a phrase: its first cell, then every filled cell with its column's name. */
export function labelledRow(header: string, row: string): string {
  const labels = header.split(SEPARATOR)
  const cells = row.split(SEPARATOR).map((cell, at) => ({ label: labels[at]?.trim() ?? '', cell: cell.trim() }))
  const [subject, ...rest] = cells.filter(({ label, cell }) => !EMPTY.test(cell) && !ORDINAL.test(label))
  if (!subject) return row
  return rest.length === 0
    ? subject.cell
    : `${subject.cell}：${rest.map(({ label, cell }) => `${label} ${cell}`).join('，')}`
}
