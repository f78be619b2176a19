import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One completion request as the server received it. */
export interface ReceivedCompletion {
  readonly authorization: string | undefined
  readonly model: string
  readonly system: string
  readonly user: string
  /** As it was asked for JSON; undefined where it was not. */
  readonly responseFormat?: { readonly type: string }
}

/** What the server does with a request. */
export type Script = (reply: Reply, request: ReceivedCompletion) => Promise<void> | void

/** Writes one streamed completion, faults included. */
class Reply {
  readonly #response: ServerResponse
  /** Resolves when the client has hung up. */
  readonly closed: Promise<void>

  constructor(response: ServerResponse) {
    this.#response = response
    const { promise, resolve } = Promise.withResolvers<void>()
    response.once('close', resolve)
    this.closed = promise
  }

  get isClosed(): boolean {
    return this.#response.destroyed
  }

  /** Any line of the event stream, well-formed or not. */
  raw(text: string): void {
    if (!this.#response.headersSent) this.#response.writeHead(200, { 'content-type': 'text/event-stream' })
    this.#response.write(text)
  }

  #chunk(delta: object, finishReason: string | null): void {
    const choices = [{ index: 0, delta, finish_reason: finishReason }]
    this.raw(
      `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 0, model: 'm', choices })}\n\n`,
    )
  }

  /** Streams text in pieces of a few characters, as services do. */
  text(text: string, pieceLength = 3): void {
    const characters = [...text]
    for (let index = 0; index < characters.length; index += pieceLength) {
      this.#chunk({ content: characters.slice(index, index + pieceLength).join('') }, null)
    }
  }

  refuse(text: string): void {
    this.#chunk({ refusal: text }, null)
  }

  finish(reason = 'stop'): void {
    this.#chunk({}, reason)
    this.raw('data: [DONE]\n\n')
    this.#response.end()
  }

  /** Ends the answer properly for HTTP, but without a finish reason. */
  endWithoutFinish(): void {
    this.#response.end()
  }

  /** Resets the connection. */
  cut(): void {
    this.#response.destroy()
  }

  status(code: number, headers: Readonly<Record<string, string>> = {}): void {
    this.#response.writeHead(code, { 'content-type': 'application/json', ...headers })
    this.#response.end(
      JSON.stringify({ error: { message: 'Incorrect API key provided: sk-secret', code: `e${code}` } }),
    )
  }

  /** Waits until what was written has left for the client. */
  async drained(): Promise<void> {
    if (this.#response.writableNeedDrain && !this.isClosed) {
      await Promise.race([new Promise((resolve) => this.#response.once('drain', resolve)), this.closed])
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function read(request: IncomingMessage): Promise<ReceivedCompletion> {
  let body = ''
  for await (const piece of request.setEncoding('utf8')) body += piece
  const { model, messages, response_format } = JSON.parse(body) as {
    model: string
    messages: { role: string; content: string }[]
    response_format?: { type: string }
  }
  const content = (role: string) => messages.find((message) => message.role === role)?.content ?? ''
  return {
    authorization: request.headers.authorization,
    model,
    system: content('system'),
    user: content('user'),
    ...(response_format ? { responseFormat: response_format } : {}),
  }
}

/** An OpenAI-compatible server over real HTTP that does what the test scripts; each request is one call of the script. */
export class ScriptedServer implements AsyncDisposable {
  readonly requests: ReceivedCompletion[] = []
  readonly baseUrl: string
  script: Script
  readonly #server: ReturnType<typeof createServer>

  private constructor(server: ReturnType<typeof createServer>, script: Script) {
    this.#server = server
    this.script = script
    this.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
    server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
      response.on('error', () => undefined)
      const received = await read(request)
      if (request.method !== 'POST' || request.url !== '/v1/chat/completions') return void response.writeHead(404).end()
      this.requests.push(received)
      await this.script(new Reply(response), received)
    })
  }

  static async start(script: Script): Promise<ScriptedServer> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new ScriptedServer(server, script)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }
}
