import { parentPort, workerData } from 'node:worker_threads'
import { ModelSession, type Prefix } from './model-session.ts'

export interface WorkerRequest {
  readonly id: number
  readonly prefix: Prefix
  readonly pieces: readonly string[]
}

const { folder, threads } = workerData as { folder: string; threads: number }
const session = await ModelSession.load(folder, threads)

parentPort?.on('message', async ({ id, prefix, pieces }: WorkerRequest) => {
  try {
    const pass = await session.run(prefix, pieces)
    const buffers = [pass.tokenIds.buffer, pass.tokenVectors.buffer, pass.vector.buffer] as ArrayBuffer[]
    parentPort?.postMessage({ id, pass }, buffers)
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) })
  }
})
parentPort?.postMessage({ id: 0 })
