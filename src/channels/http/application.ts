import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { HttpDependencies, HttpEnvironment } from './environment.ts'
import { healthRoutes } from './health-routes.ts'
import { leadRoutes } from './lead-routes.ts'
import { pageRoutes } from './page-routes.ts'
import { problem } from './problem.ts'
import { securityHeaders } from './security-headers.ts'
import { LARGEST_BODY, webhookRoutes } from './webhook-routes.ts'

const DESCRIPTION = {
  openapi: '3.1.0',
  info: {
    title: 'Investment inquiry assistant',
    version: '1',
    description: 'Sourced answers for enterprises that ask where to locate, and a hand-over to staff.',
  },
}

const SIGNATURE = {
  type: 'apiKey',
  in: 'header',
  name: 'webhook-signature',
  description:
    'Standard Webhooks (symmetric): `webhook-id`, `webhook-timestamp` (seconds) and `webhook-signature` = ' +
    '`v1,` + Base64 of HMAC-SHA256 over `id.timestamp.payload`.',
} as const

/** All routes of the HTTP channel. */
export function createApplication(dependencies: HttpDependencies): OpenAPIHono<HttpEnvironment> {
  const { log, telegramWebhook, leadsApiKey } = dependencies
  const application = new OpenAPIHono<HttpEnvironment>()
  application.use(securityHeaders)
  application.route('/', healthRoutes(dependencies))
  application.route('/', webhookRoutes(dependencies))
  if (leadsApiKey) application.route('/', leadRoutes(dependencies, leadsApiKey))
  application.route('/', pageRoutes(dependencies))
  if (telegramWebhook) {
    application.post('/telegram/webhook', bodyLimit({ maxSize: LARGEST_BODY }), (context) =>
      telegramWebhook(context.req.raw),
    )
  }
  application.openAPIRegistry.registerComponent('securitySchemes', 'standardWebhooks', SIGNATURE)
  application.doc31('/openapi.json', DESCRIPTION)

  application.notFound((context) => problem(context, 404, 'not_found', 'There is nothing at this address.'))
  application.onError((error, context) => {
    if (error instanceof HTTPException) {
      const code = error.status === 400 ? 'malformed_json' : 'refused'
      return error.res ?? problem(context, error.status as ContentfulStatusCode, code, error.message)
    }
    log.error({ err: error, path: context.req.path }, 'a request failed')
    return problem(context, 500, 'internal', 'The request could not be handled; please try again.')
  })
  return application
}
