import type { DeskRules } from '../../../src/domain/desk-rules.ts'
import type { Lead } from '../../../src/domain/lead.ts'
import { echoingDrafter } from '../silent-office.ts'
import { TemporaryFolder } from '../temporary-folder.ts'
import { FakeBotApi } from './fake-bot-api.ts'
import type { FakeMessage } from './fake-message.ts'
import type { FakePerson } from './fake-person.ts'
import { STAFF_CHAT } from './samples.ts'
import { handOver } from './talking.ts'
import { TelegramAssistant } from './telegram-assistant.ts'

interface SceneOptions {
  readonly isForum?: boolean
  readonly type?: 'group' | 'supergroup'
  readonly rules?: DeskRules
}

/** One enterprise and two of the staff at a real desk, with Telegram between them. */
export class DeskScene implements AsyncDisposable {
  readonly telegram: FakeBotApi
  readonly user: FakePerson
  readonly wang: FakePerson
  readonly zhao: FakePerson
  readonly #folder = new TemporaryFolder()
  readonly #options: SceneOptions
  #assistant: TelegramAssistant

  private constructor(telegram: FakeBotApi, options: SceneOptions) {
    this.telegram = telegram
    this.#options = options
    telegram.group(STAFF_CHAT, { isForum: options.isForum ?? false, type: options.type ?? 'supergroup' })
    this.user = telegram.user(42)
    this.wang = telegram.member(STAFF_CHAT, 7, '王芳', { username: 'wangfang' })
    this.zhao = telegram.member(STAFF_CHAT, 8, '赵强')
    this.#assistant = this.#open()
  }

  static async open(options: SceneOptions = {}): Promise<DeskScene> {
    const scene = new DeskScene(await FakeBotApi.start(), options)
    await scene.#assistant.start()
    return scene
  }

  get assistant(): TelegramAssistant {
    return this.#assistant
  }

  /** From 转人工 to the card of the enterprise's lead. */
  async card(): Promise<FakeMessage> {
    await handOver(this.telegram, this.user, this.wang)
    return this.shownCard()
  }

  /** The card as it is shown now. */
  shownCard(): FakeMessage {
    const card = this.wang.received.find(({ text }) => text.startsWith('需求 L-'))
    if (!card) throw new Error('no card')
    return card
  }

  async claimedCard(): Promise<FakeMessage> {
    const card = await this.card()
    this.wang.presses('认领', card)
    await this.until('the claim', () => this.shownCard().text.includes('已认领 · 王芳'))
    await this.until('the enterprise to be told', () => this.heard('已由工作人员 王芳 受理'))
    return this.shownCard()
  }

  until(what: string, condition: () => boolean): Promise<void> {
    return this.telegram.until(what, condition)
  }

  /** Whether the enterprise was shown these words. */
  heard(words: string): boolean {
    return this.user.received.some(({ text, caption }) => `${text}${caption ?? ''}`.includes(words))
  }

  /** Whether staff were shown these words, and where. */
  told(words: string): FakeMessage | undefined {
    return this.wang.received.find(({ text, caption }) => `${text}${caption ?? ''}`.includes(words))
  }

  /** Waits until staff are shown these words. */
  async hears(words: string): Promise<FakeMessage> {
    await this.until(words, () => this.told(words) !== undefined)
    return this.told(words) as FakeMessage
  }

  async lead(): Promise<Lead> {
    const [lead] = await this.#assistant.operations.leads.list()
    if (!lead) throw new Error('no lead')
    return lead
  }

  async restart(): Promise<void> {
    await this.#assistant[Symbol.asyncDispose]()
    this.#assistant = this.#open()
    await this.#assistant.start()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#assistant[Symbol.asyncDispose]()
    await this.telegram[Symbol.asyncDispose]()
    this.#folder[Symbol.dispose]()
  }

  #open(): TelegramAssistant {
    const { rules } = this.#options
    return new TelegramAssistant(this.telegram, this.#folder.path, {
      drafter: echoingDrafter,
      ...(rules ? { rules } : {}),
    })
  }
}
