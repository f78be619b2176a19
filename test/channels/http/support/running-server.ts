import { PageChannel } from '../../../../src/channels/http/page-channel.ts'
import { createHttpServer, type HttpServerOptions } from '../../../../src/channels/http/server.ts'
import type { LeadStore } from '../../../../src/ports/lead-store.ts'
import type { Log } from '../../../../src/ports/log.ts'
import type { StaffDesk } from '../../../../src/ports/staff-desk.ts'
import { ScriptedReception } from './scripted-reception.ts'
import { StillClock } from './still-clock.ts'

class RecordingLog implements Log {
  readonly errors: string[] = []
  debug(): void {}
  info(): void {}
  warn(): void {}
  error(_facts: object, message: string): void {
    this.errors.push(message)
  }
}

/** Nothing calls them without a key. */
const NO_LEADS = {} as LeadStore
const NO_DESK = {} as StaffDesk

/** A listening server over a scripted reception; disposing stops it. */
export async function startServer(changes: Partial<HttpServerOptions> = {}) {
  const reception = new ScriptedReception()
  const clock = new StillClock()
  const pageChannel = new PageChannel()
  const log = new RecordingLog()
  const server = createHttpServer({
    reception,
    conversations: reception,
    leads: NO_LEADS,
    desk: NO_DESK,
    pageChannel,
    clock,
    log,
    readiness: async () => ({ indexLoaded: true, databaseReachable: true }),
    host: '127.0.0.1',
    port: 0,
    ...changes,
  })
  await server.listen()
  const origin = `http://127.0.0.1:${server.port}`
  return {
    reception,
    clock,
    pageChannel,
    log,
    server,
    origin,
    get: (path: string, init: RequestInit = {}) => fetch(origin + path, init),
    /** Posts JSON; a string is sent as it is. */
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(origin + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

export type RunningServer = Awaited<ReturnType<typeof startServer>>
