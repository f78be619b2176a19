import { SqliteOperations } from '../../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { TelegramChannel } from '../../../src/channels/telegram/telegram-channel.ts'
import { ConversationService } from '../../../src/conversation/conversation-service.ts'
import { OutboxDispatcher } from '../../../src/conversation/outbox-dispatcher.ts'
import { LeadDesk } from '../../../src/leads/lead-desk.ts'
import { RecordingLog } from '../recording-log.ts'
import { ScriptedAnswerer } from '../scripted-answerer.ts'
import type { FakeBotApi } from './fake-bot-api.ts'
import { ImpatientClock } from './impatient-clock.ts'
import { STAFF_CHAT } from './samples.ts'

/** The conversation, its stores and its desk on Telegram, with answers from a script. */
export class TelegramAssistant implements AsyncDisposable {
  readonly log = new RecordingLog()
  readonly clock = new ImpatientClock()
  readonly operations: SqliteOperations
  readonly #service: ConversationService
  readonly #dispatcher: OutboxDispatcher
  readonly #channel: TelegramChannel

  /** @param directory where the operations database lies; the same one again is a restart. */
  constructor(telegram: FakeBotApi, directory: string, answerer = new ScriptedAnswerer()) {
    const { clock, log } = this
    const staffChatId = String(STAFF_CHAT)
    this.operations = new SqliteOperations({ directory, clock })
    const { inbox, outbox, conversations, leads, deliveryProgress } = this.operations
    const wake = () => this.#dispatcher.wake()
    const districtNames = () => ['武清区', '武清']
    const staff = { staffChatId, clock, wake, leads, outbox }
    const desk = new LeadDesk(staff)
    this.#service = new ConversationService({ ...staff, inbox, conversations, answerer, log, districtNames })
    this.#channel = new TelegramChannel({
      mode: 'polling',
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      staffChatId,
      reception: this.#service,
      desk,
      progress: deliveryProgress,
      log,
      clock,
      requestSeconds: 0.5,
      pollSeconds: 1,
    })
    const channels = new Map([['telegram' as const, this.#channel]])
    this.#dispatcher = new OutboxDispatcher({ outbox, leads, channels, clock, log })
  }

  async start(): Promise<void> {
    await this.#service.resume()
    this.#dispatcher.start()
    this.#channel.start()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#channel[Symbol.asyncDispose]()
    await this.#service[Symbol.asyncDispose]()
    await this.#dispatcher[Symbol.asyncDispose]()
    await this.operations[Symbol.asyncDispose]()
  }
}
