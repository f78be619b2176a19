import { SqliteOperations } from '../../../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { readDeskRules } from '../../../../src/config/desk-file.ts'
import type { Lead } from '../../../../src/domain/lead.ts'
import type { OutboundMessage } from '../../../../src/domain/message.ts'
import { LeadDesk } from '../../../../src/leads/lead-desk.ts'
import { conversation, lead } from '../../../support/lead-fixtures.ts'
import { TemporaryFolder } from '../../../support/temporary-folder.ts'
import { startServer } from './running-server.ts'
import { StillClock } from './still-clock.ts'

export const KEY = 'a-key-of-more-than-24-characters'
const STAFF_CHAT = '-1001'

/** A listening server with the leads API over the real store and desk; the clock stands still. */
export async function startLeadsServer() {
  const folder = new TemporaryFolder()
  const clock = new StillClock()
  const operations = new SqliteOperations({ directory: folder.path, clock })
  const { leads, outbox, conversations, faq } = operations
  const settings = { rules: readDeskRules(undefined, STAFF_CHAT), sendsEvents: true }
  const desk = new LeadDesk({ leads, outbox, faq, clock, settings, wake: () => undefined })
  const running = await startServer({ leads, desk, clock, leadsApiKey: KEY })
  const authorization = `Bearer ${KEY}`

  return {
    ...running,
    clock,
    outbox,
    leads,
    desk,
    /** Stores a lead of a conversation of its own. */
    async add(id: string, more: Partial<Lead> = {}): Promise<void> {
      const own = { id: `chat:${id}`, address: id }
      await conversations.commitTurn({
        state: conversation(own),
        handled: [],
        outgoing: [],
        newLead: lead(id, { conversationId: own.id, address: own.address, ...more }),
      })
    },
    /** Erases what was kept of the enterprise, as it can ask for. */
    erase: (id: string) => conversations.erase(`chat:${id}`, 'telegram'),
    read: (path: string, headers: Record<string, string> = {}) =>
      running.get(path, { headers: { authorization, ...headers } }),
    patch: (id: string, body: unknown, headers: Record<string, string> = {}) =>
      running.get(`/v1/leads/${id}`, {
        method: 'PATCH',
        headers: { authorization, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    /** What waits to be sent, the oldest of each address. */
    waiting: (): Promise<readonly OutboundMessage[]> => outbox.due(clock.now()),
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]()
      await operations[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    },
  }
}

export type LeadsServer = Awaited<ReturnType<typeof startLeadsServer>>
