import { access, watch } from 'node:fs/promises'
import { sep } from 'node:path'
import { isIndexFile } from '../indexing/loading/index-files.ts'
import type { Clock } from '../ports/clock.ts'

/** Saving a file, or copying a folder of them, is many changes in a row: they are over when this long none came. */
const QUIET_MS = 1500

/**
 * Does `action` once, and again whenever something below a folder has changed and come to rest, one after another (what
 * index runs themselves write does not count),
 * until the signal says stop.
 */
export async function watchFolder(
  folder: string,
  clock: Clock,
  signal: AbortSignal,
  action: () => Promise<void>,
): Promise<void> {
  await access(folder)
  const ended = new AbortController()
  const stop = AbortSignal.any([signal, ended.signal])
  let lastChange: number | undefined = 0
  const changes = (async () => {
    for await (const { filename } of watch(folder, { recursive: true, signal: stop })) {
      if (!(filename ?? '').split(sep).some(isIndexFile)) lastChange = clock.now().getTime()
    }
  })()
  const acting = (async () => {
    while (!stop.aborted) {
      const since: number | undefined = lastChange
      if (since !== undefined && clock.now().getTime() - since >= QUIET_MS) {
        lastChange = undefined
        await action()
      }
      await clock.sleep(QUIET_MS / 3, stop)
    }
  })()
  try {
    await Promise.race([changes, acting])
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    ended.abort()
    await Promise.allSettled([acting, changes])
  }
}
