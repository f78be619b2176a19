import { z } from 'zod'
import { RejectedFileError } from '../../domain/errors.ts'
import type { KnowledgeFile } from './knowledge-file.ts'
import { parseWithSchema } from './parse-with-schema.ts'
import type { ListDescription } from './reading-context.ts'
import { isoDate, optionalText, requiredText, textList, webAddress } from './schema-fields.ts'
import { isMapping, parseYaml } from './yaml-text.ts'

const schema = z.strictObject({
  kind: z.enum(['list', 'case'], { error: 'is not list or case' }),
  title: requiredText,
  note: optionalText,
  aliases: textList.default([]),
  publisher: optionalText,
  url: webAddress.optional(),
  published: isoDate.optional(),
  columns: z
    .strictObject({
      id: optionalText,
      name: optionalText,
      district: optionalText,
      industries: optionalText,
      date: optionalText,
      sources: optionalText,
      confidence: optionalText,
    })
    .default({}),
})

/**
 * Reads the description beside a CSV file.
 * @throws RejectedFileError when it breaks the schema.
 */
export function readListDescription(file: KnowledgeFile): ListDescription {
  const yaml = parseYaml(file.text, file.path)
  if (!isMapping(yaml.value)) throw new RejectedFileError(file.path, 'not a description of the list beside it', 1)
  return { ...parseWithSchema(schema, yaml.value, file.path, yaml.lineOf), text: file.text }
}
