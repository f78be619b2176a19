import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Update, User, UserFromGetMe } from 'grammy/types'
import { CHANGE_METHODS } from './change-methods.ts'
import { ChatDirectory, type GroupDescription } from './chat-directory.ts'
import { CommandRecord, type PublishedCommands } from './command-record.ts'
import type { FakeCall } from './fake-call.ts'
import type { FakeChat } from './fake-chat.ts'
import { FakePerson } from './fake-person.ts'
import { ApiRefusal, type Fault, takesEffect } from './faults.ts'
import { FileStore } from './file-store.ts'
import { GroupLimit } from './group-limit.ts'
import type { MemberStatus } from './group-members.ts'
import { answerRefusal, answerResult, goWrong } from './http-answers.ts'
import { Mischief, type MischiefCounts, type MischiefOptions } from './mischief.ts'
import { readPayload } from './read-payload.ts'
import { SEND_METHODS } from './send-methods.ts'
import { SERVER_METHODS } from './server-methods.ts'
import type { BotMethods, Notice, ServerState } from './server-state.ts'
import { TOPIC_METHODS } from './topic-methods.ts'
import { UpdateDelivery } from './update-delivery.ts'

const TOKEN = '123456:TEST-token'

const BOT = { id: 123456, is_bot: true, first_name: 'Assistant', username: 'inquiry_test_bot' } as UserFromGetMe

/** How long a test waits for something that never comes. */
const PATIENCE_MS = 15_000

const METHODS: BotMethods = { ...SERVER_METHODS, ...SEND_METHODS, ...CHANGE_METHODS, ...TOPIC_METHODS }

/** A Bot API server over real HTTP, with people who use it and faults that can be ordered. */
export class FakeBotApi implements AsyncDisposable {
  readonly token = TOKEN
  readonly bot = BOT
  readonly calls: FakeCall[] = []
  readonly #faults = new Map<string, Fault[]>()
  readonly #mischief = new Mischief()
  readonly #unexpected: string[] = []
  readonly #watchers = new Set<() => void>()
  readonly #server: Server
  readonly #state: ServerState
  #callNumber = 0
  #pressId = 0

