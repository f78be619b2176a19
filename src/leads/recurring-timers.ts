import { DateTime } from 'luxon'
import type { DeskRules } from '../domain/desk-rules.ts'
import type { NewTimer } from '../ports/lead-store.ts'

/** When old data is looked for, in the desk's time zone: at night, when nobody waits. */
const SWEEP_HOUR = 3

const timer = (kind: 'digest' | 'sweep', at: DateTime): NewTimer => ({
  kind,
  basis: at.toFormat('yyyy-MM-dd'),
  dueAt: at.toJSDate(),
})

/** The next daily sweep after `now`; undefined where nothing is ever erased by time. */
export function nextSweep({ retentionDays, hours }: DeskRules, now: Date): NewTimer | undefined {
  if (retentionDays === undefined) return undefined
  const today = DateTime.fromJSDate(now, { zone: hours.timeZone }).startOf('day').set({ hour: SWEEP_HOUR })
  return timer('sweep', today.toJSDate() > now ? today : today.plus({ days: 1 }))
}

/** The next weekly digest after `now`; undefined where none is wanted or nobody would get it. */
export function nextDigest({ digest, hours, groups }: DeskRules, now: Date): NewTimer | undefined {
  if (!digest || groups.length === 0) return undefined
  const day = DateTime.fromJSDate(now, { zone: hours.timeZone }).startOf('day')
  const at = day
    .plus({ days: (digest.weekday - day.weekday + 7) % 7 })
    .set({ hour: Math.floor(digest.minute / 60), minute: digest.minute % 60 })
  return timer('digest', at.toJSDate() > now ? at : at.plus({ weeks: 1 }))
}
