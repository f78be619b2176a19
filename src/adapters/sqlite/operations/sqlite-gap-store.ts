import { afterStep, type Gap, type GapState, type GapStep, isRefused } from '../../../domain/gap.ts'
import type {
  GapLeaders,
  GapOutcome,
  GapPlacement,
  GapStore,
  KeptQuestion,
  PlacementOutcome,
  SettledQuestion,
  Settlement,
  SortedQuestion,
  StoredVector,
} from '../../../ports/gap-store.ts'
import { tidyGaps } from './gap-erasure.ts'
import { sealAnswer, sealVector, toGap, toQuestion } from './gap-rows.ts'
import { fulfilWish } from './gap-wishes.ts'
import { mapInBatches } from './map-in-batches.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { insertOutbound } from './outbound-rows.ts'
import type { Row } from './row.ts'

const ASKED_OVER = 'gaps-asked-over'

const byCount = (one: Gap, other: Gap): number =>
  other.count - one.count || other.lastAskedAt.localeCompare(one.lastAskedAt) || one.id - other.id

/** The ledger of the unanswered in the operations database. */
export class SqliteGapStore implements GapStore {
  readonly #database: OperationsDatabase

  constructor(database: OperationsDatabase) {
    this.#database = database
  }

  async unsorted(): Promise<readonly KeptQuestion[]> {
    return this.#questions('gap_id IS NULL')
  }

