import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as the server received it. */
export interface ReceivedRerank {
  readonly path: string | undefined
  readonly authorization: string | undefined
  readonly model: string
  readonly query: string
  readonly documents: readonly string[]
}

/** What the server does with a request. */
export type RerankScript = (response: ServerResponse, request: ReceivedRerank) => void

const sends =
  (status: number, body: string): RerankScript =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(body)

/** Answers with this body, whatever it is. */
export const body = (content: unknown): RerankScript =>
  sends(200, typeof content === 'string' ? content : JSON.stringify(content))

/** Scores each text by this function, best first as services answer. */
export const scores =
  (score: (text: string, index: number) => unknown): RerankScript =>
  (response, request) => {
    const results = request.documents.map((text, index) => ({ index, relevance_score: score(text, index) }))
    const best = results.toSorted((left, right) => Number(right.relevance_score) - Number(left.relevance_score))
    body({ results: best })(response, request)
  }

/** An error whose words repeat the key, as services are known to do. */
export const fails = (status: number): RerankScript => sends(status, '{"detail":"invalid key rk-secret"}')

export const stalls: RerankScript = () => undefined

export const stallsInTheMiddle: RerankScript = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"results":[{"index":0,')
}

export const cuts: RerankScript = (response) => void response.destroy()

export const redirects: RerankScript = (response) =>
  void response.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end()

/** A server of the Jina and Cohere form over real HTTP that does what the test scripts. */
export class RerankServer implements AsyncDisposable {
  readonly requests: ReceivedRerank[] = []
  readonly baseUrl: string
  script: RerankScript
  readonly #server: ReturnType<typeof createServer>

  private constructor(server: ReturnType<typeof createServer>, script: RerankScript) {
    this.#server = server
    this.script = script
    this.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
    server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
      response.on('error', () => undefined)
      let text = ''
      for await (const piece of request.setEncoding('utf8')) text += piece
      const { model, query, documents } = JSON.parse(text) as ReceivedRerank
      const received = { path: request.url, authorization: request.headers.authorization, model, query, documents }
      this.requests.push(received)
      this.script(response, received)
    })
  }

  static async start(script: RerankScript): Promise<RerankServer> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new RerankServer(server, script)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }
}
