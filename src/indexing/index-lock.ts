import { open, readFile, rm } from 'node:fs/promises'
import { ConfigurationError } from '../domain/errors.ts'

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function holderOf(file: string): Promise<number | undefined> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''))
  return pid > 0 && pid !== process.pid && isRunning(pid) ? pid : undefined
}

/**
 * One index run at a time per data folder; the lock of a process that ended is taken over.
 * @throws ConfigurationError naming the process that holds it.
 */
export async function lockIndex(file: string): Promise<AsyncDisposable> {
  const holder = await holderOf(file)
  if (holder !== undefined)
    throw new ConfigurationError(`another index run (process ${holder}) is at work; try again when it has ended`)
  await rm(file, { force: true })
  const handle = await open(file, 'wx').catch(() => {
    throw new ConfigurationError('another index run has just started; try again when it has ended')
  })
  await handle.writeFile(String(process.pid))
  await handle.close()
  return { [Symbol.asyncDispose]: () => rm(file, { force: true }) }
}
