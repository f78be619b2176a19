import { execFile } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inject } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const KNOWLEDGE = join(ROOT, 'knowledge')
/** What earlier test runs embedded; keyed by content, so it is never out of date. */
const EMBEDDINGS = join(ROOT, 'node_modules', '.cache', 'test-embeddings.sqlite')
/** Building takes about a minute the first time; another file that needs it waits this long. */
export const BUILDING_MS = 300_000

/** A data folder with the product's own knowledge base, built by whichever test file asks first. */
export async function productData(): Promise<string> {
  const folder = inject('sharedFolder')
  const data = join(folder, 'data')
  const turn = new DatabaseSync(join(folder, 'turn.sqlite'), { timeout: BUILDING_MS })
  try {
    turn.exec('BEGIN EXCLUSIVE')
    if (!existsSync(join(data, 'knowledge', 'current'))) await build(data)
    return data
  } finally {
    turn.close()
  }
}

async function build(data: string): Promise<void> {
  const cache = join(data, 'knowledge', 'embeddings.sqlite')
  if (existsSync(EMBEDDINGS)) cpSync(EMBEDDINGS, cache)
  const { code, stderr } = await runScript('index', ['--data', data])
  if (code !== 0) throw new Error(stderr)
  cpSync(cache, EMBEDDINGS)
}

export interface ScriptResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command of `scripts/` with nothing configured but what is given. */
export function runScript(
  name: string,
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ScriptResult> {
  const child = promisify(execFile)(process.execPath, [join(ROOT, 'scripts', `${name}.ts`), ...options], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', ...environment },
  })
  return child.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ stdout, stderr, code }) => ({ code: Number(code), stdout, stderr }),
  )
}
