import type { CommitOutcome, DeskCommit } from '../../../ports/lead-store.ts'
import { insertAccesses, insertExport } from './access-rows.ts'
import { toLead, updateLead } from './lead-rows.ts'
import { insertSteps } from './lead-steps.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { insertOutbound } from './outbound-rows.ts'
import { presentChat } from './present-chat.ts'
import { staffChatErasure } from './staff-chat-erasure.ts'
import { insertTimers } from './timer-rows.ts'

/** Takes the whole transaction back. */
class Conflict extends Error {}

function isFirst(database: OperationsDatabase, { operation, firing }: DeskCommit): boolean {
  if (operation) {
    const { changes } = database
      .prepare('INSERT OR IGNORE INTO operation (name, at) VALUES (?, ?)')
      .run(operation, database.timestamp())
    if (Number(changes) === 0) return false
  }
  if (firing === undefined) return true
  const { changes } = database
    .prepare('UPDATE timer SET fired_at = ? WHERE id = ? AND fired_at IS NULL')
    .run(database.timestamp(), firing)
  return Number(changes) > 0
}

function store(database: OperationsDatabase, commit: DeskCommit): void {
  for (const { id, version } of commit.unchanged ?? []) {
    if (!database.prepare('SELECT 1 FROM lead WHERE id = ? AND version = ?').get(id, version)) throw new Conflict()
  }
  const changes = commit.changes ?? []
  for (const change of changes) {
    for (const lead of [change.lead, ...(change.others ?? [])]) {
      if (!updateLead(database, lead)) throw new Conflict()
    }
  }
  for (const { steps = [], messages = [], timers = [], access = [] } of [...changes, commit]) {
    insertSteps(database, steps)
    insertTimers(database, timers)
    insertAccesses(database, access)
    insertOutbound(database, messages, null)
  }
  for (const { leadId, place } of commit.moved ?? []) {
    const row = database.prepare('SELECT * FROM lead WHERE id = ?').get(leadId)
    const lead = row && toLead(database, row)
    if (lead?.place) insertOutbound(database, staffChatErasure(database, lead, lead.place.chatId), null)
    database
      .prepare('UPDATE lead SET group_name = ?, chat_id = ?, topic_id = ?, card_id = NULL WHERE id = ?')
      .run(place.group, presentChat(database, place.chatId), place.topicId ?? null, leadId)
  }
  if (commit.exported) insertExport(database, commit.exported)
}

/** One request to the desk, or the firing of one timer, as one transaction. */
export function commitToDesk(database: OperationsDatabase, commit: DeskCommit): CommitOutcome {
  try {
    return database.transaction(() => {
      if (!isFirst(database, commit)) return 'repeated'
      store(database, commit)
      return 'done'
    })
  } catch (error) {
    if (error instanceof Conflict) return 'conflict'
    throw error
  }
}
