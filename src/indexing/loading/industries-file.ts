import { z } from 'zod'
import { RejectedFileError } from '../../domain/errors.ts'
import type { Industry } from '../../domain/industry.ts'
import type { KnowledgeFile } from './knowledge-file.ts'
import { parseWithSchema } from './parse-with-schema.ts'
import { repeatedWord } from './repeated-words.ts'
import { mark, requiredText, textList } from './schema-fields.ts'
import { isMapping, parseYaml } from './yaml-text.ts'

const schema = z.strictObject({
  name: requiredText,
  synonyms: textList.default([]),
  related: textList.default([]),
  topic: mark.exactOptional(),
})

/** Refuses a word that names two things, and a related industry that the file does not know. */
function check(industries: readonly Industry[], file: string, lineOf: (path: readonly PropertyKey[]) => number): void {
  const names = new Set(industries.map(({ name }) => name))
  const repeated = repeatedWord(industries.map(({ name, synonyms }) => [name, ...synonyms]))
  if (repeated) throw new RejectedFileError(file, `"${repeated.word}" is used twice`, lineOf([repeated.entry]))
  industries.forEach(({ related }, index) => {
    const unknown = related.find((one) => !names.has(one))
    if (unknown === undefined) return
    throw new RejectedFileError(
      file,
      `"related" names ${unknown}, which is not in this file`,
      lineOf([index, 'related']),
    )
  })
}

/**
 * Reads industries.yaml: industries with the words that people use for them, in the order of the file.
 * @throws RejectedFileError with the line that is wrong.
 */
export function readIndustries(file: KnowledgeFile): Industry[] {
  const { value, lineOf } = parseYaml(file.text, file.path)
  if (!Array.isArray(value)) throw new RejectedFileError(file.path, 'not a list of industries', 1)
  const industries = value.map((entry: unknown, index) => {
    if (!isMapping(entry)) throw new RejectedFileError(file.path, 'not an industry', lineOf([index]))
    return parseWithSchema(schema, entry, file.path, (path) => lineOf([index, ...path]))
  })
  check(industries, file.path, lineOf)
  return industries
}
