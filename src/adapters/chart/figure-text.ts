/** A figure as it is read: a number and, smaller, its unit where it has one. */
export interface FigureText {
  readonly number: string
  readonly unit?: string
}

/** Stands for a figure that there is none of. */
export const ABSENT = '—'

const MINUTES_AN_HOUR = 60
const MINUTES_A_DAY = 24 * MINUTES_AN_HOUR

const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 })

const isAmount = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value) && value >= 0

/** A count with its thousands grouped; a dash for what is no count. */
export const countText = (count: number): string => (isAmount(count) ? whole.format(count) : ABSENT)

/** A share from 0 to 1 in percent; a dash for what is no share. */
export const shareText = (share: number | undefined): string =>
  isAmount(share) ? `${whole.format(share * 100)}%` : ABSENT

/** The part that `some` is of `all`, from 0 to 1; undefined where there is nothing to take a part of. */
export const shareOf = (some: number, all: number): number | undefined =>
  isAmount(some) && isAmount(all) && all > 0 ? Math.min(some / all, 1) : undefined

/**
 * Minutes in the unit in which they are short to read.
 * @param longest Working time is never given in days, since a working day is none of 24 hours.
 */
export function durationText(minutes: number | undefined, longest: 'hours' | 'days'): FigureText {
  if (!isAmount(minutes)) return { number: ABSENT }
  if (minutes > 0 && minutes < 1) return { number: '<1', unit: '分钟' }
  if (minutes < 1.5 * MINUTES_AN_HOUR) return { number: whole.format(minutes), unit: '分钟' }
  if (longest === 'days' && minutes >= 2 * MINUTES_A_DAY) {
    return { number: oneDecimal.format(minutes / MINUTES_A_DAY), unit: '天' }
  }
  return { number: oneDecimal.format(minutes / MINUTES_AN_HOUR), unit: '小时' }
}
