import type { Gap, GapAnswer, GapReason, GapState, UnansweredQuestion } from '../../../domain/gap.ts'
import type { Language } from '../../../domain/language.ts'
import type { KeptQuestion, StoredVector } from '../../../ports/gap-store.ts'
import type { OperationsDatabase } from './operations-database.ts'
import { presentColumns, type Row } from './row.ts'

type Words = Pick<UnansweredQuestion, 'answerId' | 'question' | 'disliked'>

const wordsId = (id: unknown): string => `gap-question:${id}`
const vectorId = (id: unknown): string => `gap-vector:${id}`
const sealedAnswerId = (id: unknown): string => `gap-answer:${id}`

/** By which the ledger tells conversations apart without keeping them. */
export const conversationMark = (database: OperationsDatabase, conversationId: string): string =>
  database.fingerprint(`gap-conversation:${conversationId}`)

/** By which the ledger knows the answer that a question got. Without the key it leads to no message. */
export const answerMark = (database: OperationsDatabase, answerId: string): string =>
  database.fingerprint(`gap-answer:${answerId}`)

/** Within the surrounding transaction: keeps a question; the same answer of a conversation is kept once. */
export function insertQuestion(
  database: OperationsDatabase,
  conversationId: string,
  { answerId, question, language, reason, disliked }: UnansweredQuestion,
): void {
  const conversation = conversationMark(database, conversationId)
  const answer = answerMark(database, answerId)
  const known = database.prepare('SELECT 1 FROM gap_question WHERE conversation = ? AND answer_mark = ?')
  if (known.get(conversation, answer)) return
  const id = database.next('gap-question')
  const words: Words = { answerId, question, ...(disliked === undefined ? {} : { disliked }) }
  database
    .prepare(
      `INSERT INTO gap_question (id, conversation, answer_mark, language, reason, asked_on, words)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(id, conversation, answer, language, reason, database.timestamp().slice(0, 10), sealWords(database, id, words))
}

export const wordsOf = (database: OperationsDatabase, row: Row): Words =>
  database.open<Words>(row.words, wordsId(row.id))

export const sealWords = (database: OperationsDatabase, id: unknown, words: Words): Uint8Array =>
  database.seal(words, wordsId(id))

export function toQuestion(database: OperationsDatabase, row: Row): KeptQuestion {
  const { answerId: _answerId, ...words } = wordsOf(database, row)
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
  database.seal(answer, sealedAnswerId(id))

/** A gap as its row and its questions, oldest first, tell; one without questions is none. */
export function toGap(database: OperationsDatabase, row: Row, questions: readonly Row[]): Gap | undefined {
  const state = row.state as GapState
  const waiting = questions.filter(({ answered_at: at }) => at === null)
  const counted = waiting.length > 0 ? waiting : questions
  const texts = counted.map((question) => ({ row: question, text: wordsOf(database, question).question }))
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
    lastAskedAt: String(counted.at(-1)?.asked_on),
    ...(answer ? { answer: database.open<GapAnswer>(answer, sealedAnswerId(shortest.row.id)) } : {}),
  }
}
