import type { HttpBindings } from '@hono/node-server'
import type { Clock } from '../../ports/clock.ts'
import type { ConversationStore } from '../../ports/conversation-store.ts'
import type { LeadStore } from '../../ports/lead-store.ts'
import type { Log } from '../../ports/log.ts'
import type { Reception } from '../../ports/reception.ts'
import type { StaffDesk } from '../../ports/staff-desk.ts'
import type { PageChannel } from './page-channel.ts'

/** What the routes find on a Hono context. */
export type HttpEnvironment = { Bindings: HttpBindings }

interface Readiness {
  readonly indexLoaded: boolean
  readonly databaseReachable: boolean
}

/** What the HTTP channel is built from. */
export interface HttpDependencies {
  readonly reception: Reception
  readonly conversations: Pick<ConversationStore, 'transcript'>
  readonly pageChannel: PageChannel
  readonly readiness: () => Promise<Readiness>
  readonly log: Log
  readonly clock: Clock
  /** Absent: `/v1/messages` answers 503. */
  readonly webhookSigningSecret?: string
  readonly leads: LeadStore
  readonly desk: StaffDesk
  /** Absent: there is no `/v1/leads`. */
  readonly leadsApiKey?: string
  /** Absent: `/telegram/webhook` answers 404. */
  readonly telegramWebhook?: (request: Request) => Promise<Response>
  /**
   * Where people reach the server, through a reverse proxy. Set: the last `X-Forwarded-For` entry is the client's
   * address; with https, the cookie is Secure.
   */
  readonly publicUrl?: string
}
