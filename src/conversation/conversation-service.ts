import type { ConversationState } from '../domain/conversation.ts'
import type { ChannelName, InboundMessage, OutboundMessage } from '../domain/message.ts'
import type { DeskSettings } from '../leads/desk-context.ts'
import type { Answerer } from '../ports/answerer.ts'
import type { Clock } from '../ports/clock.ts'
import type { ConversationStore } from '../ports/conversation-store.ts'
import type { Inbox } from '../ports/inbox.ts'
import type { LeadStore } from '../ports/lead-store.ts'
import type { Log } from '../ports/log.ts'
import type { Outbox } from '../ports/outbox.ts'
import type { Reception, WaitingOptions } from '../ports/reception.ts'
import { prepareText } from './input-text.ts'
import { languageOf } from './locale.ts'
import { outgoingMessages, turnKey } from './outgoing.ts'
import type { RateLimit } from './token-buckets.ts'
import type { Turn, TurnDecision } from './turn.ts'
import { apologise, TurnHandler } from './turn-handler.ts'
import { TurnQueue } from './turn-queue.ts'
import { keyOf, Waiters } from './waiters.ts'

export interface ConversationServiceOptions {
  readonly inbox: Inbox
  readonly outbox: Outbox
  readonly conversations: ConversationStore
  readonly leads: LeadStore
  readonly answerer: Answerer
  readonly clock: Clock
  readonly log: Log
  readonly desk: DeskSettings
  /** Suggests parks and policies for a lead's card; without a language model, as nobody checks what it costs. */
  readonly adviser: Answerer
  /** Names of places that a person may mean, as the present knowledge base has them. */
  readonly districtNames: () => readonly string[]
  /** Called after messages were stored. */
  readonly wake: () => void
  /** How long a first text waits for more of the same person; 0 where absent. */
  readonly burstWindowMs?: Partial<Record<ChannelName, number>>
  /** How many conversations are answered at a time. */
  readonly concurrency?: number
  /** How much one conversation may say at a time; generous for people, slow for floods. */
  readonly turnLimit?: RateLimit
}

const TRIES = 3
const TURN_LIMIT: RateLimit = { burst: 30, refillMs: 2000 }
const RETRY_DELAY_MS = 500

/** Takes messages of all channels in, runs their turns and commits what each decides. */
export class ConversationService implements Reception, AsyncDisposable {
  readonly #options: ConversationServiceOptions
  readonly #handler: TurnHandler
  readonly #queue: TurnQueue
  readonly #waiters = new Waiters()
  /** Stored, but neither handled nor queued, because the store failed: tried again when delivered again. */
  readonly #stuck = new Set<string>()

