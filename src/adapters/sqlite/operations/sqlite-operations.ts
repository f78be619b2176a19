import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../../ports/clock.ts'
import { ContactCipher } from './contact-cipher.ts'
import { leadEncryptionKey } from './lead-key.ts'
import { fingerprintOldLeads } from './lead-rows.ts'
import { OperationsDatabase } from './operations-database.ts'
import { SqliteConversationStore } from './sqlite-conversation-store.ts'
import { SqliteDeliveryProgress } from './sqlite-delivery-progress.ts'
import { SqliteFaqStore } from './sqlite-faq-store.ts'
import { SqliteGapStore } from './sqlite-gap-store.ts'
import { SqliteInbox } from './sqlite-inbox.ts'
import { SqliteLeadStore } from './sqlite-lead-store.ts'
import { SqliteOutbox } from './sqlite-outbox.ts'

export interface SqliteOperationsOptions {
  /** Where `operations.sqlite`, and `lead.key` unless a key is given, are kept; made when missing. */
  readonly directory: string
  /** 32 bytes in Base64. */
  readonly encryptionKey?: string
  readonly clock: Clock
}

/** The operational database: inbox, outbox, conversations and leads in one file, so that a turn is one transaction. */
export class SqliteOperations implements AsyncDisposable {
  readonly inbox: SqliteInbox
  readonly outbox: SqliteOutbox
  readonly conversations: SqliteConversationStore
  readonly leads: SqliteLeadStore
  readonly gaps: SqliteGapStore
  readonly faq: SqliteFaqStore
  readonly deliveryProgress: SqliteDeliveryProgress
  readonly #database: OperationsDatabase

  /** @throws ConfigurationError when the key is wrong or the file was written by a later version. */
  constructor({ directory, encryptionKey, clock }: SqliteOperationsOptions) {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    const cipher = new ContactCipher(leadEncryptionKey(directory, encryptionKey))
    this.#database = new OperationsDatabase(join(directory, 'operations.sqlite'), cipher, clock)
    fingerprintOldLeads(this.#database)
    this.inbox = new SqliteInbox(this.#database)
    this.outbox = new SqliteOutbox(this.#database)
    this.conversations = new SqliteConversationStore(this.#database)
    this.leads = new SqliteLeadStore(this.#database)
    this.gaps = new SqliteGapStore(this.#database)
    this.faq = new SqliteFaqStore(this.#database)
    this.deliveryProgress = new SqliteDeliveryProgress(this.#database)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#database.close()
  }
}
