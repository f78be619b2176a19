const DATE =
  /(?<!\d)((?:19|20)\d{2})\s*(?:年|[-/.])\s*(\d{1,2})(?:\s*(?:月|[-/.])\s*(\d{1,2})(?!\d))?|(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/

function isDay(year: string, month: string, day: string): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

/** The first date in a text, such as 2024-09-25 09:00, 2024年9月25日 or 20240925, as ISO date, as exact as known. */
export function writtenDate(text: string | undefined): string | undefined {
  const match = DATE.exec(text ?? '')
  if (!match) return undefined
  const [year = '', month = '', day] = match[1] ? match.slice(1, 4) : match.slice(4, 7)
  const [twoMonth, twoDay] = [month.padStart(2, '0'), day?.padStart(2, '0')]
  if (!isDay(year, twoMonth, twoDay ?? '01')) return undefined
  return [year, twoMonth, ...(twoDay === undefined ? [] : [twoDay])].join('-')
}

/** The day in China at a moment given in seconds since 1970. */
export function dayOfSeconds(seconds: number): string | undefined {
  const date = new Date((seconds + 8 * 3600) * 1000)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}
