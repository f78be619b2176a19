import { parentPort, workerData } from 'node:worker_threads'
import type { TokenStatistics } from '../../domain/token-statistics.ts'
import { modelIdentity, readTokenStatistics } from './model-files.ts'
import { ModelSession, type Prefix } from './model-session.ts'

export interface WorkerRequest {
  readonly id: number
  readonly prefix: Prefix
  readonly pieces: readonly string[]
}

/** The worker's first message. */
export interface LoadedModel {
  readonly identity: string
  readonly statistics: TokenStatistics
}

const { folder, threads } = workerData as { folder: string; threads: number }
const [session, identity, statistics] = await Promise.all([
  ModelSession.load(folder, threads),
  modelIdentity(folder),
  readTokenStatistics(folder),
])

parentPort?.on('message', async ({ id, prefix, pieces }: WorkerRequest) => {
  try {
    const pass = await session.run(prefix, pieces)
    const buffers = [pass.tokenIds.buffer, pass.tokenVectors.buffer, pass.vector.buffer] as ArrayBuffer[]
    parentPort?.postMessage({ id, pass }, buffers)
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) })
  }
})
parentPort?.postMessage({ identity, statistics } satisfies LoadedModel)
