import type { IndexProgress } from '../indexing/index-run.ts'

const BAR = 30
const LINES = 10

/** Progress on standard error: a bar on a terminal, about ten lines otherwise. */
export function indexProgress(label: string, stream: NodeJS.WriteStream = process.stderr): IndexProgress {
  let shown = 0
  return (done, total) => {
    if (stream.isTTY) {
      const filled = Math.round((BAR * done) / total)
      stream.write(
        `\r${label} [${'#'.repeat(filled)}${' '.repeat(BAR - filled)}] ${done}/${total}${done === total ? '\n' : ''}`,
      )
      return
    }
    const step = Math.floor((LINES * done) / total)
    if (step > shown) stream.write(`${label}: ${done}/${total}\n`)
    shown = step
  }
}
