import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { FormatFile } from './format-reader.ts'
import { readerOptions } from './reader-options.ts'
import type { ReaderReply } from './reader-process.ts'
import { residentMemory } from './resident-memory.ts'

const PROGRAM = fileURLToPath(new URL('./reader-process.ts', import.meta.url))
const LOOK_EVERY_MS = 50
const KEPT_ERRORS = 4_000
/** What V8 writes before it gives up. */
const OUT_OF_HEAP = /heap limit|out of memory|allocation failed/i

export interface ReadingLimits {
  readonly seconds: number
  readonly memoryBytes: number
}

export type Failure = 'time' | 'memory' | 'crash'
export type ReadingOutcome = ReaderReply | { readonly failed: Failure }

/** A process that reads files, one after the other. After a failure it is gone. */
export class ReaderChild {
  readonly #process: ChildProcess
  #errors = ''
  #filesGiven = 0

  private constructor(registry: URL) {
    this.#process = fork(PROGRAM, [registry.href], readerOptions(registry))
    this.#process.on('error', (error) => this.#keep(error.message))
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => this.#keep(text))
  }

  /**
   * Starts a process with the readers of a module that exports `FORMAT_READERS` (about 0.2 seconds).
   * @throws when it cannot be started, with what it said.
   */
  static async start(registry: URL): Promise<ReaderChild> {
    const child = new ReaderChild(registry)
    const ended = once(child.#process, 'close').then(() => {
      throw new Error(`the process that reads documents did not start: ${child.#errors}`)
    })
    await Promise.race([once(child.#process, 'message'), ended])
    ended.catch(() => undefined)
    // From now on only a file that is being read keeps the program running.
    child.#process.unref()
    child.#process.channel?.unref()
    ;(child.#process.stderr as Socket | null)?.unref()
    return child
  }

  get isAlive(): boolean {
    return this.#process.connected
  }

  /** Whether no file before the present one can have left anything behind in it. */
  get isFresh(): boolean {
    return this.#filesGiven <= 1
  }

  /** Reads a file; never rejects. */
  async read(file: FormatFile, limits: ReadingLimits): Promise<ReadingOutcome> {
    this.#filesGiven += 1
    const child = this.#process
    const { promise, resolve } = Promise.withResolvers<ReadingOutcome>()
    const ended = (_: number | null, signal: NodeJS.Signals | null): void => {
      // A kill that is not ours is the system's, for want of memory.
      const isMemory = signal === 'SIGKILL' || OUT_OF_HEAP.test(this.#errors)
      resolve({ failed: isMemory ? 'memory' : 'crash' })
    }
    const look = async (): Promise<void> => {
      if (((await residentMemory(child.pid ?? 0)) ?? 0) > limits.memoryBytes) resolve({ failed: 'memory' })
    }
    child.once('message', resolve).once('close', ended)
    const timer = setTimeout(() => resolve({ failed: 'time' }), limits.seconds * 1000)
    const watch = setInterval(look, LOOK_EVERY_MS)
    child.send(file, (error) => error && resolve({ failed: 'crash' }))
    const outcome = await promise
    clearTimeout(timer)
    clearInterval(watch)
    child.off('message', resolve).off('close', ended)
    if ('failed' in outcome) child.kill('SIGKILL')
    return outcome
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const child = this.#process
    if (child.exitCode !== null || child.signalCode !== null) return
    child.ref()
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  #keep(text: string): void {
    this.#errors = (this.#errors + text).slice(-KEPT_ERRORS)
  }
}
