import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { HttpDependencies, HttpEnvironment } from './environment.ts'
import { pageEvents } from './page-events.ts'
import { pageFiles } from './page-files.ts'
import { pageMessages } from './page-messages.ts'
import { PageSession } from './page-session.ts'
import { pageTables, TABLE_PATH } from './page-tables.ts'
import { pageTranscript } from './page-transcript.ts'
import { problem } from './problem.ts'
import { rateLimit } from './rate-limit.ts'
import { sameOrigin } from './same-origin.ts'
import { pageWording } from './wording.ts'

const LARGEST_BODY = 128 * 1024

const ASKING = { burst: 20, refillMs: 3_000 }
/** Reloads and reconnecting tabs, several people behind one address. */
const READING = { burst: 120, refillMs: 500 }

/** The page to ask on: its files, its turns, its transcript, its tables and its event stream. */
export function pageRoutes(dependencies: HttpDependencies): Hono<HttpEnvironment> {
  const { conversations, publicUrl } = dependencies
  const session = new PageSession(publicUrl?.startsWith('https:') ?? false)
  const reading = rateLimit(READING, dependencies)
  const routes = new Hono<HttpEnvironment>()
  routes.route('/', pageFiles())
  routes.post(
    '/page/messages',
    rateLimit(ASKING, dependencies),
    sameOrigin(publicUrl),
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (context) => problem(context, 413, 'too_large', pageWording(context).tooLarge),
    }),
    pageMessages(dependencies, session),
  )
  routes.get('/page/transcript', reading, pageTranscript(conversations, session))
  routes.get(TABLE_PATH, reading, pageTables(conversations, session))
  routes.get('/page/events', reading, pageEvents(dependencies, session))
  return routes
}
