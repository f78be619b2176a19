import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { RejectedFileError } from '../../domain/errors.ts'
import type { GoldenQuestion } from '../../domain/golden.ts'
import { GOLDEN } from '../../indexing/loading/load-knowledge.ts'
import { parseWithSchema } from '../../indexing/loading/parse-with-schema.ts'
import { readKnowledgeFile } from '../../indexing/loading/read-file.ts'
import { requiredText } from '../../indexing/loading/schema-fields.ts'
import { isMapping, parseYaml } from '../../indexing/loading/yaml-text.ts'

const KINDS = ['answer', 'list', 'match', 'clarify', 'abstain', 'handoff', 'smalltalk'] as const

/** One text or several; a text is never cut, as 、 may be part of it. */
const texts = z
  .union([requiredText.transform((text) => [text]), z.array(requiredText)], {
    error: 'is not a text or a list of texts',
  })
  .default([])

const schema = z.strictObject({
  question: requiredText,
  history: texts,
  kind: z
    .union([z.enum(KINDS).transform((kind) => [kind]), z.array(z.enum(KINDS)).min(1)], {
      error: `is not one of ${KINDS.join(', ')}, or a list of them`,
    })
    .default(['answer', 'list', 'match']),
  cites: texts,
  contains: texts,
  lacks: texts,
})

/**
 * Reads golden.yaml of a knowledge folder: the questions whose answers must not get lost; none where there is no file.
 * @throws RejectedFileError with the line that is wrong.
 */
export async function readGolden(folder: string): Promise<readonly GoldenQuestion[]> {
  const absolute = join(folder, GOLDEN)
  if (!existsSync(absolute)) return []
  const { text } = await readKnowledgeFile({ path: GOLDEN, absolute })
  const { value, lineOf } = parseYaml(text, GOLDEN)
  if (!Array.isArray(value)) throw new RejectedFileError(GOLDEN, 'not a list of questions', 1)
  return value.map((entry: unknown, index) => {
    if (!isMapping(entry)) throw new RejectedFileError(GOLDEN, 'not a question', lineOf([index]))
    const { kind, ...rest } = parseWithSchema(schema, entry, GOLDEN, (path) => lineOf([index, ...path]))
    return { ...rest, kinds: kind }
  })
}
