import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { HttpDependencies, HttpEnvironment } from './environment.ts'

const ReadinessSchema = z
  .object({ ready: z.boolean(), indexLoaded: z.boolean(), databaseReachable: z.boolean() })
  .openapi('Readiness')

const readinessContent = { 'application/json': { schema: ReadinessSchema } }

const aliveRoute = createRoute({
  method: 'get',
  path: '/healthz',
  tags: ['health'],
  summary: 'Whether the process is alive',
  responses: {
    200: {
      description: 'Alive',
      content: { 'application/json': { schema: z.object({ alive: z.literal(true) }) } },
    },
  },
})

const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  tags: ['health'],
  summary: 'Whether questions can be answered',
  responses: {
    200: { description: 'Ready', content: readinessContent },
    503: { description: 'Not ready; the facts say why', content: readinessContent },
  },
})

/** `GET /healthz` and `GET /readyz`, for whatever supervises the process. */
export function healthRoutes({ readiness, log }: HttpDependencies): OpenAPIHono<HttpEnvironment> {
  const routes = new OpenAPIHono<HttpEnvironment>()
  routes.openapi(aliveRoute, (context) => context.json({ alive: true as const }, 200))
  routes.openapi(readyRoute, async (context) => {
    const { indexLoaded, databaseReachable } = await readiness().catch((error: unknown) => {
      log.error({ err: error }, 'readiness could not be determined')
      return { indexLoaded: false, databaseReachable: false }
    })
    const ready = indexLoaded && databaseReachable
    return context.json({ ready, indexLoaded, databaseReachable }, ready ? 200 : 503)
  })
  return routes
}
