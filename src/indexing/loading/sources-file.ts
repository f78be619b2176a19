import { z } from 'zod'
import { RejectedFileError } from '../../domain/errors.ts'
import type { Source } from '../../domain/source.ts'
import type { Confidence } from '../../domain/validity.ts'
import type { KnowledgeFile } from './knowledge-file.ts'
import type { Rejection } from './loaded-knowledge.ts'
import { parseWithSchema } from './parse-with-schema.ts'
import { isoDate, optionalText, recordId, requiredText, trust, webAddress } from './schema-fields.ts'
import type { CataloguedSource, SourceCatalogue } from './source-catalogue.ts'
import { isMapping, parseYaml } from './yaml-text.ts'

const schema = z.strictObject({
  id: recordId,
  title: requiredText,
  publisher: optionalText,
  url: webAddress.optional(),
  published: isoDate.optional(),
  trust,
  provenance: z.enum(['original', 'signed_reprint', 'attributed_reprint', 'unsigned_reprint', 'reference'], {
    error: 'is not original, signed_reprint, attributed_reprint, unsigned_reprint or reference',
  }),
  reprint: z.enum(['true', 'false'], { error: 'is not true or false' }).optional(),
  reprint_of: optionalText,
  retrieved: isoDate.optional(),
  read: optionalText,
  note: optionalText,
})

/** Official and press pages that can be opened are sure; reprints that nobody signed are not. */
function confidenceOf(entry: z.output<typeof schema>): Confidence {
  if (entry.provenance === 'unsigned_reprint') return 'low'
  return entry.trust !== 'other' && entry.url !== undefined ? 'high' : 'medium'
}

function catalogued(entry: z.output<typeof schema>): CataloguedSource {
  const { id, title, publisher, url, published, note } = entry
  const source: Source = {
    id,
    title,
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
    trust: entry.trust,
    ...(entry.reprint === 'true' ? { reprint: true } : {}),
    ...(note === undefined ? {} : { note }),
  }
  return { source, confidence: confidenceOf(entry) }
}

/**
 * Adds the entries of sources.yaml to the catalogue and returns those that are wrong.
 * @throws RejectedFileError when the file as a whole is not a list in YAML.
 */
export function readSources(file: KnowledgeFile, catalogue: SourceCatalogue): Rejection[] {
  const yaml = parseYaml(file.text, file.path)
  if (!Array.isArray(yaml.value)) throw new RejectedFileError(file.path, 'not a list of sources', 1)
  const rejected: Rejection[] = []
  yaml.value.forEach((values: unknown, index) => {
    const line = yaml.lineOf([index])
    try {
      if (!isMapping(values)) throw new RejectedFileError(file.path, 'not a source', line)
      const entry = parseWithSchema(schema, values, file.path, (path) => yaml.lineOf([index, ...path]))
      if (catalogue.has(entry.id)) throw new RejectedFileError(file.path, `the id ${entry.id} is used twice`, line)
      catalogue.add(catalogued(entry))
    } catch (error) {
      if (!(error instanceof RejectedFileError)) throw error
      rejected.push({ file: file.path, line: error.line ?? line, reason: error.message })
    }
  })
  return rejected
}
