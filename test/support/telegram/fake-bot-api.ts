import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Update, UserFromGetMe } from 'grammy/types'
import { FakeChat } from './fake-chat.ts'
import { FakePerson } from './fake-person.ts'
import { ApiRefusal, type Fault, takesEffect } from './faults.ts'
import { readPayload, type UploadedFile } from './read-payload.ts'
import { UpdateQueue } from './update-queue.ts'
import { WebhookPump } from './webhook-pump.ts'

export interface FakeCall {
  readonly method: string
  readonly payload: Readonly<Record<string, unknown>>
}

const TOKEN = '123456:TEST-token'

const BOT = { id: 123456, is_bot: true, first_name: 'Assistant', username: 'inquiry_test_bot' } as UserFromGetMe

/** How long a test waits for something that never comes. */
const PATIENCE_MS = 15_000

/** A Bot API server over real HTTP, with people who use it and faults that can be ordered. */
export class FakeBotApi implements AsyncDisposable {
  readonly token = TOKEN
  readonly bot = BOT
  readonly calls: FakeCall[] = []
  readonly queue = new UpdateQueue()
  readonly #chats = new Map<number, FakeChat>()
  readonly #faults = new Map<string, Fault[]>()
  readonly #notices = new Map<string, { text?: string; show_alert?: boolean } | undefined>()
  readonly #unexpected: string[] = []
  readonly #watchers = new Set<() => void>()
  readonly #pump = new WebhookPump(this.queue)
  readonly #server: Server
  #updateId = 1000
  #pressId = 0
  #poll: AbortController | undefined

  private constructor(server: Server) {
    this.#server = server
    server.on('request', (request, response) => void this.#serve(request, response))
  }

  static async start(): Promise<FakeBotApi> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new FakeBotApi(server)
  }

