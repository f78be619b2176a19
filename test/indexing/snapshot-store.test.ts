import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { SnapshotStore } from '../../src/indexing/snapshot-store.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

async function prepared(folder: TemporaryFolder) {
  const store = new SnapshotStore(folder.path)
  await store.prepare()
  return store
}

const filled = async (folder: string) => writeFileSync(`${folder}/manifest.json`, '{}')

test('the pointer names a snapshot only once it is complete', async () => {
  using folder = new TemporaryFolder()
  const store = await prepared(folder)
  expect(await store.current()).toBeUndefined()
  await store.add('1', async (target) => {
    await filled(target)
    expect(await store.current()).toBeUndefined()
    expect(await store.names()).toEqual([])
  })
  expect(await store.current()).toBe('1')
  expect(existsSync(`${store.folderOf('1')}/manifest.json`)).toBe(true)
})

test('a run that fails leaves the current snapshot as it was, and its remains go with the next run', async () => {
  using folder = new TemporaryFolder()
  const store = await prepared(folder)
  await store.add('1', filled)
  await expect(store.add('2', () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full')
  expect(await store.current()).toBe('1')
  expect(await store.names()).toEqual(['1'])
  await store.add('3', filled)
  await store.removeOld()
  expect(readdirSync(dirname(store.folderOf('1'))).sort()).toEqual(['1', '3'])
})

test('a run killed before the switch leaves the pointer where it was', async () => {
  using folder = new TemporaryFolder()
  const store = await prepared(folder)
  await store.add('1', filled)
  mkdirSync(store.folderOf('2'))
  writeFileSync(`${store.pointerFile}.unfinished`, '2')
  expect(await store.current()).toBe('1')
  await store.add('3', filled)
  expect(await store.current()).toBe('3')
  expect(readdirSync(dirname(store.pointerFile)).sort()).toEqual(['current', 'snapshots'])
})

test('the current snapshot and the one before are kept, older ones are removed', async () => {
  using folder = new TemporaryFolder()
  const store = await prepared(folder)
  for (const name of ['1', '2', '3', '4']) {
    await store.add(name, filled)
    await store.removeOld()
  }
  expect(await store.names()).toEqual(['4', '3'])
})

test('a current snapshot that was gone back to is kept, however old', async () => {
  using folder = new TemporaryFolder()
  const store = await prepared(folder)
  for (const name of ['1', '2', '3']) await store.add(name, filled)
  writeFileSync(store.pointerFile, '1\n')
  await store.removeOld()
  expect((await store.names()).sort()).toEqual(['1', '2', '3'])
})
