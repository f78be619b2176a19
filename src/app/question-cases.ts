import { z } from 'zod'

/** A question with what a right answer must hold; strings between slashes are regular expressions. */
export const QuestionCase = z.object({
  id: z.string(),
  set: z.string(),
  question: z.string(),
  history: z.array(z.object({ question: z.string() })).default([]),
  must: z.array(z.array(z.string())).default([]),
  mustNot: z.array(z.string()).default([]),
  records: z.array(z.string()).default([]),
  kind: z.enum(['answer', 'partial', 'abstain']),
})

export type QuestionCase = z.output<typeof QuestionCase>
