import { z } from 'zod'
import { RejectedFileError } from '../../domain/errors.ts'
import type { Place } from '../../domain/place.ts'
import type { KnowledgeFile } from './knowledge-file.ts'
import { parseWithSchema } from './parse-with-schema.ts'
import { repeatedWord } from './repeated-words.ts'
import { mark, requiredText, textList } from './schema-fields.ts'
import { isMapping, parseYaml } from './yaml-text.ts'

const schema = z.strictObject({
  name: requiredText,
  aliases: textList.default([]),
  wide: mark.exactOptional(),
})

/**
 * Reads places.yaml: districts, cities and regions with their spellings, in the order of the file.
 * @throws RejectedFileError with the line that is wrong.
 */
export function readPlaces(file: KnowledgeFile): Place[] {
  const { value, lineOf } = parseYaml(file.text, file.path)
  if (!Array.isArray(value)) throw new RejectedFileError(file.path, 'not a list of places', 1)
  const places = value.map((entry: unknown, index): Place => {
    if (!isMapping(entry)) throw new RejectedFileError(file.path, 'not a place', lineOf([index]))
    const { name, aliases, wide } = parseWithSchema(schema, entry, file.path, (path) => lineOf([index, ...path]))
    return { name, aliases, isWide: wide ?? false }
  })
  const repeated = repeatedWord(places.map(({ name, aliases }) => [name, ...aliases]))
  if (repeated) throw new RejectedFileError(file.path, `"${repeated.word}" is used twice`, lineOf([repeated.entry]))
  return places
}
