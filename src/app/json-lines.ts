import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ZodType } from 'zod'
import { ConfigurationError } from '../domain/errors.ts'

/**
 * The lines of a JSONL file, each checked.
 * @throws ConfigurationError naming file and line of the first that is not JSON or lacks something.
 */
export async function readJsonLines<T>(file: string, schema: ZodType<T>): Promise<T[]> {
  const values: T[] = []
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  let number = 0
  try {
    for await (const line of lines) {
      number += 1
      const text = line.replace(/^\uFEFF/, '').trim()
      if (text) values.push(parseLine(text, schema, `${file}:${number}`))
    }
  } catch (error) {
    throw fileError(error, file, 'read')
  }
  return values
}

/**
 * Writes each value as a line as soon as it is there.
 * @throws ConfigurationError when the file cannot be written.
 */
export async function writeJsonLines(file: string, values: AsyncIterable<unknown>): Promise<void> {
  async function* lines() {
    for await (const value of values) yield `${JSON.stringify(value)}\n`
  }
  try {
    await pipeline(Readable.from(lines()), createWriteStream(file))
  } catch (error) {
    throw fileError(error, file, 'written')
  }
}

/** Only trouble with the file itself is a person's to mend. */
function fileError(error: unknown, file: string, verb: 'read' | 'written'): unknown {
  const { code, path } = error as NodeJS.ErrnoException
  return path === file ? new ConfigurationError(`${file}: cannot be ${verb} (${code})`) : error
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
