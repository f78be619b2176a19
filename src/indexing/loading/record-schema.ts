import { z } from 'zod'
import {
  confidence,
  isoDate,
  optionalText,
  period,
  recordId,
  requiredText,
  textList,
  trust,
  webAddress,
} from './schema-fields.ts'
import { supportRow } from './support-schema.ts'
import { validityFields, validityState } from './validity-fields.ts'

const common = {
  id: recordId,
  title: requiredText,
  aliases: textList.default([]),
  /** Further spellings, in any language, by which questions name it; they are no part of the text that is searched. */
  spellings: textList.default([]),
  districts: textList.default([]),
  industries: textList.default([]),
  trust,
  confidence,
  /** Ids in sources.yaml; without them the file is its own source, by the three keys below. */
  sources: textList.default([]),
  publisher: optionalText,
  url: webAddress.optional(),
  published: isoDate.optional(),
  notes: optionalText,
}

const policy = z.strictObject({
  ...common,
  kind: z.literal('policy'),
  level: optionalText,
  issued_text: optionalText,
  support: z.array(supportRow, { error: 'is not a list of rows' }).default([]),
  /** What the assistant itself must obey: with 公平竞争 it answers questions for forbidden terms. */
  governs: optionalText,
  ...validityFields,
  state: validityState,
})

const park = z.strictObject({
  ...common,
  kind: z.literal('park'),
  level: optionalText,
  founded: optionalText,
  residents: textList.default([]),
  contact: optionalText,
})

const event = z.strictObject({
  ...common,
  kind: z.literal('event'),
  date: period.optional(),
  date_text: optionalText,
  place: optionalText,
  organisers: optionalText,
  theme: optionalText,
  figures: z.record(z.string(), requiredText, { error: 'is not a list of label: value' }).default({}),
})

const case_ = z.strictObject({
  ...common,
  kind: z.literal('case'),
  investor: optionalText,
  host: optionalText,
  park: recordId.optional(),
  event: recordId.optional(),
  stage: optionalText,
  date: period.optional(),
  date_text: optionalText,
  amount: optionalText,
  /** In 亿元; left out where the amount cannot be compared with others. */
  amount_yi: requiredText
    .regex(/^\d+(\.\d+)?$/, 'is not a number of 亿元')
    .transform(Number)
    .optional(),
})

/** What a record says of itself, in front matter, in a row or in a YAML file. */
export const recordSchema = z.discriminatedUnion('kind', [policy, park, event, case_], {
  error: 'is not policy, park, event or case',
})

export type RecordMeta = z.output<typeof recordSchema>
export type MetaOf<Kind extends RecordMeta['kind']> = Extract<RecordMeta, { kind: Kind }>
