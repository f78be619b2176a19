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

async function added(store: SnapshotStore, name: string): Promise<void> {
  await store.build(name, filled)
  await store.adopt(name)
}

test('the pointer names a snapshot only once it is complete', async () => {
  using folder = new TemporaryFolder()
  const store = await prepared(folder)
  expect(await store.current()).toBeUndefined()
  await store.build('1', async (target) => {
    await filled(target)
    expect(await store.current()).toBeUndefined()
    expect(await store.names()).toEqual([])
  })
  expect(await store.current()).toBeUndefined()
  await store.adopt('1')
  expect(await store.current()).toBe('1')
  expect(existsSync(`${store.folderOf('1')}/manifest.json`)).toBe(true)
})

test('a run that fails leaves the current snapshot as it was, and its remains go with the next run', async () => {
  using folder = new TemporaryFolder()
  const store = await prepared(folder)
  await added(store, '1')
  await expect(store.build('2', () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full')
  expect(await store.current()).toBe('1')
  expect(await store.names()).toEqual(['1'])
  await added(store, '3')
  await store.removeOld()
  expect(readdirSync(dirname(store.folderOf('1'))).sort()).toEqual(['1', '3'])
})

test('a run killed before the switch leaves the pointer where it was', async () => {
  using folder = new TemporaryFolder()
  const store = await prepared(folder)
  await added(store, '1')
  mkdirSync(store.folderOf('2'))
  writeFileSync(`${store.pointerFile}.unfinished`, '2')
  expect(await store.current()).toBe('1')
  await added(store, '3')
  expect(await store.current()).toBe('3')
  expect(readdirSync(dirname(store.pointerFile)).sort()).toEqual(['current', 'snapshots'])
})

test('the current snapshot and the two newest others are kept, older ones are removed', async () => {
  using folder = new TemporaryFolder()
  const store = await prepared(folder)
  for (const name of ['1', '2', '3', '4', '5']) {
    await added(store, name)
    await store.removeOld()
  }
  expect(await store.names()).toEqual(['5', '4', '3'])
  await store.switchTo('3')
  await added(store, '6')
  await store.switchTo('3')
  await store.removeOld()
  expect(await store.names()).toEqual(['6', '5', '4', '3'])
})

test('a snapshot that is discarded was never there', async () => {
  using folder = new TemporaryFolder()
  const store = await prepared(folder)
  await added(store, '1')
  await store.build('2', filled)
  await store.discard('2')
  expect([await store.current(), await store.names()]).toEqual(['1', ['1']])
  expect(readdirSync(dirname(store.folderOf('1')))).toEqual(['1'])
})
