import { DateTime, IANAZone } from 'luxon'
import { z } from 'zod'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const LONGEST_DAYS = 366
const SCALES: Readonly<Record<string, number>> = { '': 1, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 }

/** A length of working time as written; how long a day is depends on the working hours. */
export interface WrittenDuration {
  readonly amount: number
  readonly unit: 'm' | 'h' | 'd'
}

/** A value that is read from text or a number; `read` gives undefined for what it is not. */
const readable = <T>(expected: string, read: (text: string) => T | undefined) =>
  z.union([z.string(), z.number()], expected).transform((value, context): T => {
    const result = read(String(value).trim())
    if (result !== undefined) return result
    context.addIssue({ code: 'custom', message: expected })
    return z.NEVER
  })

/** Text that is not blank, trimmed. */
export const text = z.string('expected text').trim().min(1, 'expected text')

/** A number from 1 on. */
export const positive = z.int('expected a whole number from 1 on').min(1, 'expected a whole number from 1 on')

export const flag = z.boolean('expected true or false')

/** A list with at least one entry. */
export const someOf = <T extends z.ZodType>(entry: T) =>
  z.array(entry, 'expected a list such as [a, b]').min(1, 'expected at least one entry')

/** An object without other keys than these. */
export const closedObject = <T extends z.ZodRawShape>(shape: T) => {
  const keys = Object.keys(shape).join(', ')
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? `no such key; expected one of ${keys}` : `expected ${keys}`),
  })
}

/** What the schema reads, or undefined for the word `none`. */
export const orNone = <T extends z.ZodType>(schema: T) =>
  z.unknown().transform((value, context): z.output<T> | undefined => {
    if (value === 'none') return undefined
    const result = schema.safeParse(value, { reportInput: true })
    if (result.success) return result.data
    for (const issue of result.error.issues) context.issues.push(issue as z.core.$ZodRawIssue)
    return z.NEVER
  })

/** Channel-native id of a chat, with the sign that groups have. */
export const chatId = readable('expected a number such as -1001234567890', (value) =>
  /^-?[1-9]\d{0,18}$/.test(value) ? value : undefined,
)

/** Channel-native id of a staff member, or a name. */
export const person = readable('expected a user id such as 123456789', (value) => value || undefined)

/** Minutes of working time, hours or working days: 30m, 2h, 3d. */
export const duration = readable('expected working time such as 30m, 2h or 3d', (value) => {
  const [, digits, unit] = /^(\d{1,4}(?:\.\d+)?)\s*([mhd])$/.exec(value) ?? []
  const amount = Number(digits)
  if (!(amount > 0) || (unit === 'd' && amount > LONGEST_DAYS)) return undefined
  return { amount, unit } as WrittenDuration
})

/** Yuan: 1亿元, 5000万 or 100000000. */
export const amount = readable('expected a sum in yuan such as 1亿元, 5000万 or 100000000', (value) => {
  const [, digits, scale = ''] = /^(\d+(?:\.\d+)?)\s*(百万|千万|万|亿)?\s*元?$/.exec(value) ?? []
  const factor = SCALES[scale]
  const sum = factor === undefined ? 0 : Number((Number(digits) * factor).toPrecision(12))
  return sum > 0 ? sum : undefined
})

/** Minutes after midnight of 09:00; 24:00 is the end of the day. */
export const clockTime = readable('expected a time such as "09:00"', (value) => {
  const [, hour, minute] = /^(\d{1,2}):([0-5]\d)$/.exec(value) ?? []
  const minutes = Number(hour) * 60 + Number(minute)
  return minutes <= 1440 ? minutes : undefined
})

/** ISO weekday of mon…sun or 1…7. */
export const weekday = readable('expected mon, tue, wed, thu, fri, sat, sun or 1 to 7', (value) => {
  const named = WEEKDAYS.indexOf(value.toLowerCase()) + 1
  return named || (/^[1-7]$/.test(value) ? Number(value) : undefined)
})

/** A day of the calendar, kept as YYYY-MM-DD. */
export const calendarDay = readable('expected a day such as 2026-10-01', (value) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && DateTime.fromISO(value).isValid ? value : undefined,
)

export const timeZone = readable('expected a time zone such as Asia/Shanghai', (value) =>
  IANAZone.isValidZone(value) ? value : undefined,
)
