import { type CellObject, SSF } from '@e965/xlsx'
import { officeText } from '../office-text.ts'

interface DateCode {
  readonly y: number
  readonly m: number
  readonly d: number
  readonly H: number
  readonly M: number
}

const GENERAL_WITH_MORE = /(^|;)General(?=[^;])/g

const two = (value: number): string => String(value).padStart(2, '0')

/** The letters of a date format without what it quotes. */
const dateLetters = (format: string): string =>
  (format.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()

/** A date as exact as it is shown: 2024-06-01, 2024-06 for 2024年6月. Undefined where the year is not shown. */
function shownDate(value: number, format: string, date1904: boolean): string | undefined {
  const code: DateCode | null = SSF.parse_date_code(value, { date1904 })
  const letters = dateLetters(format)
  if (!code || !/[ye]/.test(letters)) return undefined
  if (!letters.includes('m')) return String(code.y)
  if (!letters.includes('d')) return `${code.y}-${two(code.m)}`
  const time = letters.includes('h') && code.H + code.M > 0 ? ` ${two(code.H)}:${two(code.M)}` : ''
  return `${code.y}-${two(code.m)}-${two(code.d)}${time}`
}

/** A number as its format shows it; SSF would leave out what follows General, as in General"万元". */
function shownNumber(cell: CellObject, value: number, format: string): string {
  if (format.search(GENERAL_WITH_MORE) >= 0) return SSF.format(format.replace(GENERAL_WITH_MORE, '$1""General'), value)
  return cell.w ?? SSF.format('General', value)
}

function numberText(cell: CellObject, value: number, date1904: boolean): string {
  const format = typeof cell.z === 'string' ? cell.z : 'General'
  if (SSF.is_date(format)) {
    const date = shownDate(value, format, date1904)
    if (date !== undefined) return date
  }
  const shown = shownNumber(cell, value, format)
    .trim()
    .replace(/(\d)\.$/, '$1')
  if (/^[-\d.]+E[-+]\d+$/.test(shown) && format === 'General' && Number.isSafeInteger(value)) return String(value)
  return value < 0 ? shown.replace(/^\((.*)\)$/, '-$1') : shown
}

/** What people see in a cell, with its line ends; dates as ISO, nothing for an error such as #REF!. */
export function cellText(cell: CellObject, date1904: boolean): string {
  if (cell.t === 'e' || cell.t === 'z' || cell.v === undefined || cell.v === null) return ''
  if (cell.t === 'n' && typeof cell.v === 'number') return numberText(cell, cell.v, date1904)
  return officeText(cell.t === 'b' ? (cell.w ?? String(cell.v)) : String(cell.v))
}
