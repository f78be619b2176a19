import type { Evidence } from './proposal.ts'
import type { RecordDraft } from './record-draft.ts'
import { saidDates } from './said-dates.ts'
import { saidStage } from './said-stage.ts'

const AHEAD = /预计|计划|拟|力争|将于|有望|争取|目标/u

/** Takes how far a project has come, and since when, from what a sentence says of it. */
export function takeProgress(
  draft: RecordDraft,
  part: string,
  evidence: Evidence,
  published: string | undefined,
): void {
  const said = saidStage(part)
  if (!said) return
  draft.take('stage', said.stage, evidence, { confidence: 'high', words: said.words })
  const clause = part.split(/[，；。]/u).find((one) => saidDates(one, published).length > 0 && !AHEAD.test(one))
  const [date] = clause === undefined ? [] : saidDates(clause, published)
  if (clause === undefined || !date) return
  const words = clause.slice(date.start, date.end)
  draft.take('date', date.iso, evidence, { confidence: date.isCompleted ? 'medium' : 'high', words })
}
