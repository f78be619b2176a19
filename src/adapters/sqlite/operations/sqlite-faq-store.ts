import type { FaqDraft, FaqState, NewFaqDraft } from '../../../domain/faq.ts'
import type { FaqDecision, FaqStore } from '../../../ports/faq-store.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { presentColumns, type Row } from './row.ts'

const wordsId = (id: unknown): string => `faq:${id}`

/** Staff answers that may become knowledge, in the operations database. */
export class SqliteFaqStore implements FaqStore {
  readonly #database: OperationsDatabase

  constructor(database: OperationsDatabase) {
    this.#database = database
  }

  async add({ question, answer, author, answered, expires, leadId, source }: NewFaqDraft): Promise<FaqDraft> {
    return this.#database.transaction(() => {
      const known = this.#database.prepare('SELECT * FROM faq_draft WHERE source = ?').get(source)
      if (known && known.state !== 'draft') return this.#toDraft(known)
      const id = known ? Number(known.id) : this.#database.next('faq')
      const row = this.#database
        .prepare(
          `INSERT INTO faq_draft (id, source, lead_id, words, author, answered, expires)
           VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET words = excluded.words, author = excluded.author,
             answered = excluded.answered, expires = excluded.expires
           RETURNING *`,
        )
        .get(id, source, leadId, this.#database.seal({ question, answer }, wordsId(id)), author, answered, expires)
      return this.#toDraft(row ?? {})
    })
  }

  async withdraw(source: string): Promise<void> {
    this.#database.prepare(`DELETE FROM faq_draft WHERE source = ? AND state = 'draft'`).run(source)
  }

  async list(): Promise<readonly FaqDraft[]> {
    const rows = this.#database.prepare('SELECT * FROM faq_draft ORDER BY id').all()
    return rows.map((row) => this.#toDraft(row))
  }

  async find(id: number): Promise<FaqDraft | undefined> {
    const row = this.#database.prepare('SELECT * FROM faq_draft WHERE id = ?').get(id)
    return row && this.#toDraft(row)
  }

  async decide(id: number, decision: FaqDecision): Promise<boolean> {
    const { changes } = this.#database
      .prepare(
        `UPDATE faq_draft SET state = ?, file = ?, reason = ?, decided_by = ?, decided_at = ?
         WHERE id = ? AND state = 'draft'`,
      )
      .run(
        decision.state,
        decision.state === 'approved' ? decision.file : null,
        decision.state === 'rejected' ? decision.reason : null,
        decision.by,
        this.#database.timestamp(),
        id,
      )
    return Number(changes) > 0
  }

  #toDraft(row: Row): FaqDraft {
    return {
      id: Number(row.id),
      ...this.#database.open<Pick<FaqDraft, 'question' | 'answer'>>(row.words, wordsId(row.id)),
      author: String(row.author),
      answered: String(row.answered),
      expires: String(row.expires),
      state: row.state as FaqState,
      ...presentColumns(row, { leadId: 'lead_id', file: 'file', reason: 'reason' }),
    }
  }
}
