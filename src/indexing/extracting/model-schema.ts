import { z } from 'zod'

/** Keys that a model may propose values for, by kind of record. */
export const MODEL_FIELDS = {
  event: ['title', 'date', 'place', 'organisers', 'theme', 'districts'],
  case: ['title', 'investor', 'host', 'districts', 'industries', 'amount', 'stage', 'date'],
  park: ['title', 'districts', 'level', 'founded', 'industries', 'residents', 'contact', 'area'],
  policy: [
    'title',
    'document_number',
    'issuer',
    'issued',
    'effective_from',
    'effective_until',
    'validity',
    'districts',
    'industries',
  ],
} as const

const SaidValue = z.object({
  kind: z.enum(['event', 'case', 'park', 'policy']),
  title: z.string(),
  field: z.string(),
  value: z.string(),
  sentence: z.string(),
})

/** What a language model says of an announcement, before anything of it is believed. */
export const SaidValues = z.object({ values: z.array(SaidValue) })
export type SaidValue = z.infer<typeof SaidValue>

const { $schema, ...schema } = z.toJSONSchema(SaidValues)

/** The same as a JSON Schema that every service of structured answers takes. */
export const VALUES_SCHEMA: Readonly<Record<string, unknown>> = schema