  get apiRoot(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** An enterprise's person in a private chat. */
  user(id: number, language = 'zh-hans'): FakePerson {
    const user = { id, is_bot: false, first_name: `User ${id}`, language_code: language }
    return new FakePerson(this, this.#chat(id, 'private'), user)
  }

  /** A member of a group that the bot is in. */
  member(chatId: number, id: number, name: string): FakePerson {
    const user = { id, is_bot: false, first_name: name, language_code: 'zh-hans' }
    return new FakePerson(this, this.#chat(chatId, 'supergroup'), user)
  }

  /** The next calls of `method` go wrong, one fault a call. */
  order(method: string, ...faults: readonly Fault[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults])
  }

  /** Faults ordered and not met yet. */
  get faultsLeft(): number {
    return [...this.#faults.values()].reduce((sum, faults) => sum + faults.length, 0)
  }

  /** Webhook requests go to this origin, whatever host the bot named. */
  webhookOrigin: string | undefined

  deliver(content: Partial<Update>): Update {
    const update = { ...content, update_id: this.#updateId++ } as Update
    this.queue.add(update)
    this.#pump.wake()
    return update
  }

  nextPressId(): string {
    return String(++this.#pressId)
  }

  /** What the presser was told; undefined while nothing. */
  notice(pressId: string): { text?: string; show_alert?: boolean } | undefined {
    return this.#notices.get(pressId)
  }

  callsOf(method: string): readonly FakeCall[] {
    return this.calls.filter((call) => call.method === method)
  }

  /** Resolves once `condition` holds; looked at after every call. */
  async until(what: string, condition: () => boolean): Promise<void> {
    if (condition()) return
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const watch = () => condition() && resolve()
    const patience = setTimeout(
      () => reject(new Error(`waited in vain for: ${what}; calls: ${this.calls.map((call) => call.method).join(' ')}`)),
      PATIENCE_MS,
    )
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
    await this.#pump[Symbol.asyncDispose]()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
    if (this.#unexpected.length > 0) throw new Error(`the fake Bot API does not know: ${this.#unexpected.join(', ')}`)
  }

  #chat(id: number, type: FakeChat['type']): FakeChat {
    const chat = this.#chats.get(id) ?? new FakeChat(id, type)
    this.#chats.set(id, chat)
    return chat
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? []
    const payload = await readPayload(request)
    const fault = this.#faults.get(method)?.shift()
    try {
      if (token !== this.token) throw new ApiRefusal(401, 'Unauthorized')
      const result = takesEffect(fault) ? await this.#perform(method, payload, response) : undefined
      if (fault && fault.kind !== 'pass') this.#goWrong(fault, response)
      else answer(response, 200, { ok: true, result })
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      const { code, message, parameters } = error
      answer(response, code, {
        ok: false,
        error_code: code,
        description: message,
        ...(parameters ? { parameters } : {}),
      })
    }
    this.calls.push({ method, payload })
    for (const watch of this.#watchers) watch()
  }

  #goWrong(fault: Fault, response: ServerResponse): void {
    switch (fault.kind) {
      case 'rate-limit':
        throw new ApiRefusal(429, `Too Many Requests: retry after ${fault.retryAfter}`, {
          retry_after: fault.retryAfter,
        })
      case 'server-error':
        throw new ApiRefusal(500, 'Internal Server Error')
      case 'refuse':
        throw new ApiRefusal(fault.code, fault.description, fault.parameters)
      case 'bad-gateway':
        response.writeHead(502, { 'content-type': 'text/html' }).end('<html><body>502 Bad Gateway</body></html>')
        return
      case 'reset':
      case 'reset-after':
        response.socket?.resetAndDestroy()
        return
      default:
      // "hang": the caller's patience ends it.
    }
  }

  async #perform(method: string, payload: FakeCall['payload'], response: ServerResponse): Promise<unknown> {
    switch (method) {
      case 'getMe':
        return this.bot
      case 'getUpdates':
        return this.#getUpdates(payload, response)
      case 'setWebhook':
        this.#pump.start(this.#webhookTarget(String(payload.url)), String(payload.secret_token))
        return true
      case 'deleteWebhook':
        await this.#pump.stop()
        return true
      case 'sendMessage':
        return this.#shown(this.#known(payload).send(payload), payload)
      case 'sendDocument':
        return this.#shown(this.#known(payload).sendDocument(payload.document as UploadedFile), payload)
      case 'editMessageText':
        return this.#shown(this.#known(payload).edit(payload, false), payload)
      case 'editMessageReplyMarkup':
        return this.#shown(this.#known(payload).edit(payload, true), payload)
      case 'answerCallbackQuery':
        this.#notices.set(String(payload.callback_query_id), payload)
        return true
      case 'sendChatAction':
      case 'setMessageReaction':
      case 'setMyCommands':
        return true
      default:
        this.#unexpected.push(method)
        throw new ApiRefusal(404, 'Not Found: method not found')
    }
  }

  async #getUpdates(payload: FakeCall['payload'], response: ServerResponse): Promise<readonly Update[]> {
    if (this.#pump.isActive) {
      throw new ApiRefusal(409, "Conflict: can't use getUpdates method while webhook is active")
    }
    this.#poll?.abort()
    const poll = new AbortController()
    this.#poll = poll
    response.on('close', () => poll.abort())
    const { offset = 0, limit = 100, timeout = 0 } = payload as { offset?: number; limit?: number; timeout?: number }
    const updates = await this.queue.poll(offset, limit, timeout, poll.signal)
    if (poll.signal.aborted) throw new ApiRefusal(409, 'Conflict: terminated by other getUpdates request')
    return updates
  }

  #webhookTarget(url: string): string {
    return this.webhookOrigin ? this.webhookOrigin + new URL(url).pathname : url
  }

  #known(payload: FakeCall['payload']): FakeChat {
    const chat = this.#chats.get(Number(payload.chat_id))
    if (!chat) throw new ApiRefusal(400, 'Bad Request: chat not found')
    return chat
  }

  #shown(message: { id: number; text: string }, payload: FakeCall['payload']): object {
    return { message_id: message.id, date: 1_700_000_000, chat: { id: payload.chat_id }, text: message.text }
  }
}

const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
