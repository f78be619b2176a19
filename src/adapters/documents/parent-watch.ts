import { workerData } from 'node:worker_threads'

const { parent } = workerData as { parent: number }
const INTERVAL_MS = 500

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

// A thread of its own, because a reader that never ends would not see the parent go.
setInterval(() => {
  if (process.ppid !== parent || !isAlive(parent)) process.kill(process.pid, 'SIGKILL')
}, INTERVAL_MS)
