import type { LeadActor, LeadEvent, LeadStep } from '../../../domain/lead-history.ts'
import type { OperationsDatabase } from './operations-database.ts'
import type { Row } from './row.ts'

const wordsId = (id: unknown): string => `step:${id}`

/** Within the surrounding transaction: adds to the histories, words apart from facts. */
export function insertSteps(database: OperationsDatabase, steps: readonly LeadStep[]): void {
  for (const { leadId, at, actor, event } of steps) {
    const { text, ...facts } = event as LeadEvent & { readonly text?: string }
    const id = database.next('step')
    database
      .prepare('INSERT INTO lead_step (id, lead_id, at, actor, event, words) VALUES (?, ?, ?, ?, ?, ?)')
      .run(id, leadId, at, JSON.stringify(actor), JSON.stringify(facts), text ? database.seal(text, wordsId(id)) : null)
  }
}

export function toStep(database: OperationsDatabase, row: Row): LeadStep {
  const facts = JSON.parse(String(row.event)) as LeadEvent
  const text = row.words ? database.open<string>(row.words, wordsId(row.id)) : undefined
  return {
    leadId: String(row.lead_id),
    at: String(row.at),
    actor: JSON.parse(String(row.actor)) as LeadActor,
    event: text ? ({ ...facts, text } as LeadEvent) : facts,
  }
}
