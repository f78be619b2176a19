import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { ConfigurationError } from '../../domain/errors.ts'
import { createApplication } from './application.ts'
import type { HttpDependencies } from './environment.ts'

export interface HttpServerOptions extends HttpDependencies {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
}

/** How long a request may take to arrive. */
const REQUEST_TIMEOUT_MS = 30_000
/** How long stopping waits for requests in progress. */
const STOP_TIMEOUT_MS = 30_000

/** The HTTP channel. Disposing it stops accepting, ends event streams and lets requests in progress finish. */
class HttpServer implements AsyncDisposable {
  readonly #options: HttpServerOptions
  readonly #server: Server
  #inProgress = 0

  constructor(options: HttpServerOptions) {
    this.#options = options
    const listener = getRequestListener(createApplication(options).fetch)
    this.#server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
      this.#inProgress += 1
      response.once('close', () => {
        this.#inProgress -= 1
        if (!this.#server.listening && this.#inProgress === 0) this.#server.closeAllConnections()
      })
      void listener(request, response)
    })
  }

  /** The port in use once listening. */
  get port(): number {
    return (this.#server.address() as AddressInfo | null)?.port ?? this.#options.port
  }

  /**
   * Starts to accept connections.
   * @throws ConfigurationError when the address cannot be had.
   */
  async listen(): Promise<void> {
    const { host, port } = this.#options
    this.#server.listen(port, host)
    try {
      await once(this.#server, 'listening')
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? 'unknown error'
      throw new ConfigurationError(`PORT: cannot listen on ${host}:${port} (${reason})`, { cause: error })
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#server.listening) return
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#options.pageChannel.disconnectAll()
    if (this.#inProgress === 0) this.#server.closeAllConnections()
    const deadline = new AbortController()
    const force = this.#options.clock
      .sleep(STOP_TIMEOUT_MS, deadline.signal)
      .then(() => this.#server.closeAllConnections())
      .catch(() => undefined)
    await closed
    deadline.abort()
    await force
  }
}

/** Builds the server; nothing listens before `listen()`. */
export const createHttpServer = (options: HttpServerOptions): HttpServer => new HttpServer(options)
