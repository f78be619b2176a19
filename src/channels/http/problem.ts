import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** How every refused request is answered: a code for programs, a sentence for people. */
export const ProblemSchema = z
  .object({
    error: z.object({
      code: z.string().openapi({ example: 'invalid_request' }),
      message: z.string().openapi({ example: 'text: must not be empty' }),
      fields: z
        .array(z.object({ field: z.string(), message: z.string() }))
        .optional()
        .openapi({ example: [{ field: 'text', message: 'must not be empty' }] }),
    }),
  })
  .openapi('Problem')

export type FieldProblem = { readonly field: string; readonly message: string }

/** A JSON response in the shape of `ProblemSchema`. */
export function problem<Status extends ContentfulStatusCode>(
  context: Context,
  status: Status,
  code: string,
  message: string,
  fields?: FieldProblem[],
) {
  return context.json({ error: { code, message, ...(fields ? { fields } : {}) } }, status)
}

const namesOf = (issue: z.core.$ZodIssue): readonly string[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => [...issue.path, key].join('.'))
    : [issue.path.join('.') || 'body']

/** A 400 that names each wrong field. */
export function invalidFields(context: Context, error: z.ZodError) {
  const fields = error.issues.flatMap((issue) =>
    namesOf(issue).map((field) => ({
      field,
      message: issue.code === 'unrecognized_keys' ? 'is not known here' : issue.message,
    })),
  )
  const message = fields.map(({ field, message }) => `${field}: ${message}`).join('; ')
  return problem(context, 400, 'invalid_request', message, fields)
}
