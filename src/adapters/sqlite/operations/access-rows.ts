import type { ContactAccess, LeadExport } from '../../../domain/lead-history.ts'
import type { OperationsDatabase } from './operations-database.ts'

/** Within the surrounding transaction. */
export function insertAccesses(database: OperationsDatabase, accesses: readonly ContactAccess[]): void {
  for (const { leadId, at, who, how } of accesses) {
    database.prepare('INSERT INTO contact_access (lead_id, at, who, how) VALUES (?, ?, ?, ?)').run(leadId, at, who, how)
  }
}

/** Within the surrounding transaction. */
export function insertExport(database: OperationsDatabase, { at, who, fields, count }: LeadExport): void {
  database
    .prepare('INSERT INTO lead_export (at, who, fields, count) VALUES (?, ?, ?, ?)')
    .run(at, who, JSON.stringify(fields), count)
}

/** Who saw contact data, of one lead or of all, oldest first. */
export function accessesOf(database: OperationsDatabase, leadId: string | undefined): readonly ContactAccess[] {
  return database
    .prepare('SELECT * FROM contact_access WHERE :lead IS NULL OR lead_id = :lead ORDER BY id')
    .all({ lead: leadId ?? null })
    .map((row) => ({
      leadId: String(row.lead_id),
      at: String(row.at),
      who: String(row.who),
      how: row.how as ContactAccess['how'],
    }))
}

/** Exports made so far, oldest first. */
export function exportsMade(database: OperationsDatabase): readonly LeadExport[] {
  return database
    .prepare('SELECT * FROM lead_export ORDER BY id')
    .all()
    .map((row) => ({
      at: String(row.at),
      who: String(row.who),
      fields: JSON.parse(String(row.fields)) as readonly string[],
      count: Number(row.count),
    }))
}
