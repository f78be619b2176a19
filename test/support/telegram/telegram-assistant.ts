import { SqliteOperations } from '../../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { createLeadOffice, type LeadOffice } from '../../../src/app/lead-office.ts'
import { TelegramChannel } from '../../../src/channels/telegram/telegram-channel.ts'
import { readDeskRules } from '../../../src/config/desk-file.ts'
import { ConversationService } from '../../../src/conversation/conversation-service.ts'
import { OutboxDispatcher } from '../../../src/conversation/outbox-dispatcher.ts'
import type { DeskRules } from '../../../src/domain/desk-rules.ts'
import type { Channel } from '../../../src/ports/channel.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import type { Drafter } from '../../../src/ports/drafter.ts'
import { sortingOf } from '../gap-sorting.ts'
import { RecordingLog } from '../recording-log.ts'
import { ScriptedAnswerer } from '../scripted-answerer.ts'
import { blankPicture, echoingDrafter } from '../silent-office.ts'
import { ImpatientClock } from './impatient-clock.ts'
import { STAFF_CHAT } from './samples.ts'

export interface AssistantOptions {
  readonly answerer?: ScriptedAnswerer
  readonly clock?: Clock
  readonly rules?: DeskRules
  readonly drafter?: Drafter
  /** Told of every message that Telegram confirmed, before the store is. */
  readonly onDelivered?: (outboundId: number, messageId: string) => void
  /** Whether timers run; not with a clock whose sleeps pass at once. */
  readonly hasTimers?: boolean
}

/** The conversation, its stores and its desk on Telegram, with answers from a script. */
export class TelegramAssistant implements AsyncDisposable {
  readonly log = new RecordingLog()
  readonly clock: Clock
  readonly operations: SqliteOperations
  readonly leadOffice: LeadOffice
  readonly #service: ConversationService
  readonly #dispatcher: OutboxDispatcher
  readonly #channel: TelegramChannel
  readonly #hasTimers: boolean

  /** @param directory where the operations database lies; the same one again is a restart. */
  constructor(
    telegram: { readonly token: string; readonly apiRoot: string },
    directory: string,
    options: AssistantOptions = {},
  ) {
    const { log } = this
    const { answerer = new ScriptedAnswerer(), clock = new ImpatientClock() } = options
    this.clock = clock
    this.#hasTimers = options.hasTimers ?? false
    this.operations = new SqliteOperations({ directory, clock })
    const { inbox, outbox, conversations, leads, deliveryProgress } = this.operations
    const wake = () => {
      this.#dispatcher.wake()
      this.leadOffice.timers.wake()
    }
    const districtNames = () => ['武清区', '武清']
    const settings = { rules: options.rules ?? readDeskRules(undefined, String(STAFF_CHAT)), sendsEvents: false }
    this.leadOffice = createLeadOffice({
      operations: this.operations,
      sortGaps: sortingOf(this.operations.gaps),
      settings,
      drafter: options.drafter ?? echoingDrafter,
      picture: blankPicture,
      clock,
      log,
      wake: () => this.#dispatcher.wake(),
    })
    this.#service = new ConversationService({
      clock,
      wake,
      leads,
      outbox,
      inbox,
      conversations,
      answerer,
      adviser: answerer,
      desk: settings,
      log,
      districtNames,
    })
    const { desk, office, directory: staffDirectory } = this.leadOffice
    this.#channel = new TelegramChannel({
      mode: 'polling',
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      reception: this.#service,
      staff: { desk, office, directory: staffDirectory, leads },
      progress: deliveryProgress,
      log,
      clock,
      requestSeconds: 0.5,
      pollSeconds: 1,
    })
    const channel: Channel = {
      name: 'telegram',
      deliver: async (delivery) => {
        const receipt = await this.#channel.deliver(delivery)
        if (receipt.externalMessageId) options.onDelivered?.(delivery.message.id, receipt.externalMessageId)
        return receipt
      },
    }
    const channels = new Map([['telegram' as const, channel]])
    this.#dispatcher = new OutboxDispatcher({ outbox, leads, channels, clock, log })
  }

  async start(): Promise<void> {
    await this.#service.resume()
    this.#dispatcher.start()
    this.#channel.start()
    if (this.#hasTimers) this.leadOffice.timers.start()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.leadOffice.timers[Symbol.asyncDispose]()
    await this.#channel[Symbol.asyncDispose]()
    await this.#service[Symbol.asyncDispose]()
    await this.#dispatcher[Symbol.asyncDispose]()
    await this.operations[Symbol.asyncDispose]()
  }
}
