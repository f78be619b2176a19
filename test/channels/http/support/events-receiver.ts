import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ReceivedEvent {
  readonly method: string | undefined
  readonly path: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What the receiver does with a request. */
export type Reaction = (response: ServerResponse, event: ReceivedEvent) => void

export const answers =
  (status: number, headers: Record<string, string> = {}): Reaction =>
  (response) =>
    void response.writeHead(status, headers).end('{"detail":"whatever"}')

export const stalls: Reaction = () => undefined

export const cuts: Reaction = (response) => void response.destroy()

export const cutsInTheMiddle: Reaction = (response) => {
  response.socket?.end('HTTP/1.1 200 OK\r\ncontent-le')
}

export const talksNonsense: Reaction = (response) => {
  response.socket?.end('220 mail.example.org ready\r\n')
}

/** Takes the event, and never ends to say so. */
export const rambles: Reaction = (response) => void response.writeHead(200).write('{')

/** A receiver of lead events over real HTTP that does what the test says. */
export class EventsReceiver implements AsyncDisposable {
  readonly received: ReceivedEvent[] = []
  readonly url: string
  reaction: Reaction
  readonly #server: ReturnType<typeof createServer>

  private constructor(server: ReturnType<typeof createServer>, reaction: Reaction) {
    this.#server = server
    this.reaction = reaction
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/leads?token=hunter2`
    server.on('request', async (request, response) => {
      response.on('error', () => undefined)
      let body = ''
      for await (const piece of request.setEncoding('utf8')) body += piece
      const event = { method: request.method, path: request.url, headers: request.headers, body }
      this.received.push(event)
      this.reaction(response, event)
    })
  }

  static async start(reaction: Reaction = answers(204)): Promise<EventsReceiver> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new EventsReceiver(server, reaction)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }
}
