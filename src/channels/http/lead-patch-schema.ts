import { z } from '@hono/zod-openapi'
import { prepareText } from '../../conversation/input-text.ts'
import type { EndReason } from '../../domain/lead.ts'
import { isReasonFor, reasonsFor } from '../../leads/lead-life.ts'
import { ReasonSchema, StatusSchema } from './lead-schemas.ts'
import { oneLine } from './one-line.ts'

const LONGEST_NOTE = 2_000
const LONGEST_NAME = 60
/** Of a merge, which names the lead that stays. */
const MERGED: EndReason = 'merged'

const cleaned = (clean: (text: string) => string, longest: number) =>
  z
    .string()
    .transform(clean)
    .pipe(z.string().min(1, 'must not be empty').max(longest, `must not exceed ${longest} characters`))

const OwnerSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[\w.:@-]{1,64}$/, 'expected the id of a staff member, such as 123456789')
    .openapi({ description: "The staff member's id on the channel that staff work on." }),
  name: cleaned(oneLine, LONGEST_NAME).openapi({ type: 'string', example: '王芳' }),
})

type Written = Pick<z.output<typeof BodySchema>, 'status' | 'reason' | 'owner' | 'note'>

const BodySchema = z.strictObject({
  status: StatusSchema.optional(),
  reason: ReasonSchema.optional().openapi({ description: 'Needed with status `lost` and `closed`.' }),
  owner: OwnerSchema.optional().openapi({ description: 'Who has the lead from now on, whoever had it.' }),
  note: cleaned(prepareText, LONGEST_NOTE)
    .optional()
    .openapi({ type: 'string', description: 'Kept with the lead for staff; the enterprise never sees it.' }),
  version: z.int().optional().openapi({ description: 'Refused with 409 when the lead has another one.' }),
})

function* contradictions({
  status,
  reason,
  owner,
  note,
}: Written): Generator<readonly [path: string, message: string]> {
  if (status === undefined && owner === undefined && note === undefined)
    yield ['body', 'give at least one of status, owner and note']
  if (reason && !status) yield ['reason', 'is given together with status']
  if (status && (!isReasonFor(status, reason) || reason === MERGED)) {
    const reasons = reasonsFor(status).filter((one) => one !== MERGED)
    yield ['reason', reasons.length > 0 ? `expected one of ${reasons.join(', ')}` : `is not for status ${status}`]
  }
  if (owner && status === 'new') yield ['owner', 'a lead with status new has none']
}

/** What a PATCH may say, cleaned; only what could never be carried out is refused here. */
export const LeadPatchSchema = BodySchema.superRefine((written, context) => {
  for (const [path, message] of contradictions(written)) context.addIssue({ code: 'custom', path: [path], message })
}).openapi('LeadPatch', { example: { status: 'visiting', note: '客户周四来园区考察' } })

export type LeadPatch = z.output<typeof LeadPatchSchema>
