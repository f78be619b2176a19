const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
})

/** 2026年11月24日 20:15, in Beijing. */
export const dateAndTime = (date: Date): string => CLOCK.format(date)

/** The columns before the last so many years are one. */
const YEARS = 11

/** How many of the dates fall in each year, without gaps; the early ones together. */
export function byYear(dates: readonly string[], now: Date): { readonly name: string; readonly count: number }[] {
  const years = dates.map((date) => Number(date.slice(0, 4))).filter((year) => year > 1900)
  if (years.length === 0) return []
  const last = Math.max(...years, now.getUTCFullYear())
  const first = Math.max(Math.min(...years), last - YEARS)
  const early = years.filter((year) => year < first).length
  const columns = Array.from({ length: last - first + 1 }, (_, at) => first + at).map((year) => ({
    name: String(year),
    count: years.filter((one) => one === year).length,
  }))
  return early > 0 ? [{ name: '更早', count: early }, ...columns] : columns
}
