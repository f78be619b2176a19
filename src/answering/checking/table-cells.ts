/** The cells of a table row written with `|`, with or without bars at both ends. */
export function tableCells(line: string): string[] {
  const row = line.trim()
  const inner = row.startsWith('|') ? row.slice(1).replace(/\|$/u, '') : row
  return inner.split('|').map((cell) => cell.trim())
}
