import { createRoute, z } from '@hono/zod-openapi'
import { LeadPatchSchema } from './lead-patch-schema.ts'
import { LeadHeadersSchema, LeadListQuerySchema, LeadPatchHeadersSchema, LeadQuerySchema } from './lead-queries.ts'
import { LeadSchema, LeadsSchema } from './lead-schemas.ts'
import { ProblemSchema } from './problem.ts'

const json = <Schema>(schema: Schema, description: string) => ({
  content: { 'application/json': { schema } },
  description,
})

const common = { security: [{ leadsApiKey: [] }], tags: ['leads'] }

const refusals = {
  400: json(ProblemSchema, 'Something is wrong with the request; `error.fields` names it'),
  401: json(ProblemSchema, 'The key is missing or wrong'),
  429: json(ProblemSchema, 'Too many requests; `Retry-After` says how many seconds to wait'),
}

const unknown = { 404: json(ProblemSchema, 'There is no such lead') }

const params = z.object({ id: z.string().openapi({ example: 'L-261124-07' }) })

export const listRoute = createRoute({
  ...common,
  method: 'get',
  path: '/v1/leads',
  summary: 'Leads, oldest first',
  request: { query: LeadListQuerySchema, headers: LeadHeadersSchema },
  responses: { 200: json(LeadsSchema, 'A page of leads by `createdAt`, then `id`'), ...refusals },
})

export const readRoute = createRoute({
  ...common,
  method: 'get',
  path: '/v1/leads/{id}',
  summary: 'One lead',
  request: { params, query: LeadQuerySchema, headers: LeadHeadersSchema },
  responses: { 200: json(LeadSchema, 'The lead as it is now'), ...refusals, ...unknown },
})

export const patchRoute = createRoute({
  ...common,
  method: 'patch',
  path: '/v1/leads/{id}',
  summary: 'Assign a lead, move it along, add a note',
  description:
    'What is so already stays as it is. Staff, and where it concerns it the enterprise, are told as if a staff member ' +
    'had done it. `claimed` or `new` opens an ended lead again; `new` gives a lead back.',
  request: {
    params,
    headers: LeadPatchHeadersSchema,
    body: { required: true, ...json(LeadPatchSchema, 'What is to change') },
  },
  responses: {
    200: json(LeadSchema, 'The lead as it is now'),
    ...refusals,
    ...unknown,
    409: json(ProblemSchema, 'From where the lead is there is no such step, or it has another `version`'),
    413: json(ProblemSchema, 'The body is larger than 64 KiB'),
    415: json(ProblemSchema, 'The body is not JSON'),
  },
})
