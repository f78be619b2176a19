import { AnswerEngine } from '../../answering/answer-engine.ts'
import type { GoldenOutcome, GoldenQuestion } from '../../domain/golden.ts'
import { openSnapshot } from '../../indexing/opened-snapshot.ts'
import type { SnapshotStore } from '../../indexing/snapshot-store.ts'
import type { SnapshotBackends } from '../../indexing/snapshot-writer.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EmbeddingModel } from '../../ports/embedding-model.ts'
import type { Log } from '../../ports/log.ts'
import { Retriever } from '../../retrieval/retriever.ts'
import { askGolden } from './ask-golden.ts'
import { keptOutcomes, writeGoldenOutcomes } from './golden-outcomes.ts'

export interface GateOptions {
  readonly questions: readonly GoldenQuestion[]
  readonly store: SnapshotStore
  readonly model: EmbeddingModel | Promise<EmbeddingModel>
  readonly backends: SnapshotBackends
  readonly clock: Clock
  readonly log: Log
  /** Lets a snapshot in whatever it lost. */
  readonly force: boolean
  /** The questions could not be read, and nobody minds. */
  readonly isUnguarded?: boolean
}

export interface GateReport {
  readonly outcomes: readonly GoldenOutcome[]
  /** Questions that the current snapshot answers as they ask and the new one does not. */
  readonly lost: readonly GoldenOutcome[]
  /** Lost questions did not keep the snapshot out, because it was to be let in whatever they say. */
  readonly wasForced: boolean
}

/**
 * Asks the golden questions of a new snapshot before it is used. It is let in when it answers every question that the
 * current one answers. Answers are composed by the rules alone, so that they are the same on every run.
 */
export class GoldenGate {
  readonly #options: GateOptions
  #report: GateReport | undefined

  constructor(options: GateOptions) {
    this.#options = options
  }

  /** Whether a snapshot was let in that would have been kept out, or might have been had the questions been readable. */
  get wasForced(): boolean {
    return this.#options.isUnguarded === true || this.#report?.wasForced === true
  }

  /** How it went; undefined when there was nothing to ask, or no snapshot to ask it of. */
  get report(): GateReport | undefined {
    return this.#report
  }

  readonly approve = async (name: string, folder: string): Promise<boolean> => {
    const { questions, store, force } = this.#options
    if (questions.length === 0) return true
    const outcomes = await this.#ask(questions, folder, true)
    const passedBefore = await this.#passedBefore(questions.filter((_, at) => !outcomes[at]?.passed))
    const lost = outcomes.filter((_, at) => passedBefore.has(questions[at] as GoldenQuestion))
    this.#report = { outcomes, lost, wasForced: force && lost.length > 0 }
    const isIn = force || lost.length === 0
    if (isIn) await writeGoldenOutcomes(store, name, questions, outcomes)
    return isIn
  }

  /** Asks over the current snapshot where the questions have changed since they were last asked of it. */
  async keepUpToDate(snapshot: string): Promise<void> {
    const { questions, store } = this.#options
    const kept = await keptOutcomes(store, snapshot, questions)
    if (kept.every((outcome) => outcome !== undefined)) return
    const outcomes = await this.#ask(questions, store.folderOf(snapshot), false)
    await writeGoldenOutcomes(store, snapshot, questions, outcomes)
    this.#report = { outcomes, lost: [], wasForced: false }
  }

  async #ask(questions: readonly GoldenQuestion[], folder: string, isNew: boolean): Promise<readonly GoldenOutcome[]> {
    const { backends, clock, log } = this.#options
    const model = await this.#options.model
    await using index = await openSnapshot(folder, model.identity, backends, isNew)
    const retriever = new Retriever(index, model)
    return await askGolden(questions, new AnswerEngine({ retriever: () => retriever, clock, log }))
  }

  /** Of the questions that failed, those that the current snapshot answers now, or did when it was made. */
  async #passedBefore(failed: readonly GoldenQuestion[]): Promise<ReadonlySet<GoldenQuestion>> {
    const { store } = this.#options
    const current = await store.current()
    if (failed.length === 0 || current === undefined) return new Set()
    const asked = this.#ask(failed, store.folderOf(current), false)
    const before = await asked.catch(() => keptOutcomes(store, current, failed))
    return new Set(failed.filter((_, at) => before[at]?.passed))
  }
}
