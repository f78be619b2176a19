import { z } from 'zod'
import type { Intent } from '../../domain/intent.ts'
import type { RecordKind } from '../../domain/record.ts'

const INTENTS = [
  'ask',
  'list',
  'count',
  'compare',
  'match',
  'eligibility',
  'contact',
  'status',
  'human',
  'small-talk',
  'out-of-scope',
] as const satisfies readonly Intent[]
const KINDS = ['policy', 'park', 'case', 'event', 'row'] as const satisfies readonly RecordKind[]

const SaidAmount = z.object({
  text: z.string(),
  least: z.number().nullable(),
  most: z.number().nullable(),
  currency: z.enum(['CNY', 'USD']),
})
const SaidPeriod = z.object({ text: z.string(), from: z.string().nullable(), until: z.string().nullable() })

/** What a language model says of a turn, before anything of it is believed. */
export const SaidUnderstanding = z.object({
  standalone: z.string(),
  intent: z.enum(INTENTS),
  kind: z.enum(KINDS).nullable(),
  places: z.array(z.string()),
  industries: z.array(z.string()),
  companies: z.array(z.string()),
  amounts: z.array(SaidAmount),
  period: SaidPeriod.nullable(),
})

export type SaidUnderstanding = z.infer<typeof SaidUnderstanding>
export type SaidAmount = z.infer<typeof SaidAmount>
export type SaidPeriod = z.infer<typeof SaidPeriod>

const { $schema, ...schema } = z.toJSONSchema(SaidUnderstanding)

/** The same as a JSON Schema that every service of structured answers takes. */
export const UNDERSTANDING_SCHEMA: Readonly<Record<string, unknown>> = schema
