import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { lockIndex } from '../../../../src/adapters/sqlite/knowledge/sqlite-index-lock.ts'
import { ConfigurationError } from '../../../../src/domain/errors.ts'
import { TemporaryFolder } from '../../../support/temporary-folder.ts'

const MODULE = fileURLToPath(new URL('../../../../src/adapters/sqlite/knowledge/sqlite-index-lock.ts', import.meta.url))

test('a second run is refused with a message until the first has ended', () => {
  using folder = new TemporaryFolder()
  const file = join(folder.path, 'index.lock')
  const first = lockIndex(file)
  expect(() => lockIndex(file)).toThrow(ConfigurationError)
  expect(() => lockIndex(file)).toThrow('another index run is at work')
  first[Symbol.dispose]()
  lockIndex(file)[Symbol.dispose]()
})

test("another process's lock holds while it lives and is free at once when it was killed", async () => {
  using folder = new TemporaryFolder()
  const file = join(folder.path, 'index.lock')
  const code = `
    const { lockIndex } = await import(${JSON.stringify(MODULE)})
    globalThis.lock = lockIndex(${JSON.stringify(file)})
    console.log('locked')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  expect(() => lockIndex(file)).toThrow(ConfigurationError)
  child.kill('SIGKILL')
  await once(child, 'exit')
  lockIndex(file)[Symbol.dispose]()
})
