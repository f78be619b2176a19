import { SqliteOperations } from '../../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { createLeadOffice, type LeadOffice } from '../../../src/app/lead-office.ts'
import { TelegramChannel, type TelegramChannelOptions } from '../../../src/channels/telegram/telegram-channel.ts'
import { readDeskRules } from '../../../src/config/desk-file.ts'
import type { Lead } from '../../../src/domain/lead.ts'
import type { OutboundContent } from '../../../src/domain/message.ts'
import type { Delivery } from '../../../src/ports/channel.ts'
import { sortingOf } from '../gap-sorting.ts'
import { conversation, inbound } from '../lead-fixtures.ts'
import { RecordingLog } from '../recording-log.ts'
import { blankPicture, echoingDrafter } from '../silent-office.ts'
import { TemporaryFolder } from '../temporary-folder.ts'
import { FakeBotApi } from './fake-bot-api.ts'
import { ImpatientClock } from './impatient-clock.ts'
import { MemoryDeliveryProgress } from './memory-delivery-progress.ts'
import { RecordingReception } from './recording-reception.ts'
import { aLead, outgoing, STAFF_CHAT } from './samples.ts'

/** The channel between a fake Bot API server and a recording reception, with a real desk whose outbox nobody empties. */
export class ChannelBench implements AsyncDisposable {
  readonly telegram: FakeBotApi
  readonly reception = new RecordingReception()
  readonly log = new RecordingLog()
  readonly clock = new ImpatientClock()
  readonly progress = new MemoryDeliveryProgress()
  readonly folder = new TemporaryFolder()
  readonly operations: SqliteOperations
  readonly leadOffice: LeadOffice
  readonly channel: TelegramChannel

  private constructor(telegram: FakeBotApi, options: Partial<TelegramChannelOptions>) {
    const { clock, log } = this
    this.telegram = telegram
    this.operations = new SqliteOperations({ directory: this.folder.path, clock })
    this.leadOffice = createLeadOffice({
      operations: this.operations,
      sortGaps: sortingOf(this.operations.gaps),
      settings: { rules: readDeskRules(undefined, String(STAFF_CHAT)), sendsEvents: false },
      drafter: echoingDrafter,
      picture: blankPicture,
      clock,
      log,
      wake: () => undefined,
    })
    this.channel = new TelegramChannel({
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      mode: 'polling',
      reception: this.reception,
      staff: { ...this.leadOffice, leads: this.operations.leads },
      progress: this.progress,
      log,
      clock,
      requestSeconds: 0.5,
      pollSeconds: 5,
      ...options,
    } as TelegramChannelOptions)
  }

  static async open(options: Partial<TelegramChannelOptions> = {}): Promise<ChannelBench> {
    return new ChannelBench(await FakeBotApi.start(), options)
  }

  /** The texts stored so far, in order. */
  get texts(): readonly string[] {
    return this.reception.stored.map((message) => message.text)
  }

  /** How many lines of the log match. */
  logged(pattern: RegExp): number {
    return this.log.entries.filter((entry) => pattern.test(entry.message)).length
  }

  /** Stores a lead of its conversation. */
  async store(lead: Lead = aLead()): Promise<Lead> {
    const message = inbound(`for-${lead.id}`, { conversationId: lead.conversationId, address: lead.address })
    await this.operations.inbox.accept(message)
    await this.operations.conversations.commitTurn({
      state: conversation({ id: lead.conversationId, leadId: lead.id, address: lead.address }),
      handled: [message],
      outgoing: [],
      newLead: lead,
    })
    return lead
  }

  /** Hands one message to the channel as the dispatcher would. */
  deliver(address: number, content: OutboundContent, more: Partial<Delivery> = {}) {
    return this.channel.deliver({ message: outgoing(address, content), followers: [], ...more })
  }

  /** The lead as its card shows it. */
  packet(lead: Lead): NonNullable<Delivery['packet']> {
    return { lead, similar: [], merged: [], history: [], now: this.clock.now() }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.channel[Symbol.asyncDispose]()
    await this.telegram[Symbol.asyncDispose]()
    await this.operations[Symbol.asyncDispose]()
    this.folder[Symbol.dispose]()
  }
}
