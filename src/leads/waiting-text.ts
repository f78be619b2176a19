import { passedTimeText } from './duration-text.ts'

const MINUTE = 60_000

/** How long ago something was, in Chinese for staff. */
export const waitingText = (since: string, now: Date): string =>
  passedTimeText(Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / MINUTE)))
