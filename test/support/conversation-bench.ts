import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { readDeskRules } from '../../src/config/desk-file.ts'
import type { ConversationServiceOptions } from '../../src/conversation/conversation-service.ts'
import { ConversationService } from '../../src/conversation/conversation-service.ts'
import { OutboxDispatcher } from '../../src/conversation/outbox-dispatcher.ts'
import type { Answer } from '../../src/domain/answer.ts'
import type { InboundMessage } from '../../src/domain/message.ts'
import type { DeskSettings } from '../../src/leads/desk-context.ts'
import { LeadDesk } from '../../src/leads/lead-desk.ts'
import type { Answerer } from '../../src/ports/answerer.ts'
import type { ConversationStore } from '../../src/ports/conversation-store.ts'
import { FakeClock } from './fake-clock.ts'
import { RecordingChannel } from './recording-channel.ts'
import { RecordingLog } from './recording-log.ts'
import { ScriptedAnswerer } from './scripted-answerer.ts'
import { TemporaryFolder } from './temporary-folder.ts'

export const STAFF_CHAT = '-1001'

interface BenchOptions extends Partial<Pick<ConversationServiceOptions, 'burstWindowMs' | 'concurrency'>> {
  readonly answerer?: Answerer
  readonly hasStaffChat?: boolean
  readonly sendsEvents?: boolean
  readonly channel?: RecordingChannel
}

/** The real conversation, stores, dispatcher and desk over a recording channel and a clock that stands still. */
export class ConversationBench implements AsyncDisposable {
  readonly clock = new FakeClock()
  readonly log = new RecordingLog()
  readonly folder = new TemporaryFolder()
  readonly channel: RecordingChannel
  readonly operations: SqliteOperations
  readonly service: ConversationService
  readonly dispatcher: OutboxDispatcher
  readonly desk: LeadDesk
  readonly settings: DeskSettings
  readonly #serviceOptions: ConversationServiceOptions
  #count = 0

  constructor(options: BenchOptions = {}) {
    const { clock, log } = this
    const {
      answerer = new ScriptedAnswerer(),
      hasStaffChat = true,
      sendsEvents = false,
      channel = new RecordingChannel(),
      ...rest
    } = options
    this.channel = channel
    this.operations = new SqliteOperations({ directory: this.folder.path, clock })
    const { leads, outbox } = this.operations
    this.settings = { rules: readDeskRules(undefined, hasStaffChat ? STAFF_CHAT : undefined), sendsEvents }
    const desk = this.settings
    const wake = () => this.dispatcher.wake()
    const districtNames = () => ['武清区', '武清', '东丽区', 'Wuqing']
    this.dispatcher = new OutboxDispatcher({
      outbox,
      leads,
      channels: new Map([[channel.name, channel]]),
      clock,
      log,
      random: () => 1,
    })
    const { inbox, conversations } = this.operations
    this.#serviceOptions = {
      inbox,
      outbox,
      conversations,
      leads,
      answerer,
      clock,
      log,
      districtNames,
      wake,
      desk,
      adviser: answerer,
      ...rest,
    }
    this.service = new ConversationService(this.#serviceOptions)
    this.desk = new LeadDesk({ leads, outbox, faq: this.operations.faq, clock, wake, settings: desk })
  }

  /** A second service over the same stores but this one. */
  serviceWith(conversations: ConversationStore): ConversationService {
    return new ConversationService({ ...this.#serviceOptions, conversations })
  }

  message(text: string, more: Partial<InboundMessage> = {}): InboundMessage {
    this.#count += 1
    return {
      channel: 'page',
      externalId: `m${this.#count}`,
      conversationId: 'page:1',
      address: 'page:1',
      text,
      receivedAt: this.clock.now().toISOString(),
      ...more,
    }
  }

  /** Says something on the page and returns the answers to it. */
  async say(text: string, more: Partial<InboundMessage> = {}): Promise<readonly Answer[]> {
    const messages = await this.service.converse(this.message(text, more))
    return messages.flatMap(({ content }) => (content.type === 'answer' ? [content.answer] : []))
  }

  /** What is shown in reply to the last of several messages said one after the other. */
  async texts(...said: readonly string[]): Promise<string> {
    let shown: readonly string[] = []
    for (const text of said) {
      const messages = await this.service.converse(this.message(text))
      shown = messages.map(({ content }) => {
        if (content.type === 'answer') return content.answer.text
        return content.type === 'text' ? content.text : ''
      })
    }
    return shown.join('\n---\n')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.service[Symbol.asyncDispose]()
    await this.dispatcher[Symbol.asyncDispose]()
    await this.operations[Symbol.asyncDispose]()
    this.folder[Symbol.dispose]()
  }
}
