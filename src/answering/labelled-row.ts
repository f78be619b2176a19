/** Between cells; a row may end in one when its last cells are empty. */
const SEPARATOR = /\s\|(?:\s|$)/u
const EMPTY = /^(?:[—–-]?|未查到|年份未标|未标|未写明|不详)$/u
const ORDINAL = /^序号/u
/** A label with the unit of its numbers: 面积(平方公里). */
const WITH_UNIT = /^([^()（）]+)[(（]((?:平方)?公里|平方米|亩|公顷|[万亿]?元|[万亿]?美元|家|个|户|人|吨|%)[)）]$/u
const NUMBER = /^[约超近]?[\d.,]+余?$/u

/** A labelled value as it is read: the unit of a label stands behind the number. */
export function labelledValue(label: string, value: string): string {
  const [, name, unit] = WITH_UNIT.exec(label) ?? []
  return name !== undefined && NUMBER.test(value) ? `${name}${value}${unit}` : `${label} ${value}`
}

/** Whether a value says no more than that it is not known. */
export const isUnknownValue = (value: string): boolean => EMPTY.test(value)

/** A day as a sentence says it: 2025-02 is 2025年2月. */
const dateInWords = (value: string): string =>
  value.replace(
    /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u,
    (_, year: string, month: string, day?: string) => `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}`,
  )

/** A table row as a phrase: its first cell, then every cell that tells something new with its column's name. */
export function labelledRow(header: string, row: string): string {
  const labels = header.split(SEPARATOR)
  const cells = row.split(SEPARATOR).map((cell, at) => ({ label: labels[at]?.trim() ?? '', cell: cell.trim() }))
  const [subject, ...rest] = cells.filter(({ label, cell }) => !isUnknownValue(cell) && !ORDINAL.test(label))
  if (!subject) return row
  const telling = rest.filter(
    ({ cell }, at) =>
      !/^\d{4}-\d{2}/u.test(cell) || !rest.slice(0, at).some((earlier) => earlier.cell.includes(dateInWords(cell))),
  )
  return telling.length === 0
    ? subject.cell
    : `${subject.cell}：${telling.map(({ label, cell }) => labelledValue(label, cell)).join('，')}`
}
