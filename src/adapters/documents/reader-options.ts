import type { ForkOptions } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { LARGEST_HEAP_MEGABYTES } from './limits.ts'

const PROJECT = new URL('../../../', import.meta.url)
const READABLE = ['src/', 'node_modules/', 'models/', 'package.json']
/** Without them some systems start no process; none of them holds a secret. */
const ENVIRONMENT = ['LANG', 'LC_ALL', 'TZ', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR'] as const

/**
 * How the process that reads is started: it sees the program but no knowledge, data or secret, writes nothing, and
 * starts no other process.
 */
export function readerOptions(registry: URL): ForkOptions {
  const readable = [...READABLE.map((name) => new URL(name, PROJECT)), new URL('.', registry)]
  const given = ENVIRONMENT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  return {
    execArgv: [
      `--max-old-space-size=${LARGEST_HEAP_MEGABYTES}`,
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=SecurityWarning',
      '--permission',
      '--allow-addons',
      '--allow-worker',
      ...readable.map((url) => `--allow-fs-read=${fileURLToPath(url)}`),
    ],
    env: Object.fromEntries(given),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  }
}
