import { Api } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import { languageOf } from '../../conversation/locale.ts'
import type { Channel, Delivery } from '../../ports/channel.ts'
import type { Clock } from '../../ports/clock.ts'
import type { DeliveryProgress } from '../../ports/delivery-progress.ts'
import type { Log } from '../../ports/log.ts'
import type { Reception } from '../../ports/reception.ts'
import type { StaffDesk } from '../../ports/staff-desk.ts'
import { forGrammy } from './abort-signal.ts'
import { toDeliveryError, toStaffDeliveryError } from './api-errors.ts'
import { Connection } from './connection.ts'
import { GroupChat } from './group-chat.ts'
import { LatestPrompts } from './latest-prompts.ts'
import { MessageSender } from './message-sender.ts'
import { OutboundMessages } from './outbound-messages.ts'
import { PrivateChat } from './private-chat.ts'
import { SideCalls } from './side-calls.ts'
import { StaffChat } from './staff-chat.ts'
import { TypingIndicators } from './typing-indicators.ts'
import { UpdatePoller } from './update-poller.ts'
import { ALLOWED_UPDATES, UpdateRouter } from './update-router.ts'
import { WebhookReceiver } from './webhook-receiver.ts'
import { LANGUAGES, wordingFor } from './wording.ts'

export type TelegramChannelOptions = {
  readonly token: string
  /** Of another Bot API server; Telegram's own when absent. */
  readonly apiRoot?: string
  /** The chat whose members are staff. */
  readonly staffChatId?: string
  readonly reception: Reception
  readonly desk: StaffDesk
  readonly progress: DeliveryProgress
  readonly log: Log
  readonly clock: Clock
  /** How long a call may take; 20 s when absent. */
  readonly requestSeconds?: number
  /** How long Telegram may hold a poll open; 30 s when absent. */
  readonly pollSeconds?: number
} & (
  | { readonly mode: 'polling' }
  | { readonly mode: 'webhook'; readonly publicUrl: string; readonly webhookSecret: string }
)

const DEFAULT_REQUEST_SECONDS = 20
const DEFAULT_POLL_SECONDS = 30

const WEBHOOK_PATH = '/telegram/webhook'

/** Telegram: enterprises in private chats, staff in their group. Works on while Telegram cannot be reached. */
export class TelegramChannel implements Channel, AsyncDisposable {
  readonly name = 'telegram'
  readonly #options: TelegramChannelOptions
  readonly #api: Api
  readonly #connection: Connection
  readonly #sideCalls: SideCalls
  readonly #typing: TypingIndicators
  readonly #outbound: OutboundMessages
  readonly #router: UpdateRouter
  readonly #webhook: WebhookReceiver | undefined
  readonly #stopping = new AbortController()
  #bot: UserFromGetMe | undefined
  #running: Promise<void> | undefined

  constructor(options: TelegramChannelOptions) {
    const { reception, desk, clock, log, staffChatId } = options
    this.#options = options
    this.#api = this.#createApi(options.requestSeconds ?? DEFAULT_REQUEST_SECONDS)
    const api = this.#api
    this.#connection = new Connection(clock, log)
    this.#sideCalls = new SideCalls(clock, log)
    this.#typing = new TypingIndicators(clock, (chatId, signal) =>
      api.sendChatAction(chatId, 'typing', {}, forGrammy(signal)),
    )
    const prompts = new LatestPrompts()
    this.#outbound = new OutboundMessages(new MessageSender(api, options.progress, log), prompts)
    const sideCalls = this.#sideCalls
    this.#router = new UpdateRouter({
      api,
      staffChatId,
      privateChat: new PrivateChat({ api, reception, typing: this.#typing, prompts, sideCalls }),
      staffChat: new StaffChat(api, desk, sideCalls),
      groupChat: new GroupChat(api, clock, sideCalls),
      sideCalls,
      clock,
    })
    this.#webhook =
      options.mode === 'webhook'
        ? new WebhookReceiver(options.webhookSecret, (update) => this.#handle(update), log)
        : undefined
  }

  /** Begins to take updates; returns at once and keeps trying until Telegram answers. */
  start(): void {
    this.#running ??= this.#run(this.#stopping.signal)
  }

  /** Handles one request that Telegram posted to WEBHOOK_PATH; 404 when polling. */
  async handleWebhook(request: Request): Promise<Response> {
    if (!this.#webhook) return new Response(null, { status: 404 })
    return this.#webhook.receive(request)
  }

  async deliver(delivery: Delivery): Promise<{ readonly externalMessageId?: string }> {
    const { address, content } = delivery.message
    this.#typing.stop(address)
    // What an enterprise says to staff is not answered by the assistant.
    if (content.type === 'lead-relay' && delivery.lead) this.#typing.stop(delivery.lead.address)
    try {
      const messageId = await this.#outbound.deliver(delivery)
      return messageId === undefined ? {} : { externalMessageId: String(messageId) }
    } catch (error) {
      throw address === this.#options.staffChatId ? toStaffDeliveryError(error) : toDeliveryError(error)
    }
  }

  /** Ends taking updates: the one in hand is finished, and what was handled is confirmed to Telegram. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort()
    this.#typing.stopAll()
    await this.#running
    await this.#sideCalls[Symbol.asyncDispose]()
  }

  #createApi(timeoutSeconds: number): Api {
    const { token, apiRoot } = this.#options
    return new Api(token, { timeoutSeconds, ...(apiRoot ? { apiRoot: apiRoot.replace(/\/+$/, '') } : {}) })
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock, log } = this.#options
    this.#bot = await this.#connection.persist(signal, () => this.#api.getMe())
    if (!this.#bot) return
    this.#sideCalls.start(() => this.#publishCommands())
    if (this.#options.mode === 'webhook') {
      await this.#connection.persist(signal, () => this.#setWebhook())
      return
    }
    await this.#connection.persist(signal, () => this.#api.deleteWebhook())
    const pollSeconds = this.#options.pollSeconds ?? DEFAULT_POLL_SECONDS
    await new UpdatePoller({
      api: this.#createApi(pollSeconds + (this.#options.requestSeconds ?? DEFAULT_REQUEST_SECONDS)),
      connection: this.#connection,
      handle: (update) => this.#handle(update),
      clock,
      log,
      pollSeconds,
    }).run(signal)
  }

  async #handle(update: Parameters<UpdateRouter['handle']>[0]): Promise<void> {
    if (!this.#bot) throw new Error('Telegram has not told yet who this bot is')
    await this.#router.handle(update, this.#bot.username)
  }

  async #setWebhook(): Promise<void> {
    if (this.#options.mode !== 'webhook') return
    await this.#api.setWebhook(`${this.#options.publicUrl.replace(/\/+$/, '')}${WEBHOOK_PATH}`, {
      secret_token: this.#options.webhookSecret,
      allowed_updates: ALLOWED_UPDATES,
      // One at a time keeps the order of a person's messages.
      max_connections: 1,
    })
  }

  async #publishCommands(): Promise<void> {
    for (const language of LANGUAGES) {
      const { commands } = wordingFor(language)
      await this.#api.setMyCommands(
        Object.entries(commands).map(([command, description]) => ({ command, description })),
        {
          scope: { type: 'all_private_chats' },
          ...(language === languageOf(undefined) ? {} : { language_code: language }),
        },
      )
    }
  }
}
