import { ABSENT } from './figure-text.ts'

/** Says in Chinese from when to when leads were counted, in the time of a zone such as Asia/Shanghai. */
export function periodText(
  { since, until }: { readonly since?: string; readonly until: string },
  timeZone: string,
): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const timeText = (iso: string) => {
    const time = new Date(iso)
    return Number.isNaN(time.getTime()) ? ABSENT : format.format(time)
  }
  return since === undefined ? `全部线索，截至 ${timeText(until)}` : `${timeText(since)} 至 ${timeText(until)}`
}
