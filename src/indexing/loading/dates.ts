/** A year, a month or a day, as exact as known. */
const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whether a text is YYYY, YYYY-MM or YYYY-MM-DD and exists in the calendar. */
export function isIsoDate(text: string): boolean {
  const match = ISO_DATE.exec(text)
  if (!match) return false
  const [, year, month, day] = match
  if (month !== undefined && (month < '01' || month > '12')) return false
  if (day === undefined) return true
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

export interface Period {
  readonly from?: string
  readonly until?: string
}

/** `2024-09`, `2024-09-24/2024-09-25`, `../2024-11` or `2024/..`; undefined for anything else. */
export function parsePeriod(text: string): Period | undefined {
  const [from = '', until = from, ...rest] = text.split('/').map((part) => part.trim())
  if (rest.length > 0 || (from === '..' && until === '..')) return undefined
  if (![from, until].every((part) => part === '..' || isIsoDate(part))) return undefined
  return { ...(from === '..' ? {} : { from }), ...(until === '..' ? {} : { until }) }
}

/** The first date written in a text: 2024-09-25, 2024年9月25日, 2024/9, 2021年度, 2010年口径. */
export function firstDate(text: string): string | undefined {
  const match =
    /((?:19|20)\d{2})\s*(?:年|[-/.]|(?!\d))\s*(?:(\d{1,2})\s*(?:月|[-/.]|(?!\d))\s*(?:(\d{1,2})(?!\d))?)?/.exec(text)
  if (!match) return undefined
  const [, year, month, day] = match
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined)
  while (parts.length > 0 && !isIsoDate(parts.join('-'))) parts.pop()
  return parts.length > 0 ? parts.join('-') : undefined
}
