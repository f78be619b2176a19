import { z } from 'zod'
import { RejectedFileError } from '../../domain/errors.ts'
import { parseBlocks } from './blocks.ts'
import { buildFreeDocument } from './free-document.ts'
import { contentHash, type KnowledgeFile } from './knowledge-file.ts'
import { emptyKnowledge, type LoadedKnowledge } from './loaded-knowledge.ts'
import { parseWithSchema } from './parse-with-schema.ts'
import type { ReadingContext } from './reading-context.ts'
import { confidence, isoDate, optionalText, requiredText, textList, trust, webAddress } from './schema-fields.ts'
import { validityFields, validityOf } from './validity-fields.ts'
import { isMapping } from './yaml-text.ts'

const schema = z.object({
  id: requiredText,
  title: z.string({ error: 'is not a text' }).trim().default(''),
  text: requiredText,
  url: webAddress.optional(),
  publisher: optionalText,
  published: isoDate.optional(),
  trust: trust.optional(),
  confidence: confidence.optional(),
  aliases: textList.default([]),
  sources: textList.default([]),
  ...validityFields,
})

function parseLine(line: string, file: string, number: number): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new RejectedFileError(file, `bad JSON: ${(cause as Error).message}`, number, { cause })
  }
  if (!isMapping(value)) throw new RejectedFileError(file, 'not a JSON object', number)
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null))
}

/** Reads a bulk file: a line is a document and its id the document's. A wrong line is rejected alone. */
export function readJsonl(file: KnowledgeFile, context: ReadingContext): LoadedKnowledge {
  const loaded = emptyKnowledge()
  const seen = new Set<string>()
  file.text.split('\n').forEach((line, index) => {
    const number = index + 1
    if (line.trim() === '') return
    try {
      const meta = parseWithSchema(schema, parseLine(line, file.path, number), file.path, () => number)
      if (seen.has(meta.id)) throw new RejectedFileError(file.path, `the id ${meta.id} is used twice`, number)
      seen.add(meta.id)
      const document = buildFreeDocument(
        {
          documentId: meta.id,
          file: file.path,
          line: number,
          origin: meta,
          aliases: meta.aliases,
          validity: validityOf(meta),
          confidence: meta.confidence,
          sourceIds: meta.sources,
          blocks: parseBlocks(meta.text.replace(/\r\n?/g, '\n')),
          contentHash: contentHash(line),
        },
        context.catalogue,
      )
      loaded.documents.push(document)
    } catch (error) {
      if (!(error instanceof RejectedFileError)) throw error
      loaded.rejected.push({ file: file.path, line: error.line ?? number, reason: error.message })
    }
  })
  return loaded
}
