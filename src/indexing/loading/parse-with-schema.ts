import type { z } from 'zod'
import { RejectedFileError } from '../../domain/errors.ts'

const BLANK = new Set(['', 'null', '~'])

/** The object without keys that have no value, so that an empty cell or key means "not known". */
const withoutBlanks = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => !(typeof value === 'string' && BLANK.has(value.trim()))),
  )

/**
 * Checks values against a schema.
 * @throws RejectedFileError naming the first wrong key, with the line that `lineOf` gives for it.
 */
export function parseWithSchema<Schema extends z.ZodType>(
  schema: Schema,
  values: Record<string, unknown>,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
): z.output<Schema> {
  const result = schema.safeParse(withoutBlanks(values))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  if (!issue) throw new RejectedFileError(file, 'breaks the schema')
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    throw new RejectedFileError(file, `unknown key "${key}"`, lineOf([...issue.path, key]))
  }
  const name = issue.path.join('.')
  throw new RejectedFileError(file, name ? `"${name}" ${issue.message}` : issue.message, lineOf(issue.path))
}
