import { z } from '@hono/zod-openapi'
import { LEAD_STATUSES } from '../../domain/lead.ts'
import { positionOf } from './lead-cursor.ts'

const MOST_LEADS = 200
const USUAL_LEADS = 50

/** Several values: a parameter given more than once, or one with commas. */
const several = <const Value extends string>(values: readonly [Value, ...Value[]], description: string) =>
  z
    .preprocess(
      (given) =>
        given === undefined
          ? undefined
          : [given].flat().flatMap((text) =>
              String(text)
                .trim()
                .split(/\s*,\s*/),
            ),
      z.array(z.enum(values)).optional(),
    )
    .openapi({ type: 'array', items: { type: 'string', enum: [...values] }, param: { style: 'form' }, description })

/** In the form that leads have, so that both can be compared as text. */
const time = (description: string) =>
  z.iso
    .datetime({ offset: true, error: 'expected a time such as 2026-11-24T00:00:00Z (a plus sign is written %2B)' })
    .transform((text) => new Date(text).toISOString())
    .optional()
    .openapi({ description, example: '2026-11-24T00:00:00Z' })

const CONTACT = '`contact`: with contact data; each lead returned so is written to the access log.'

/** Of `GET /v1/leads`. Unknown parameters are refused: a misspelt filter would return every lead. */
export const LeadListQuerySchema = z.strictObject({
  status: several(LEAD_STATUSES, 'Any of these; repeated or separated by commas.'),
  since: time('Created at or after.'),
  until: time('Created before.'),
  owner: z.string().min(1).optional().openapi({ description: 'The id of the owner.' }),
  limit: z.coerce.number().int().min(1).max(MOST_LEADS).default(USUAL_LEADS),
  cursor: z
    .string()
    .transform((text, context) => {
      const position = positionOf(text)
      if (!position) context.addIssue({ code: 'custom', message: 'expected the nextCursor of an earlier page' })
      return position ?? z.NEVER
    })
    .optional()
    .openapi({ description: 'The `nextCursor` of the page before; keep the other parameters.' }),
  include: several(['contact'], CONTACT),
})

/** Of `GET /v1/leads/{id}`. */
export const LeadQuerySchema = z.strictObject({
  include: several(
    ['contact', 'history'],
    `${CONTACT} \`history\`: with what happened; words of people are in it only together with \`contact\`.`,
  ),
})

/** Any request. */
export const LeadHeadersSchema = z.object({
  'x-actor': z
    .string()
    .optional()
    .openapi({ description: 'Who acts, up to 60 characters, UTF-8 or percent-encoded; CRM when absent.' }),
})

/** Of `PATCH /v1/leads/{id}`. */
export const LeadPatchHeadersSchema = LeadHeadersSchema.extend({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'expected 1 to 200 letters, digits and signs')
    .optional()
    .openapi({ description: 'Names the request: the same again changes nothing and returns the lead.' }),
})
