import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { GoldenOutcome } from '../../domain/golden.ts'
import type { SnapshotStore } from '../../indexing/snapshot-store.ts'

/** How the golden questions went over a snapshot; undefined where they were not asked. */
export async function readGoldenOutcomes(
  store: SnapshotStore,
  snapshot: string,
): Promise<readonly GoldenOutcome[] | undefined> {
  try {
    return JSON.parse(await readFile(store.goldenFileOf(snapshot), 'utf8')) as GoldenOutcome[]
  } catch {
    return undefined
  }
}

/** Keeps how the golden questions went over a snapshot. */
export async function writeGoldenOutcomes(
  store: SnapshotStore,
  snapshot: string,
  outcomes: readonly GoldenOutcome[],
): Promise<void> {
  const file = store.goldenFileOf(snapshot)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.unfinished`, JSON.stringify(outcomes))
  await rename(`${file}.unfinished`, file)
}
