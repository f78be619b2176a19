import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { Lead } from '../../domain/lead.ts'
import { apiActor } from './api-actor.ts'
import { apiKey } from './api-key.ts'
import type { HttpDependencies, HttpEnvironment } from './environment.ts'
import { cursorAfter } from './lead-cursor.ts'
import { patchLead, patchOperation } from './lead-patching.ts'
import { refusalSentence } from './lead-refusals.ts'
import { leadResponse } from './lead-response.ts'
import { listRoute, patchRoute, readRoute } from './lead-route-descriptions.ts'
import { invalidFields, problem } from './problem.ts'
import { rateLimit } from './rate-limit.ts'

const LARGEST_BODY = 64 * 1024
/** A system that copies or updates many leads at a time. */
const LIMIT = { burst: 100, refillMs: 100 }

const KEY = {
  type: 'http',
  scheme: 'bearer',
  description: 'The key that the server has as `LEADS_API_KEY`.',
} as const

const unknownLead = (id: string) => `There is no lead ${id}.`

/** Leads for other systems: `GET /v1/leads`, `GET` and `PATCH /v1/leads/{id}`, with the key. */
export function leadRoutes(dependencies: HttpDependencies, key: string): OpenAPIHono<HttpEnvironment> {
  const { leads, clock } = dependencies
  const routes = new OpenAPIHono<HttpEnvironment>({
    defaultHook: (result, context) => (result.success ? undefined : invalidFields(context, result.error)),
  })

  /** Before contact data goes out, so that none goes out unnoted. */
  async function noteAccess(seen: readonly Lead[], header: string | undefined): Promise<void> {
    const at = clock.now().toISOString()
    const who = `API ${apiActor(header).name}`
    if (seen.length > 0) await leads.commit({ access: seen.map(({ id }) => ({ leadId: id, at, who, how: 'api' })) })
  }

  routes.use(
    '/v1/leads/*',
    rateLimit(LIMIT, dependencies, 'Too many requests; wait as long as Retry-After says.'),
    apiKey(key),
    async (context, next) => {
      context.header('Cache-Control', 'no-store')
      await next()
    },
  )
  routes.patch(
    '/v1/leads/:id',
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (context) => problem(context, 413, 'too_large', `The body must not exceed ${LARGEST_BODY} bytes.`),
    }),
    async (context, next) =>
      /^application\/json\b/i.test(context.req.header('content-type') ?? '')
        ? next()
        : problem(context, 415, 'not_json', 'Send the body as application/json.'),
  )

  routes.openapi(listRoute, async (context) => {
    const { status, since, until, owner, limit, cursor, include } = context.req.valid('query')
    const found = await leads.list({
      ...(status ? { statuses: status } : {}),
      ...(since ? { since } : {}),
      ...(until ? { until } : {}),
      ...(owner ? { ownerId: owner } : {}),
      ...(cursor ? { after: cursor } : {}),
      // One more than is shown tells whether there is another page.
      limit: limit + 1,
    })
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const hasContact = include?.includes('contact') ?? false
    if (hasContact)
      await noteAccess(
        page.filter(({ contact }) => contact),
        context.req.header('x-actor'),
      )
    return context.json(
      {
        leads: page.map((lead) => leadResponse(lead, { hasContact })),
        ...(last && found.length > limit ? { nextCursor: cursorAfter(last) } : {}),
      },
      200,
    )
  })

  routes.openapi(readRoute, async (context) => {
    const { id } = context.req.valid('param')
    const { include = [] } = context.req.valid('query')
    const lead = await leads.find(id)
    if (!lead) return problem(context, 404, 'unknown_lead', unknownLead(id))
    const hasContact = include.includes('contact')
    const history = include.includes('history') ? { history: await leads.history(id) } : {}
    if (hasContact && (lead.contact || history.history)) await noteAccess([lead], context.req.header('x-actor'))
    return context.json(leadResponse(lead, { hasContact, ...history }), 200)
  })

  routes.openapi(patchRoute, async (context) => {
    const { id } = context.req.valid('param')
    const patch = context.req.valid('json')
    const { 'idempotency-key': idempotencyKey } = context.req.valid('header')
    const by = apiActor(context.req.header('x-actor'))
    const result = await patchLead(dependencies, id, patch, {
      by,
      operation: patchOperation(idempotencyKey, id, patch),
    })
    switch (result.outcome) {
      case 'unknown':
        return problem(context, 404, 'unknown_lead', unknownLead(id))
      case 'refused':
        return problem(context, 409, result.refusal, refusalSentence(result.refusal, result.lead))
      case 'changed':
        return problem(
          context,
          409,
          'version_conflict',
          `${id} has changed since: its version is ${result.lead.version}.`,
        )
      default:
        return context.json(leadResponse(result.lead), 200)
    }
  })

  routes.openAPIRegistry.registerComponent('securitySchemes', 'leadsApiKey', KEY)
  return routes
}