  async leaders(): Promise<GapLeaders> {
    // First, so that a gap made meanwhile is one that was not compared.
    const latest = this.#database.prepare('SELECT max(id) AS id FROM gap').get()
    const rows = this.#database
      .prepare(
        `SELECT * FROM gap_question
         WHERE id IN (SELECT min(id) FROM gap_question WHERE gap_id IS NOT NULL GROUP BY gap_id) ORDER BY gap_id`,
      )
      .all()
    return {
      questions: await mapInBatches(rows, (row) => this.#toSorted(row)),
      latestGap: Number(latest?.id ?? 0),
    }
  }

  async place({ questionId, vector, gapId: wanted, latestGap }: GapPlacement): Promise<PlacementOutcome> {
    return this.#database.transaction((): PlacementOutcome => {
      const row = this.#database.prepare('SELECT * FROM gap_question WHERE id = ? AND gap_id IS NULL').get(questionId)
      if (!row) return { outcome: 'gone' }
      const newer = this.#database.prepare('SELECT 1 FROM gap WHERE id > ?').get(latestGap)
      if (newer || (wanted !== undefined && !this.#row(wanted))) return { outcome: 'stale' }
      const gapId = wanted ?? this.#newGap(row)
      this.#database
        .prepare('UPDATE gap_question SET gap_id = ?, vector = ? WHERE id = ?')
        .run(gapId, sealVector(this.#database, questionId, vector), questionId)
      this.#database.prepare(`UPDATE gap SET state = 'open', owner = NULL WHERE id = ? AND state = 'closed'`).run(gapId)
      return { outcome: 'placed', gapId }
    })
  }

  async keepVector(questionId: number, vector: StoredVector): Promise<void> {
    this.#database
      .prepare('UPDATE gap_question SET vector = ? WHERE id = ?')
      .run(sealVector(this.#database, questionId, vector), questionId)
  }

  async list(states?: readonly GapState[]): Promise<readonly Gap[]> {
    const rows = this.#database.prepare('SELECT * FROM gap ORDER BY id').all()
    const wanted = rows.filter(({ state }) => states?.includes(state as GapState) ?? true)
    const gaps = await mapInBatches(wanted, (row) => this.#toGap(row))
    return gaps.filter((gap) => gap !== undefined).toSorted(byCount)
  }

  async find(id: number): Promise<Gap | undefined> {
    const row = this.#row(id)
    return row && this.#toGap(row)
  }

  async openQuestions(gapId: number): Promise<readonly KeptQuestion[]> {
    return this.#questions('gap_id = ? AND answered_at IS NULL', gapId)
  }

  async awaitedInDismissed(): Promise<readonly SortedQuestion[]> {
    const rows = this.#database
      .prepare(
        `SELECT gap_question.* FROM gap_question JOIN gap ON gap.id = gap_id JOIN gap_wish ON question_id = gap_question.id
         WHERE state = 'dismissed' AND is_refused = 0 AND answered_at IS NULL ORDER BY gap_question.id`,
      )
      .all()
    return mapInBatches(rows, (row) => this.#toSorted(row))
  }

  async change(gapId: number, step: GapStep): Promise<GapOutcome> {
    return this.#database.transaction((): GapOutcome => {
      const row = this.#row(gapId)
      const gap = row && this.#toGap(row)
      if (!gap) return { outcome: 'unknown' }
      const next = afterStep(gap, step)
      if (!next) return { outcome: 'refused', gap }
      this.#database
        .prepare('UPDATE gap SET state = ?, owner = ?, reason = ? WHERE id = ?')
        .run(next.state, next.owner ?? null, next.reason ?? null, gapId)
      if (step.type === 'reopen') this.#askAnew(gapId)
      const { owner: _owner, reason: _reason, answer: _answer, ...rest } = gap
      return { outcome: 'done', gap: { ...rest, ...next } }
    })
  }

  async settle(gapId: number, questions: readonly SettledQuestion[]): Promise<Settlement> {
    return this.#database.transaction(() => {
      const { state } = this.#row(gapId) ?? {}
      if (state === undefined || state === 'closed') return { told: 0, isClosed: false }
      const messages = questions.flatMap(({ questionId, answer, message }) => {
        const { changes } = this.#database
          .prepare('UPDATE gap_question SET answered_at = ?, answer = ? WHERE id = ? AND answered_at IS NULL')
          .run(answer.at, sealAnswer(this.#database, questionId, answer), questionId)
        return Number(changes) > 0 ? (fulfilWish(this.#database, questionId, message) ?? []) : []
      })
      // Who asked the same several times is told once.
      const told = [...new Map(messages.map((message) => [message.conversationId, message])).values()]
      insertOutbound(this.#database, told, null)
      tidyGaps(this.#database)
      return { told: told.length, isClosed: state !== 'dismissed' && this.#row(gapId)?.state === 'closed' }
    })
  }

  async dropWishes(before: Date): Promise<number> {
    const { changes } = this.#database.prepare('DELETE FROM gap_wish WHERE consent_at < ?').run(before.toISOString())
    return Number(changes)
  }

  async askedOver(): Promise<string | undefined> {
    const row = this.#database.prepare('SELECT value FROM meta WHERE name = ?').get(ASKED_OVER)
    return row && Buffer.from(row.value as Uint8Array).toString('utf8')
  }

  async noteAskedOver(snapshot: string): Promise<void> {
    this.#database
      .prepare('INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
      .run(ASKED_OVER, Buffer.from(snapshot))
  }

  /** What is open again has a question that waits, be it one that was answered. */
  #askAnew(gapId: number): void {
    this.#database
      .prepare(
        `UPDATE gap_question SET answered_at = NULL, answer = NULL WHERE gap_id = :gap
           AND NOT EXISTS (SELECT 1 FROM gap_question WHERE gap_id = :gap AND answered_at IS NULL)`,
      )
      .run({ gap: gapId })
  }

  #newGap({ reason }: Row): number {
    const id = this.#database.next('gap')
    const refused = isRefused(reason as Parameters<typeof isRefused>[0]) ? 1 : 0
    this.#database.prepare(`INSERT INTO gap (id, state, is_refused) VALUES (?, 'open', ?)`).run(id, refused)
    return id
  }

  #row(id: number): Row | undefined {
    return this.#database.prepare('SELECT * FROM gap WHERE id = ?').get(id)
  }

  #toSorted(row: Row): SortedQuestion {
    return { ...toQuestion(this.#database, row), gapId: Number(row.gap_id) }
  }

  #toGap(row: Row): Gap | undefined {
    const questions = this.#database
      .prepare('SELECT * FROM gap_question WHERE gap_id = ? ORDER BY id')
      .all(row.id ?? null)
    return toGap(this.#database, row, questions)
  }

  #questions(condition: string, ...parameters: readonly number[]): Promise<readonly KeptQuestion[]> {
    const rows = this.#database.prepare(`SELECT * FROM gap_question WHERE ${condition} ORDER BY id`).all(...parameters)
    return mapInBatches(rows, (row) => toQuestion(this.#database, row))
  }
}
