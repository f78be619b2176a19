import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigurationError } from '../../domain/errors.ts'
import { readJsonLines } from '../json-lines.ts'
import { QuestionCase } from '../question-cases.ts'

/** Questions that are timed, not scored. */
const NOT_CASES = 'speed-questions.jsonl'

/** The cases of a folder's files, in the order of their names. */
export async function readCaseFolder(folder: string): Promise<QuestionCase[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl') && name !== NOT_CASES).sort()
  const cases = await Promise.all(files.map((name) => readJsonLines(join(folder, name), QuestionCase)))
  return cases.flat()
}

/**
 * The cases of one set; all without a name.
 * @throws ConfigurationError for a name that no case bears.
 */
export function casesOfSet(cases: readonly QuestionCase[], set: string | undefined): readonly QuestionCase[] {
  const chosen = cases.filter((each) => set === undefined || each.set === set)
  if (chosen.length > 0) return chosen
  const names = [...new Set(cases.map((each) => each.set))].join(', ')
  throw new ConfigurationError(set === undefined ? 'there are no question cases' : `--set: expected one of ${names}`)
}
