import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { GoldenOutcome, GoldenQuestion } from '../../domain/golden.ts'
import type { SnapshotStore } from '../../indexing/snapshot-store.ts'

interface Kept {
  readonly questions: readonly GoldenQuestion[]
  readonly outcomes: readonly GoldenOutcome[]
}

async function read(store: SnapshotStore, snapshot: string): Promise<Kept | undefined> {
  try {
    return JSON.parse(await readFile(store.goldenFileOf(snapshot), 'utf8')) as Kept
  } catch {
    return undefined
  }
}

/** How the golden questions went over a snapshot; undefined where they were not asked. */
export async function readGoldenOutcomes(
  store: SnapshotStore,
  snapshot: string,
): Promise<readonly GoldenOutcome[] | undefined> {
  return (await read(store, snapshot))?.outcomes
}

/** How each of some questions went over a snapshot; undefined for one that was not asked of it, or in other words. */
export async function keptOutcomes(
  store: SnapshotStore,
  snapshot: string,
  questions: readonly GoldenQuestion[],
): Promise<readonly (GoldenOutcome | undefined)[]> {
  const kept = await read(store, snapshot)
  return questions.map((question) => {
    const at = kept?.questions.findIndex((asked) => isDeepStrictEqual(asked, question)) ?? -1
    return at < 0 ? undefined : kept?.outcomes[at]
  })
}

/** Keeps how the golden questions went over a snapshot, one outcome for each. */
export async function writeGoldenOutcomes(
  store: SnapshotStore,
  snapshot: string,
  questions: readonly GoldenQuestion[],
  outcomes: readonly GoldenOutcome[],
): Promise<void> {
  const file = store.goldenFileOf(snapshot)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.unfinished`, JSON.stringify({ questions, outcomes } satisfies Kept))
  await rename(`${file}.unfinished`, file)
}
