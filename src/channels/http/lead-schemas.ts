import { z } from '@hono/zod-openapi'
import { CLOSED_REASONS, LEAD_STATUSES, LOST_REASONS } from '../../domain/lead.ts'

export const StatusSchema = z.enum(LEAD_STATUSES).openapi('LeadStatus', {
  description: '`new` waits for somebody; `signed`, `lost` and `closed` have ended; the others have an owner.',
})

export const ReasonSchema = z.enum([...new Set([...LOST_REASONS, ...CLOSED_REASONS])]).openapi('EndReason', {
  description: `Of lost: ${LOST_REASONS.join(', ')}. Of closed: ${CLOSED_REASONS.join(', ')}.`,
})

const StaffSchema = z.object({ id: z.string(), name: z.string() }).openapi('StaffMember')

const words = z.string().optional()

const NeedSchema = z
  .object({
    company: words,
    industry: words,
    project: words,
    investment: words,
    area: words,
    district: words,
    timing: words,
  })
  .openapi('LeadNeed', { description: "The enterprise's own words." })

const ContactSchema = z
  .object({ name: words, phone: words, email: words, wechat: words })
  .openapi('LeadContact', { description: 'With `include=contact` only; absent where there is none.' })

const ConsentSchema = z
  .object({ version: z.string(), at: z.string() })
  .openapi('LeadConsent', { description: 'To which text the enterprise agreed and when; comes with the contact.' })

const ActorSchema = z
  .object({
    type: z.enum(['staff', 'enterprise', 'desk', 'system']),
    id: z.string().optional(),
    name: z.string().optional(),
  })
  .openapi('LeadActor', { description: '`desk` is the assistant itself, `system` whoever uses this API.' })

const EventSchema = z
  .object({
    type: z
      .string()
      .openapi({ description: 'What happened; it decides which of the others there are.', example: 'status' }),
    grade: z.string().optional(),
    from: z.union([StatusSchema, StaffSchema]).optional(),
    to: z.union([StatusSchema, StaffSchema]).optional(),
    reason: z.string().optional(),
    because: z.string().optional(),
    leadId: z.string().optional(),
    touches: z.array(z.string()).readonly().optional(),
    attachment: z.string().optional(),
    value: z.string().optional(),
    text: z.string().optional().openapi({ description: 'Words of people: with `include=contact` only.' }),
  })
  .openapi('LeadEvent')

const StepSchema = z.object({ at: z.string(), actor: ActorSchema, event: EventSchema }).openapi('LeadStep')

export const LeadSchema = z
  .object({
    id: z.string().openapi({ example: 'L-261124-07' }),
    status: StatusSchema,
    reason: ReasonSchema.optional(),
    grade: z.object({ level: z.enum(['A', 'B', 'C']), reasons: z.array(z.string()).readonly() }),
    owner: StaffSchema.optional(),
    need: NeedSchema,
    question: z.string().optional().openapi({ description: 'What the assistant could not answer.' }),
    channel: z.string().openapi({ example: 'telegram' }),
    language: z.string().openapi({ example: 'zh' }),
    group: z.string().optional().openapi({ description: 'The staff group that sees it.' }),
    mergedInto: z.string().optional(),
    createdAt: z.string().openapi({ example: '2026-11-24T02:00:00.000Z' }),
    claimedAt: z.string().optional(),
    firstResponseAt: z.string().optional(),
    endedAt: z.string().optional(),
    erasedAt: z
      .string()
      .optional()
      .openapi({ description: 'The enterprise had its data erased; an anonymous trace is left.' }),
    version: z.int().openapi({ description: 'Grows with each change.' }),
    contact: ContactSchema.optional(),
    consent: ConsentSchema.optional(),
    history: z.array(StepSchema).optional().openapi({ description: 'With `include=history` only; oldest first.' }),
  })
  .openapi('Lead')

export const LeadsSchema = z
  .object({
    leads: z.array(LeadSchema),
    nextCursor: z.string().optional().openapi({ description: 'There are more: send it as `cursor`.' }),
  })
  .openapi('Leads')
