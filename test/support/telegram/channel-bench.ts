import { TelegramChannel, type TelegramChannelOptions } from '../../../src/channels/telegram/telegram-channel.ts'
import { RecordingLog } from '../recording-log.ts'
import { FakeBotApi } from './fake-bot-api.ts'
import { ImpatientClock } from './impatient-clock.ts'
import { MemoryDeliveryProgress } from './memory-delivery-progress.ts'
import { RecordingDesk } from './recording-desk.ts'
import { RecordingReception } from './recording-reception.ts'
import { STAFF_CHAT } from './samples.ts'

/** The channel between a fake Bot API server and recording ports. */
export class ChannelBench implements AsyncDisposable {
  readonly telegram: FakeBotApi
  readonly reception = new RecordingReception()
  readonly desk = new RecordingDesk()
  readonly log = new RecordingLog()
  readonly clock = new ImpatientClock()
  readonly progress = new MemoryDeliveryProgress()
  readonly channel: TelegramChannel

  private constructor(telegram: FakeBotApi, options: Partial<TelegramChannelOptions>) {
    this.telegram = telegram
    this.channel = new TelegramChannel({
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      mode: 'polling',
      staffChatId: String(STAFF_CHAT),
      reception: this.reception,
      desk: this.desk,
      progress: this.progress,
      log: this.log,
      clock: this.clock,
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

  async [Symbol.asyncDispose](): Promise<void> {
    await this.channel[Symbol.asyncDispose]()
    await this.telegram[Symbol.asyncDispose]()
  }
}
