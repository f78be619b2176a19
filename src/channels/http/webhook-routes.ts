import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { AnswerTable } from '../../domain/answer.ts'
import type { InboundMessage } from '../../domain/message.ts'
import type { HttpDependencies, HttpEnvironment } from './environment.ts'
import { invalidFields, ProblemSchema, problem } from './problem.ts'
import { type ShownMessage, shownMessages } from './shown-message.ts'
import { MessageRequestSchema, MessagesQuerySchema, MessagesSchema } from './webhook-schemas.ts'
import { webhookSignature } from './webhook-signature.ts'

export const LARGEST_BODY = 1024 * 1024

/** How far back `GET /v1/messages` reads. */
const MOST_ENTRIES = 400

const json = <Schema>(schema: Schema, description: string) => ({
  content: { 'application/json': { schema } },
  description,
})

const refusals = {
  400: json(ProblemSchema, 'A field is missing or wrong; `error.fields` names it'),
  401: json(ProblemSchema, 'The signature does not match, or its timestamp is more than five minutes off'),
  503: json(ProblemSchema, 'The server has no signing secret'),
}

const signed = { security: [{ standardWebhooks: [] }], tags: ['messages'] }

const sendRoute = createRoute({
  ...signed,
  method: 'post',
  path: '/v1/messages',
  summary: 'Ask, and get the answer',
  description:
    'Sign the raw body. `webhook-id` names the delivery: sending it again returns the same response and changes nothing.',
  request: { body: { required: true, ...json(MessageRequestSchema, 'One message of one person') } },
  responses: {
    200: json(MessagesSchema, 'What the person is to be shown, in order'),
    ...refusals,
    413: json(ProblemSchema, 'The body is larger than 1 MiB'),
    415: json(ProblemSchema, 'The body is not JSON'),
  },
})

const fetchRoute = createRoute({
  ...signed,
  method: 'get',
  path: '/v1/messages',
  summary: 'Fetch messages that came later, such as words from staff',
  description:
    'Sign the query string exactly as sent, without the question mark. The most recent messages with an id above `after`, oldest first.',
  request: { query: MessagesQuerySchema },
  responses: { 200: json(MessagesSchema, 'Messages to the person, in order'), ...refusals },
})

const namespaced = (conversationId: string): string => `webhook:${conversationId}`

/** Without the download: a caller that wants a file makes it from the table, which comes whole. Nor is a notice offered here. */
const responseMessage = ({ id, text, kind, citations, suggestions, table }: ShownMessage) => ({
  id,
  text,
  kind,
  citations: [...citations],
  suggestions: suggestions.flatMap(({ action, ...rest }) =>
    action === 'download' || action === 'notify' ? [] : [{ ...rest, ...(action ? { action } : {}) }],
  ),
  ...(table ? { table: responseTable(table) } : {}),
})

const responseTable = ({ title, columns, rows }: AnswerTable) => ({
  title,
  columns: [...columns],
  rows: rows.map(({ cells, citations }) => ({ cells: [...cells], citations: [...citations] })),
})

/** The signed webhook: `POST` and `GET /v1/messages`. */
export function webhookRoutes(dependencies: HttpDependencies): OpenAPIHono<HttpEnvironment> {
  const { reception, conversations, clock } = dependencies
  const routes = new OpenAPIHono<HttpEnvironment>({
    defaultHook: (result, context) => (result.success ? undefined : invalidFields(context, result.error)),
  })

  routes.use(
    '/v1/messages',
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (context) => problem(context, 413, 'too_large', `The body must not exceed ${LARGEST_BODY} bytes.`),
    }),
    webhookSignature(dependencies.webhookSigningSecret),
  )
  routes.post('/v1/messages', async (context, next) =>
    /^application\/json\b/i.test(context.req.header('content-type') ?? '')
      ? next()
      : problem(context, 415, 'not_json', 'Send the body as application/json.'),
  )

  routes.openapi(sendRoute, async (context) => {
    const { conversationId, text, locale, action } = context.req.valid('json')
    const message: InboundMessage = {
      channel: 'webhook',
      externalId: context.req.header('webhook-id') ?? '',
      conversationId: namespaced(conversationId),
      address: namespaced(conversationId),
      text,
      receivedAt: clock.now().toISOString(),
      ...(locale ? { locale } : {}),
      ...(action ? { action: { type: action } } : {}),
    }
    const shown = shownMessages(await reception.converse(message))
    return context.json({ conversationId, messages: shown.map(responseMessage) }, 200)
  })

  routes.openapi(fetchRoute, async (context) => {
    const { conversationId, after } = context.req.valid('query')
    const entries = await conversations.transcript(namespaced(conversationId), MOST_ENTRIES)
    const outgoing = entries.flatMap(({ message }) => ('content' in message ? [message] : []))
    const messages = shownMessages(outgoing.filter(({ id }) => id > after)).map(responseMessage)
    return context.json({ conversationId, messages }, 200)
  })
  return routes
}
