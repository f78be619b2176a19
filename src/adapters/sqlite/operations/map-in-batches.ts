import { setImmediate } from 'node:timers/promises'

/** Opening this many sealed rows takes some ten milliseconds. */
const BATCH = 50

/** Maps rows, some at a time, so that a process that serves people serves them in between. */
export async function mapInBatches<T, R>(rows: readonly T[], map: (row: T) => R): Promise<readonly R[]> {
  const mapped: R[] = []
  for (let at = 0; at < rows.length; at += BATCH) {
    if (at > 0) await setImmediate()
    mapped.push(...rows.slice(at, at + BATCH).map(map))
  }
  return mapped
}
