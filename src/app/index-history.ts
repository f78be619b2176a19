import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { SnapshotStore } from '../indexing/snapshot-store.ts'

const EntrySchema = z.object({
  at: z.string(),
  /** `forced`: let in although golden questions were lost; `refused`: kept out because of them. */
  action: z.enum(['indexed', 'refused', 'forced', 'rolled-back']),
  snapshot: z.string(),
  /** The current snapshot before. */
  before: z.string().optional(),
  added: z.number().optional(),
  changed: z.number().optional(),
  removed: z.number().optional(),
  rejected: z.number().optional(),
  goldenPassed: z.number().optional(),
  goldenAsked: z.number().optional(),
  /** Golden questions that were lost. */
  lost: z.array(z.string()).optional(),
})

/** One thing that happened to the current snapshot. */
export type HistoryEntry = z.output<typeof EntrySchema>

/** Adds an entry to the history of a data folder. */
export async function recordHistory(store: SnapshotStore, entry: HistoryEntry): Promise<void> {
  await mkdir(dirname(store.historyFile), { recursive: true })
  // A line that a crash left without its end must not swallow this one.
  const text = await readFile(store.historyFile, 'utf8').catch(() => '')
  const start = text === '' || text.endsWith('\n') ? '' : '\n'
  await appendFile(store.historyFile, `${start}${JSON.stringify(entry)}\n`, { flush: true })
}

/** The history, oldest first; a line that a crash left broken is passed over. */
export async function readHistory(store: SnapshotStore): Promise<readonly HistoryEntry[]> {
  const text = await readFile(store.historyFile, 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => {
    try {
      return [EntrySchema.parse(JSON.parse(line))]
    } catch {
      return []
    }
  })
}
