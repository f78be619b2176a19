import { openSnapshot } from '../indexing/opened-snapshot.ts'
import type { SnapshotStore } from '../indexing/snapshot-store.ts'
import type { SnapshotBackends } from '../indexing/snapshot-writer.ts'
import type { Clock } from '../ports/clock.ts'
import type { EmbeddingModel } from '../ports/embedding-model.ts'
import type { Log } from '../ports/log.ts'
import type { Reranking } from '../retrieval/reranking.ts'
import { Retriever } from '../retrieval/retriever.ts'

export interface CurrentKnowledgeOptions {
  readonly store: SnapshotStore
  readonly model: EmbeddingModel
  readonly backends: SnapshotBackends
  /** Builds a snapshot when none can be opened. */
  readonly build: () => Promise<unknown>
  readonly clock: Clock
  readonly log: Log
  readonly reranking?: Reranking | undefined
}

const WATCH_INTERVAL_MS = 1000
/** A replaced snapshot stays open this long for the turns that still read it. */
const CLOSING_DELAY_MS = 60_000

/** The snapshot that answers are given from; follows the pointer without a restart. */
export class CurrentKnowledge implements AsyncDisposable {
  readonly #options: CurrentKnowledgeOptions
  readonly #stop = new AbortController()
  readonly #replaced = new Set<Retriever>()
  #retriever: Retriever
  /** What the pointer named when it was last looked at, opened or refused. */
  #seen: string | undefined
  #watching: Promise<void> | undefined

  private constructor(options: CurrentKnowledgeOptions, retriever: Retriever, seen: string | undefined) {
    this.#options = options
    this.#retriever = retriever
    this.#seen = seen
  }

  /** Opens the current snapshot, else the previous one, else builds one. */
  static async open(options: CurrentKnowledgeOptions): Promise<CurrentKnowledge> {
    await options.store.prepare()
    const opened = await openNewest(options)
    if (opened) return new CurrentKnowledge(options, opened, await options.store.current())
    await options.build()
    const built = await openNewest(options)
    if (!built) throw new Error('the snapshot just built cannot be opened')
    return new CurrentKnowledge(options, built, await options.store.current())
  }

  get retriever(): Retriever {
    return this.#retriever
  }

  /** Takes a new snapshot as soon as the pointer names one. */
  watch(): void {
    this.#watching ??= this.#watch()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort()
    await this.#watching
    for (const retriever of [...this.#replaced, this.#retriever]) await retriever.index[Symbol.asyncDispose]()
  }

  async #watch(): Promise<void> {
    const { clock, log } = this.#options
    while (!this.#stop.signal.aborted) {
      await clock.sleep(WATCH_INTERVAL_MS, this.#stop.signal).catch(() => undefined)
      await this.#follow().catch((error: unknown) => log.error({ error }, 'looking for a new snapshot failed'))
    }
  }

  async #follow(): Promise<void> {
    const { store, model, backends, log, reranking } = this.#options
    const name = await store.current()
    if (name === undefined || name === this.#seen || this.#stop.signal.aborted) return
    this.#seen = name
    try {
      const index = await openSnapshot(store.folderOf(name), model.identity, backends)
      this.#closeLater(this.#retriever)
      this.#retriever = new Retriever(index, model, reranking)
      log.info({ snapshot: name }, 'answering from a new snapshot')
    } catch (error) {
      log.error({ snapshot: name, error }, 'the new snapshot cannot be used; answering from the one before')
    }
  }

  #closeLater(retriever: Retriever): void {
    this.#replaced.add(retriever)
    this.#options.clock
      .sleep(CLOSING_DELAY_MS, this.#stop.signal)
      .then(async () => {
        this.#replaced.delete(retriever)
        await retriever.index[Symbol.asyncDispose]()
      })
      .catch(() => undefined)
  }
}

async function openNewest(options: CurrentKnowledgeOptions): Promise<Retriever | undefined> {
  const { store, model, backends, log, reranking } = options
  const current = await store.current()
  const chain = current ? [current, ...(await store.predecessors(current))] : []
  const names = [...new Set([...chain, ...(await store.names())])]
  for (const name of names) {
    try {
      return new Retriever(await openSnapshot(store.folderOf(name), model.identity, backends), model, reranking)
    } catch (error) {
      log.error({ snapshot: name, error }, 'this snapshot cannot be used')
    }
  }
  return undefined
}
