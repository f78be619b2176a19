import type { DurationSummary } from '../domain/lead-statistics.ts'

const HOUR = 60
const DAY = 24 * HOUR

/** `0 分钟` where nothing is left to say. */
const joined = (parts: readonly (readonly [count: number, unit: string])[]): string => {
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`)
  return said.length > 0 ? said.join(' ') : '0 分钟'
}

/** Minutes of working time in Chinese, rounded to a minute: `2 小时 10 分`. Never days, which people would take for 24 hours. */
export function workingTimeText(minutes: number): string {
  const whole = Math.round(minutes)
  const hours = Math.floor(whole / HOUR)
  return joined([
    [hours, '小时'],
    [whole % HOUR, hours > 0 ? '分' : '分钟'],
  ])
}

/** Minutes as they pass in Chinese: `3 天 2 小时`, rounded to an hour, below a day to a minute as working time is. */
export function passedTimeText(minutes: number): string {
  if (Math.round(minutes) < DAY) return workingTimeText(minutes)
  const hours = Math.round(minutes / HOUR)
  return joined([
    [Math.floor(hours / 24), '天'],
    [hours % 24, '小时'],
  ])
}

/** Median and 90th percentile in Chinese, each written by `text`; `—` where there is no duration. */
export function durationsText(summary: DurationSummary, text: (minutes: number) => string): string {
  const { medianMinutes, ninetiethMinutes } = summary
  if (medianMinutes === undefined || ninetiethMinutes === undefined) return '—'
  return `中位数 ${text(medianMinutes)}，90% 在 ${text(ninetiethMinutes)}内`
}
