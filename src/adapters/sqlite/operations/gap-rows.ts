import type { Gap, GapAnswer, GapReason, GapState, UnansweredQuestion } from '../../../domain/gap.ts'
import type { Language } from '../../../domain/language.ts'
import type { KeptQuestion, StoredVector } from '../../../ports/gap-store.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { presentColumns, type Row } from './row.ts'

type Words = Pick<UnansweredQuestion, 'question' | 'disliked'>

const wordsId = (id: unknown): string => `gap-question:${id}`
const vectorId = (id: unknown): string => `gap-vector:${id}`
const answerId = (id: unknown): string => `gap-answer:${id}`

/** By which the ledger tells conversations apart without keeping them. */
export const conversationMark = (database: OperationsDatabase, conversationId: string): string =>
  database.fingerprint(`gap-conversation:${conversationId}`)

/** Within the surrounding transaction: keeps a question; the same answer of a conversation is kept once. */
export function insertQuestion(
  database: OperationsDatabase,
  conversationId: string,
  { answerId: answer, question, language, reason, disliked }: UnansweredQuestion,
): void {
  const conversation = conversationMark(database, conversationId)
  const known = database.prepare('SELECT 1 FROM gap_question WHERE conversation = ? AND answer_id = ?')
  if (known.get(conversation, answer)) return
  const id = database.next('gap-question')
  const words: Words = { question, ...(disliked === undefined ? {} : { disliked }) }
  database
    .prepare(
      `INSERT INTO gap_question (id, conversation, answer_id, language, reason, asked_at, words)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(id, conversation, answer, language, reason, database.timestamp(), database.seal(words, wordsId(id)))
}

/** Within the surrounding transaction: who disliked an answer has thought better of it. */
export function deleteDisliked(database: OperationsDatabase, conversationId: string, answer: string): void {
  database
    .prepare(`DELETE FROM gap_question WHERE conversation = ? AND answer_id = ? AND reason = 'disliked'`)
    .run(conversationMark(database, conversationId), answer)
}

export const questionOf = (database: OperationsDatabase, row: Row): string =>
  database.open<Words>(row.words, wordsId(row.id)).question

export function toQuestion(database: OperationsDatabase, row: Row): KeptQuestion {
  const words = database.open<Words>(row.words, wordsId(row.id))
  const vector = row.vector ? openVector(database, row) : undefined
  return {
    id: Number(row.id),
    ...words,
    language: row.language as Language,
    reason: row.reason as GapReason,
    ...(vector ? { vector } : {}),
  }
}

function openVector(database: OperationsDatabase, row: Row): StoredVector {
  const { model, values } = database.open<{ model: string; values: string }>(row.vector, vectorId(row.id))
  const bytes = Buffer.from(values, 'base64')
  return { model, values: new Float32Array(new Uint8Array(bytes).buffer) }
}

export function sealVector(database: OperationsDatabase, id: number, { model, values }: StoredVector): Uint8Array {
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength)
  return database.seal({ model, values: bytes.toString('base64') }, vectorId(id))
}

export const sealAnswer = (database: OperationsDatabase, id: number, answer: GapAnswer): Uint8Array =>
  database.seal(answer, answerId(id))

/** A gap as its row and its questions, oldest first, tell; one without questions is none. */
export function toGap(database: OperationsDatabase, row: Row, questions: readonly Row[]): Gap | undefined {
  const state = row.state as GapState
  const counted = state === 'closed' ? questions : questions.filter(({ answered_at: at }) => at === null)
  const texts = counted.map((question) => ({ row: question, text: questionOf(database, question) }))
  const [shortest] = texts.toSorted((one, other) => one.text.length - other.text.length)
  if (!shortest) return undefined
  const answer = state === 'closed' && shortest.row.answer
  return {
    id: Number(row.id),
    state,
    isRefused: Boolean(row.is_refused),
    ...presentColumns(row, { owner: 'owner', reason: 'reason' }),
    question: shortest.text,
    language: shortest.row.language as Language,
    count: counted.length,
    conversations: new Set(counted.map(({ conversation }) => conversation)).size,
    lastAskedAt: String(counted.at(-1)?.asked_at),
    ...(answer ? { answer: database.open<GapAnswer>(answer, answerId(shortest.row.id)) } : {}),
  }
}
