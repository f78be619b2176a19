import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { TokenStatistics } from '../../domain/token-statistics.ts'
import type { Embedding, EmbeddingModel, PassageEmbedding } from '../../ports/embedding-model.ts'
import type { LoadedModel, WorkerRequest } from './embedding-worker.ts'
import { DIMENSION, type ForwardPass, type Prefix } from './model-session.ts'

const MODEL_FOLDER = fileURLToPath(new URL('../../../models/multilingual-e5-small', import.meta.url))

type Answer = { readonly id: number; readonly pass?: ForwardPass; readonly failure?: string }
type Waiting = { resolve: (pass: ForwardPass) => void; reject: (error: Error) => void }

/** The embedded model in a worker thread of its own, so that the serving thread never waits for a forward pass. */
export class OnnxEmbeddingModel implements EmbeddingModel {
  readonly dimension = DIMENSION
  readonly identity: string
  readonly tokenStatistics: TokenStatistics
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0

  private constructor(identity: string, tokenStatistics: TokenStatistics, worker: Worker) {
    this.identity = identity
    this.tokenStatistics = tokenStatistics
    this.#worker = worker
    worker.on('message', (answer: Answer) => this.#settle(answer))
    worker.on('error', (error: Error) => this.#failAll(error))
    worker.on('exit', (code) => this.#failAll(new Error(`the embedding worker ended with code ${code}`)))
  }

  /** Loads the model (about half a second), all of it in the worker: this thread may do other things meanwhile. */
  static async load(folder: string = MODEL_FOLDER): Promise<OnnxEmbeddingModel> {
    const worker = new Worker(new URL('./embedding-worker.ts', import.meta.url), {
      workerData: { folder, threads: Math.min(2, availableParallelism()) },
    })
    const [{ identity, statistics }] = (await once(worker, 'message')) as [LoadedModel]
    return new OnnxEmbeddingModel(identity, statistics, worker)
  }

  embedQuery(text: string): Promise<Embedding> {
    return this.#run('query', [text])
  }

  embedPassage(pieces: readonly string[]): Promise<PassageEmbedding> {
    return this.#run('passage', pieces)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate()
  }

  #run(prefix: Prefix, pieces: readonly string[]): Promise<ForwardPass> {
    this.#lastId += 1
    const request: WorkerRequest = { id: this.#lastId, prefix, pieces }
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject })
      this.#worker.postMessage(request)
    })
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if (answer.pass) waiting?.resolve(answer.pass)
    else waiting?.reject(new Error(`embedding failed: ${answer.failure}`))
  }

  #failAll(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error)
    this.#waiting.clear()
  }
}
