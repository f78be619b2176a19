import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SystemClock } from '../../src/adapters/system-clock.ts'
import { watchFolder } from '../../src/app/watch-folder.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

/** Waits until a count is reached; the test's own limit ends what never comes. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50))
}

test('acts at once and once after many changes in a row, also below new folders, until it is stopped', async () => {
  using folder = new TemporaryFolder()
  const stop = new AbortController()
  let acts = 0
  const watching = watchFolder(folder.path, new SystemClock(), stop.signal, async () => {
    acts += 1
  })
  await until(() => acts === 1)
  for (let file = 0; file < 20; file += 1) writeFileSync(join(folder.path, `${file}.txt`), 'x')
  await until(() => acts === 2)
  mkdirSync(join(folder.path, 'new'))
  writeFileSync(join(folder.path, 'new/a.txt'), 'x')
  await until(() => acts === 3)
  stop.abort()
  await watching
  writeFileSync(join(folder.path, 'late.txt'), 'x')
  expect(acts).toBe(3)
})

test('what the action throws ends the watching', async () => {
  using folder = new TemporaryFolder()
  const failing = () => Promise.reject(new Error('broken'))
  await expect(watchFolder(folder.path, new SystemClock(), new AbortController().signal, failing)).rejects.toThrow(
    'broken',
  )
})

test('a folder that is not there is an error', async () => {
  const nothing = async () => undefined
  const watching = watchFolder('/no/such/folder', new SystemClock(), new AbortController().signal, nothing)
  await expect(watching).rejects.toThrow('ENOENT')
})
