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

/** Adds a snapshot that came after another one. */
async function addedAfter(store: SnapshotStore, name: string, before: string): Promise<void> {
  await store.build(name, async (folder) => writeFileSync(`${folder}/manifest.json`, JSON.stringify({ before })))
  await store.adopt(name)
}

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
  expect(readdirSync(dirname(store.folderOf('1')))).toEqual(['3'])
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

test('the current snapshot and the two that it came after are kept, all others are removed', async () => {
  using folder = new TemporaryFolder()
  const store = await prepared(folder)
  await added(store, '1')
  for (const [name, before] of [
    ['2', '1'],
    ['3', '2'],
    ['4', '3'],
  ] as const) {
    await addedAfter(store, name, before)
  }
  await store.removeOld()
  expect(await store.names()).toEqual(['4', '3', '2'])
  // Gone back from 4 to 3, and then on: 4 was not wanted.
  await store.switchTo('3')
  await addedAfter(store, '5', '3')
  await store.removeOld()
  expect(await store.names()).toEqual(['5', '3', '2'])
  expect(await store.predecessors('5')).toEqual(['3', '2'])
})

test('what is no snapshot is taken for none', async () => {
  using folder = new TemporaryFolder()
  const store = await prepared(folder)
  await added(store, '1')
  mkdirSync(store.folderOf('.DS_Store'))
  expect(await store.names()).toEqual(['1'])
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
