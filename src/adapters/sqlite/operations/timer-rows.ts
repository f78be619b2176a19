import type { NewTimer, Timer, TimerKind } from '../../../ports/lead-store.ts'
import type { OperationsDatabase } from './operations-database.ts'
import type { Row } from './row.ts'

/** Within the surrounding transaction; a timer of the same kind, lead and basis is set once. */
export function insertTimers(database: OperationsDatabase, timers: readonly NewTimer[]): void {
  for (const { kind, leadId, basis, dueAt } of timers) {
    database
      .prepare('INSERT OR IGNORE INTO timer (kind, lead_id, basis, due_at) VALUES (?, ?, ?, ?)')
      .run(kind, leadId ?? '', basis, dueAt.getTime())
  }
}

export const toTimer = (row: Row): Timer => ({
  id: Number(row.id),
  kind: row.kind as TimerKind,
  ...(row.lead_id ? { leadId: String(row.lead_id) } : {}),
  basis: String(row.basis),
  dueAt: new Date(Number(row.due_at)),
})
