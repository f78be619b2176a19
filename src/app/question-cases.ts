import { z } from 'zod'
import type { Intent } from '../domain/intent.ts'

const INTENTS = [
  ...['ask', 'list', 'count', 'compare', 'match', 'eligibility', 'contact', 'status', 'human'],
  ...['small-talk', 'out-of-scope'],
] as const satisfies readonly Intent[]

/** A question with what a right answer must hold; strings between slashes are regular expressions. */
export const QuestionCase = z.object({
  id: z.string(),
  set: z.string(),
  question: z.string(),
  /** Earlier turns of the same person. */
  history: z.array(z.object({ question: z.string() })).default([]),
  /** Of each group at least one string must occur. */
  must: z.array(z.array(z.string())).default([]),
  /** Groups that a complete answer holds, without being wrong for lack of them. */
  should: z.array(z.array(z.string())).default([]),
  /** None of these may occur. */
  mustNot: z.array(z.string()).default([]),
  /** Where the knowledge base holds the facts: record ids, or lists by file name. */
  records: z.array(z.string()).default([]),
  /** Whether one of `records` has to be among the citations. */
  citesRecord: z.boolean().default(false),
  sources: z.array(z.string()).default([]),
  kind: z.enum(['answer', 'partial', 'abstain', 'clarify']),
  /** What the turn is to be understood to want, where only one reading is right. */
  intent: z.enum(INTENTS).optional(),
})

export type QuestionCase = z.output<typeof QuestionCase>