  constructor(options: ConversationServiceOptions) {
    this.#options = options
    this.#handler = new TurnHandler(options)
    this.#queue = new TurnQueue({
      clock: options.clock,
      concurrency: options.concurrency ?? 4,
      limit: options.turnLimit ?? TURN_LIMIT,
      burstWindowMs: (message) => options.burstWindowMs?.[message.channel] ?? 0,
      runTurn: (messages) => this.#runTurn(messages),
    })
  }

  /** Queues what was stored but not handled when the process last ended. Called once, before channels start. */
  async resume(): Promise<void> {
    for (const message of await this.#options.inbox.pending()) this.#queue.add(message, true)
  }

  async receive(message: InboundMessage): Promise<boolean> {
    const isNew = await this.#options.inbox.accept(message)
    if (isNew || this.#stuck.delete(keyOf(message))) this.#queue.add(message)
    return isNew
  }

  async converse(message: InboundMessage, options: WaitingOptions = {}): Promise<readonly OutboundMessage[]> {
    const handled = this.#waiters.wait(message, options.onSentence)
    // Awaited below, unless storing fails first.
    handled.catch(() => undefined)
    let earlier: readonly OutboundMessage[] | undefined
    try {
      if (!(await this.receive(message))) earlier = await this.#replies(message)
    } catch (error) {
      this.#waiters.fail([message], error)
      throw error
    }
    if (earlier) this.#waiters.settle([message])
    await handled
    return earlier ?? (await this.#replies(message)) ?? []
  }

  /** Resolves once every received message is handled. */
  idle(): Promise<void> {
    return this.#queue.idle()
  }

  /** Finishes the turns under way and starts no more; what waits stays in the inbox for the next start. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#queue.close()
    this.#waiters.failAll(new Error('the service stopped before this message was handled; send it again'))
  }

  async #replies(message: InboundMessage): Promise<readonly OutboundMessage[] | undefined> {
    const { outbox } = this.#options
    const replies = await outbox.repliesTo(message.channel, message.externalId)
    for (const reply of replies ?? []) await outbox.markSent(reply.id, {})
    return replies
  }

  async #runTurn(messages: readonly InboundMessage[]): Promise<void> {
    const { log, clock } = this.#options
    const facts = { channel: messages[0]?.channel, externalIds: messages.map((message) => message.externalId) }
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      try {
        if (await this.#decideAndCommit(messages, attempt === 1)) return this.#waiters.settle(messages)
        log.info(facts, 'a person took or gave back the case meanwhile; the turn is decided again')
        attempt -= 1
      } catch (error) {
        log.error({ ...facts, attempt, err: error }, 'a turn failed')
        if (attempt < TRIES) await clock.sleep(RETRY_DELAY_MS * attempt)
      }
    }
    try {
      const turn = await this.#turn(messages, false)
      if (!(await this.#commit(apologise(turn.state), turn, messages))) throw new Error('the case changed hands')
      this.#waiters.settle(messages)
    } catch (error) {
      log.error({ ...facts, err: error }, 'a turn failed for good; its messages stay in the inbox')
      for (const message of messages) this.#stuck.add(keyOf(message))
      this.#waiters.fail(messages, error)
    }
  }

  /** False when a person took the case, or gave it back, while the turn was being decided. */
  async #decideAndCommit(messages: readonly InboundMessage[], isStreaming: boolean): Promise<boolean> {
    const turn = await this.#turn(messages, isStreaming)
    return this.#commit(await this.#handler.handle(turn), turn, messages)
  }

  async #turn(messages: readonly InboundMessage[], isStreaming: boolean): Promise<Turn> {
    const [first, last] = [messages[0], messages.at(-1)]
    if (!first || !last) throw new RangeError('a turn needs a message')
    const { messageId: id, address, isEdit = false } = last
    return {
      key: turnKey(first),
      state: await this.#state(last),
      text: prepareText(messages.map((message) => message.text).join('\n')),
      ...(last.action ? { action: last.action } : {}),
      ...(last.attachment ? { attachment: last.attachment } : {}),
      // Words read together came in several messages: none of them can be edited for all.
      ...(id && messages.length === 1 ? { message: { id, address, isEdit } } : {}),
      at: this.#options.clock.now(),
      ...(isStreaming ? { onSentence: (sentence: string) => this.#waiters.tell(messages, sentence) } : {}),
    }
  }

  async #state(message: InboundMessage): Promise<ConversationState> {
    const { channel, address, conversationId: id } = message
    const state = await this.#options.conversations.load(id)
    if (state) return { ...state, channel, address }
    return {
      id,
      channel,
      address,
      language: languageOf(message.locale),
      turns: [],
      phase: { name: 'asking' },
      known: {},
    }
  }

  async #commit(decision: TurnDecision, turn: Turn, messages: readonly InboundMessage[]): Promise<boolean> {
    const { conversations, wake } = this.#options
    const { replies: _replies, file: _file, forStaff: _forStaff, ...stored } = decision
    const { phase } = turn.state
    const outcome = await conversations.commitTurn({
      ...stored,
      handled: messages,
      outgoing: outgoingMessages(decision, turn.key),
      ...(phase.name === 'with-staff' ? { withStaff: phase.leadId } : {}),
    })
    if (outcome === 'done') wake()
    return outcome === 'done'
  }
}
