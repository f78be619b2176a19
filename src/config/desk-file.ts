import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Document, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { DeskRules } from '../domain/desk-rules.ts'
import { ConfigurationError } from '../domain/errors.ts'
import { rulesOf } from './desk-assembly.ts'
import { type DeskProblem, problemsOf } from './desk-checks.ts'
import { DeskSchema } from './desk-schema.ts'
import { lineOf, pathText } from './yaml-place.ts'

/** Read when it is there, relative to the working directory. */
export const DEFAULT_DESK_FILE = 'desk.yaml'

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Keys without a value count as left out, as where all that stood below is commented out. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== null)
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutBlanks(inner)]))
}

const problemOf = (issue: z.core.$ZodIssue): DeskProblem => ({
  path: issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path,
  reason: issue.code === 'invalid_type' && issue.input === undefined ? `missing; ${issue.message}` : issue.message,
})

class DeskFile {
  readonly #name: string
  readonly #lines = new LineCounter()
  readonly #document: Document

  constructor(name: string, text: string) {
    this.#name = name
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false })
    const [problem] = [...this.#document.errors, ...this.#document.warnings]
    if (problem) this.#fail(this.#lines.linePos(problem.pos[0]).line, problem.message)
  }

  rules(staffChatId: string | undefined): DeskRules {
    const result = DeskSchema.safeParse(withoutBlanks(this.#content()) ?? {}, { reportInput: true })
    if (!result.success) return this.#refuse(result.error.issues.map(problemOf))
    const problems = problemsOf(result.data, staffChatId)
    return problems.length > 0 ? this.#refuse(problems) : rulesOf(result.data, staffChatId)
  }

  #content(): unknown {
    try {
      return this.#document.toJS()
    } catch (error) {
      return this.#fail(1, reasonOf(error))
    }
  }

  /** Names the problem that stands first in the file. */
  #refuse(problems: readonly DeskProblem[]): never {
    const [first] = problems
      .map(({ path, reason }) => ({ path, reason, line: lineOf(path, this.#document, this.#lines) }))
      .sort((a, b) => a.line - b.line)
    const { line, path, reason } = first!
    return this.#fail(line, path.length > 0 ? `${pathText(path)}: ${reason}` : reason)
  }

  #fail(line: number, reason: string): never {
    throw new ConfigurationError(`${this.#name}:${line}: ${reason}`)
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigurationError(`${file}: cannot be read: ${reasonOf(error)}`, { cause: error })
  }
}

/**
 * Reads the rules of the lead desk.
 * @param file path of a YAML file as `desk.yaml` describes it; without one, or where the default path has none, every
 *   rule has its default.
 * @param staffChatId the chat of a group that names none, and of the only group where the file names no groups.
 * @throws ConfigurationError naming file, line and key of the first mistake, and what is expected.
 */
export function readDeskRules(file: string | undefined, staffChatId: string | undefined): DeskRules {
  const isAbsent = file === undefined || (resolve(file) === resolve(DEFAULT_DESK_FILE) && !existsSync(file))
  return new DeskFile(file ?? DEFAULT_DESK_FILE, isAbsent ? '' : textOf(file)).rules(staffChatId)
}
