import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { ZodType } from 'zod'
import { ConfigurationError } from '../domain/errors.ts'

/**
 * The lines of a JSONL file, each checked.
 * @throws ConfigurationError naming file and line of the first that is not JSON or lacks something.
 */
export async function* readJsonLines<T>(file: string, schema: ZodType<T>): AsyncGenerator<T> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  let number = 0
  try {
    for await (const line of lines) {
      number += 1
      if (line.trim()) yield parseLine(line, schema, `${file}:${number}`)
    }
  } catch (error) {
    if (error instanceof ConfigurationError) throw error
    throw new ConfigurationError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`)
  }
}

function parseLine<T>(line: string, schema: ZodType<T>, place: string): T {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new ConfigurationError(`${place}: not JSON`)
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new ConfigurationError(`${place}: ${issue?.path.join('.')}: ${issue?.message}`)
}
