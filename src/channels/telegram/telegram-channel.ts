import { Api } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import { languageOf } from '../../conversation/locale.ts'
import { DeliveryError } from '../../domain/errors.ts'
import { STAFF_COMMANDS } from '../../leads/commands/staff-commands.ts'
import type { LeadDesk } from '../../leads/lead-desk.ts'
import type { StaffDirectory } from '../../leads/staff-directory.ts'
import type { StaffOffice } from '../../leads/staff-office.ts'
import type { Channel, Delivery } from '../../ports/channel.ts'
import type { Clock } from '../../ports/clock.ts'
import type { DeliveryProgress } from '../../ports/delivery-progress.ts'
import type { LeadStore } from '../../ports/lead-store.ts'
import type { Log } from '../../ports/log.ts'
import type { Reception } from '../../ports/reception.ts'
import { forGrammy } from './abort-signal.ts'
import { describeApiError, movedTo, toDeliveryError, toStaffDeliveryError } from './api-errors.ts'
import { Connection } from './connection.ts'
import { GroupChat } from './group-chat.ts'
import { GroupPace } from './group-pace.ts'
import { LatestPrompts } from './latest-prompts.ts'
import { LeadCards } from './lead-cards.ts'
import { MessageSender } from './message-sender.ts'
import { OutboundMessages } from './outbound-messages.ts'
import { PrivateChat } from './private-chat.ts'
import { SideCalls } from './side-calls.ts'
import { StaffChat } from './staff-chat.ts'
import { StaffMembers } from './staff-members.ts'
import { StaffTopics } from './staff-topics.ts'
import { TypingIndicators } from './typing-indicators.ts'
import { UpdatePoller } from './update-poller.ts'
import { ALLOWED_UPDATES, UpdateRouter } from './update-router.ts'
import { WebhookReceiver } from './webhook-receiver.ts'
import { LANGUAGES, wordingFor } from './wording.ts'

/** What the staff's chats work with. */
export interface TelegramStaff {
  readonly desk: LeadDesk
  readonly office: StaffOffice
  readonly directory: StaffDirectory
  readonly leads: Pick<LeadStore, 'findAt'>
}

export type TelegramChannelOptions = {
  readonly token: string
  /** Of another Bot API server; Telegram's own when absent. */
  readonly apiRoot?: string
  readonly reception: Reception
  readonly staff: TelegramStaff
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

/** Whether the chat gets one more message by it; changes of messages do not count against the group's limit. */
const addsMessage = ({ message: { content }, packet }: Delivery): boolean => {
  if (content.type === 'lead-card') return packet?.lead.place?.cardId === undefined
  return !['edit', 'recall', 'lead-relay-edit', 'lead-erase'].includes(content.type)
}

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
  readonly #pace: GroupPace
  readonly #stopping = new AbortController()
  #bot: UserFromGetMe | undefined
  #running: Promise<void> | undefined

  constructor(options: TelegramChannelOptions) {
    const { reception, staff, clock, log } = options
    this.#options = options
    this.#api = this.#createApi(options.requestSeconds ?? DEFAULT_REQUEST_SECONDS)
    const api = this.#api
    this.#connection = new Connection(clock, log)
    this.#sideCalls = new SideCalls(clock, log)
    this.#typing = new TypingIndicators(clock, (chatId, signal) =>
      api.sendChatAction(chatId, 'typing', {}, forGrammy(signal)),
    )
    const prompts = new LatestPrompts()
    const sender = new MessageSender(api, options.progress, log)
    const cards = new LeadCards(sender, new StaffTopics(api, clock, log), staff.directory)
    this.#outbound = new OutboundMessages(sender, prompts, cards)
    this.#pace = new GroupPace(clock)
    const sideCalls = this.#sideCalls
    const members = new StaffMembers(api, clock)
    this.#router = new UpdateRouter({
      api,
      directory: staff.directory,
      privateChat: new PrivateChat({ api, reception, typing: this.#typing, prompts, sideCalls }),
      staffChat: new StaffChat({ api, ...staff, members, sideCalls, clock }),
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

  async deliver(delivery: Delivery): ReturnType<Channel['deliver']> {
    const { address, content } = delivery.message
    this.#typing.stop(address)
    // What an enterprise says to staff is not answered by the assistant.
    if (content.type === 'lead-relay' && delivery.packet) this.#typing.stop(delivery.packet.lead.address)
    if (addsMessage(delivery)) this.#pace.take(address)
    try {
      return await this.#outbound.deliver(delivery)
    } catch (error) {
      throw await this.#explained(error, address)
    }
  }

  /** A group that became a supergroup is known by its new id from then on, and what waits goes there. */
  async #explained(error: unknown, address: string): Promise<DeliveryError> {
    const { directory, office } = this.#options.staff
    const newAddress = movedTo(error)
    if (newAddress) {
      this.#options.log.warn({ from: address, to: newAddress }, 'a group became a supergroup; its new id is used')
      await office.chatMoved(address, newAddress)
      return new DeliveryError('the group became a supergroup', true, { retryAfterMs: 0 })
    }
    return (await directory.groupOf(address)) ? toStaffDeliveryError(error, address) : toDeliveryError(error)
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
    for (const chat_id of await this.#options.staff.directory.chats()) {
      const commands = Object.entries(STAFF_COMMANDS).map(([command, { description }]) => ({ command, description }))
      try {
        await this.#api.setMyCommands(commands, { scope: { type: 'chat', chat_id } })
      } catch (error) {
        this.#options.log.warn({ chat_id, reason: describeApiError(error) }, 'a staff chat got no command menu')
      }
    }
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
