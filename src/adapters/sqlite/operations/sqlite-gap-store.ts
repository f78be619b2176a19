import { afterStep, type Gap, type GapState, type GapStep, isRefused } from '../../../domain/gap.ts'
import type {
  GapLeader,
  GapOutcome,
  GapPlacement,
  GapStore,
  KeptQuestion,
  SettledQuestion,
  Settlement,
  StoredVector,
} from '../../../ports/gap-store.ts'
import { sealAnswer, sealVector, toGap, toQuestion } from './gap-rows.ts'
import { fulfilWish } from './gap-wishes.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { insertOutbound } from './outbound-rows.ts'
import type { Row } from './row.ts'

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

  async leaders(): Promise<readonly GapLeader[]> {
    const rows = this.#database
      .prepare(
        'SELECT * FROM gap_question WHERE id IN (SELECT min(id) FROM gap_question GROUP BY gap_id) ORDER BY gap_id',
      )
      .all()
    return rows.flatMap((row) =>
      row.gap_id === null ? [] : [{ ...toQuestion(this.#database, row), gapId: Number(row.gap_id) }],
    )
  }

  async place({ questionId, vector, gapId, latestGap }: GapPlacement): Promise<boolean> {
    return this.#database.transaction(() => {
      const row = this.#database.prepare('SELECT * FROM gap_question WHERE id = ? AND gap_id IS NULL').get(questionId)
      const newer = this.#database.prepare('SELECT 1 FROM gap WHERE id > ?').get(latestGap)
      if (!row || newer || (gapId !== undefined && !this.#row(gapId))) return false
      this.#database
        .prepare('UPDATE gap_question SET gap_id = ?, vector = ? WHERE id = ?')
        .run(gapId ?? this.#newGap(row), sealVector(this.#database, questionId, vector), questionId)
      if (gapId !== undefined) {
        this.#database
          .prepare(`UPDATE gap SET state = 'open', owner = NULL WHERE id = ? AND state = 'closed'`)
          .run(gapId)
      }
      return true
    })
  }

  async keepVector(questionId: number, vector: StoredVector): Promise<void> {
    this.#database
      .prepare('UPDATE gap_question SET vector = ? WHERE id = ?')
      .run(sealVector(this.#database, questionId, vector), questionId)
  }

  async list(states?: readonly GapState[]): Promise<readonly Gap[]> {
    const rows = this.#database.prepare('SELECT * FROM gap ORDER BY id').all()
    const gaps = rows.filter(({ state }) => states?.includes(state as GapState) ?? true).map((row) => this.#toGap(row))
    return gaps.filter((gap) => gap !== undefined).toSorted(byCount)
  }

  async find(id: number): Promise<Gap | undefined> {
    const row = this.#row(id)
    return row && this.#toGap(row)
  }

  async openQuestions(gapId: number): Promise<readonly KeptQuestion[]> {
    return this.#questions('gap_id = ? AND answered_at IS NULL', gapId)
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
      if (gap.state === 'closed') {
        this.#database.prepare('UPDATE gap_question SET answered_at = NULL, answer = NULL WHERE gap_id = ?').run(gapId)
      }
      const { owner: _owner, reason: _reason, answer: _answer, ...rest } = gap
      return { outcome: 'done', gap: { ...rest, ...next } }
    })
  }

  async settle(gapId: number, questions: readonly SettledQuestion[]): Promise<Settlement> {
    return this.#database.transaction(() => {
      const { state } = this.#row(gapId) ?? {}
      if (state !== 'open' && state !== 'taken') return { told: 0, isClosed: false }
      const messages = questions.flatMap(({ questionId, answer, message }) => {
        const { changes } = this.#database
          .prepare('UPDATE gap_question SET answered_at = ?, answer = ? WHERE id = ? AND answered_at IS NULL')
          .run(answer.at, sealAnswer(this.#database, questionId, answer), questionId)
        return Number(changes) > 0 ? (fulfilWish(this.#database, questionId, message) ?? []) : []
      })
      // Who asked the same several times is told once.
      const told = [...new Map(messages.map((message) => [message.conversationId, message])).values()]
      insertOutbound(this.#database, told, null)
      const { changes } = this.#database
        .prepare(
          `UPDATE gap SET state = 'closed' WHERE id = :gap AND state IN ('open', 'taken')
             AND NOT EXISTS (SELECT 1 FROM gap_question WHERE gap_id = :gap AND answered_at IS NULL)`,
        )
        .run({ gap: gapId })
      return { told: told.length, isClosed: Number(changes) > 0 }
    })
  }

  async dropWishes(before: Date): Promise<number> {
    const { changes } = this.#database.prepare('DELETE FROM gap_wish WHERE consent_at < ?').run(before.toISOString())
    return Number(changes)
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

  #toGap(row: Row): Gap | undefined {
    const questions = this.#database
      .prepare('SELECT * FROM gap_question WHERE gap_id = ? ORDER BY id')
      .all(row.id ?? null)
    return toGap(this.#database, row, questions)
  }

  #questions(condition: string, ...parameters: readonly number[]): readonly KeptQuestion[] {
    return this.#database
      .prepare(`SELECT * FROM gap_question WHERE ${condition} ORDER BY id`)
      .all(...parameters)
      .map((row) => toQuestion(this.#database, row))
  }
}