  private constructor(server: Server, now: () => number) {
    this.#server = server
    const updates = new UpdateDelivery(this.#mischief)
    const files = new FileStore()
    const chats = new ChatDirectory({ bot: BOT, files, now, deliver: (content) => updates.deliver(content) })
    const commands = new CommandRecord()
    this.#state = { bot: BOT, chats, files, commands, updates, limit: new GroupLimit(now), notices: new Map() }
    server.on('request', (request, response) => void this.#serve(request, response))
  }

  /** @param options.now the server's time in milliseconds since the epoch. */
  static async start({ now = Date.now }: { readonly now?: () => number } = {}): Promise<FakeBotApi> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new FakeBotApi(server, now)
  }

  get apiRoot(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get queue(): UpdateDelivery['queue'] {
    return this.#state.updates.queue
  }

  /** Webhook requests go to this origin, whatever host the bot named. */
  get webhookOrigin(): string | undefined {
    return this.#state.updates.webhookOrigin
  }

  set webhookOrigin(origin: string | undefined) {
    this.#state.updates.webhookOrigin = origin
  }

  /** An enterprise's person in a private chat. */
  user(id: number, language = 'zh-hans'): FakePerson {
    const first_name = this.#state.chats.user(id)?.first_name ?? `User ${id}`
    const user = this.#state.chats.know({ id, is_bot: false, first_name, language_code: language })
    return new FakePerson(this, this.#state.chats.privateChat(user), user)
  }

  /** Somebody who never started the bot; saying something to it starts it. */
  stranger(id: number): FakePerson {
    const person = this.user(id)
    person.chat.isStranger = true
    return person
  }

  /** A group that the bot is in, declared so that it is what a test says and nothing else. */
  group(chatId: number, description: GroupDescription = {}): FakeChat {
    return this.#state.chats.declareGroup(chatId, description)
  }

  /** A member of a group that the bot is in; without a status somebody who is there already keeps the one they have. */
  member(
    chatId: number,
    id: number,
    name: string,
    { username, status }: { readonly username?: string; readonly status?: MemberStatus } = {},
  ): FakePerson {
    const chat = this.#state.chats.anyGroup(chatId)
    const named: User = { id, is_bot: false, first_name: name, language_code: 'zh-hans' }
    const user = this.#state.chats.know(username ? { ...named, username } : named)
    chat.members.set(user, status ?? chat.members.statusOf(id) ?? 'member')
    return new FakePerson(this, chat, user)
  }

  /** @throws Error when there is no such chat. */
  chat(id: number): FakeChat {
    const chat = this.#state.chats.get(id)
    if (!chat) throw new Error(`there is no chat ${id}`)
    return chat
  }

  /** A basic group becomes a supergroup with another id. */
  upgrade(chatId: number, newId: number, options: { readonly isForum?: boolean } = {}): FakeChat {
    return this.#state.chats.upgrade(chatId, newId, options)
  }

  /** From now on no more messages a minute than this to one group; `Infinity` lifts the limit. */
  limitGroups(most: number): void {
    this.#state.limit.set(most)
  }

  /** What `setMyCommands` published, by scope and language. */
  get commands(): readonly PublishedCommands[] {
    return this.#state.commands.all
  }

  /** The next calls of `method` go wrong, one fault a call. */
  order(method: string, ...faults: readonly Fault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults])
  }

  /** Faults ordered and not met yet. */
  get faultsLeft(): number {
    return [...this.#faults.values()].reduce((sum, faults) => sum + faults.length, 0)
  }

  /** Goes wrong at random until told to behave: calls, and the order and number of updates. */
  misbehave(options: MischiefOptions): void {
    this.#mischief.begin(options)
  }

  behave(): void {
    this.#mischief.end()
  }

  /** What was done wrong at random so far. */
  get mischief(): MischiefCounts {
    return this.#mischief.counts
  }

  deliver(content: Partial<Update>): Update {
    return this.#state.updates.deliver(content)
  }

  nextPressId(): string {
    return String(++this.#pressId)
  }

  /** What the presser was told; undefined while nothing. */
  notice(pressId: string): Notice | undefined {
    return this.#state.notices.get(pressId)
  }

  callsOf(method: string): readonly FakeCall[] {
    return this.calls.filter((call) => call.method === method)
  }

  /** Resolves once `condition` holds; looked at after every call. */
  async until(what: string, condition: () => boolean): Promise<void> {
    if (condition()) return
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const watch = () => condition() && resolve()
    const tell = () => {
      const last = this.calls.slice(-50).map((call) => call.method)
      reject(new Error(`waited in vain for: ${what}; last calls: ${last.join(' ')}`))
    }
    const patience = setTimeout(tell, PATIENCE_MS)
    this.#watchers.add(watch)
    try {
      await promise
    } finally {
      clearTimeout(patience)
      this.#watchers.delete(watch)
    }
  }

  /** Ends the server. @throws Error when a method was called that it does not know. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#state.updates[Symbol.asyncDispose]()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
    if (this.#unexpected.length > 0) throw new Error(`the fake Bot API does not know: ${this.#unexpected.join(', ')}`)
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? []
    const payload = await readPayload(request)
    const call = { number: ++this.#callNumber, method, payload }
    const fault = this.#faults.get(method)?.shift() ?? this.#mischief.faultFor(method)
    let refusal: ApiRefusal | undefined
    try {
      if (token !== this.token) throw new ApiRefusal(401, 'Unauthorized')
      const result = takesEffect(fault) ? await this.#perform(call, response) : undefined
      if (fault && fault.kind !== 'pass') goWrong(fault, response)
      else answerResult(response, result)
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      refusal = error
      if (fault?.kind === 'reset-after' || fault?.kind === 'hang-after') goWrong(fault, response)
      else answerRefusal(response, error)
    }
    this.calls.push({
      ...call,
      ...(fault && fault.kind !== 'pass' ? { fault: fault.kind } : {}),
      ...(refusal ? { refusal: refusal.message } : {}),
    })
    for (const watch of this.#watchers) watch()
  }

  async #perform(call: FakeCall, response: ServerResponse): Promise<unknown> {
    const method = METHODS[call.method]
    if (!method) {
      this.#unexpected.push(call.method)
      throw new ApiRefusal(404, 'Not Found: method not found')
    }
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    return method(this.#state, call, gone.signal)
  }
}
