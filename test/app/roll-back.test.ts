import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHistory } from '../../src/app/index-history.ts'
import { rollBack } from '../../src/app/roll-back.ts'
import { parkFile } from '../support/knowledge-folder.ts'
import { IndexingBench } from '../support/snapshots.ts'

const NOW = new Date('2026-11-24T08:00:00Z')

test('going back takes the snapshot before the current one, again and again until none is left', async () => {
  using bench = new IndexingBench()
  const { snapshot: first } = await bench.run()
  bench.write({ 'parks/K003.md': parkFile('K003') })
  const { snapshot: second } = await bench.run()
  bench.write({ 'parks/K004.md': parkFile('K004') })
  const { snapshot: third } = await bench.run()
  expect(await rollBack(bench.store, NOW)).toEqual({ from: third, to: second })
  expect(await rollBack(bench.store, NOW)).toEqual({ from: second, to: first })
  await expect(rollBack(bench.store, NOW)).rejects.toThrow('there is no snapshot to go back to')
  expect(await bench.store.current()).toBe(first)
  const actions = (await readHistory(bench.store)).map(({ action, snapshot }) => [action, snapshot])
  expect(actions).toEqual([
    ['indexed', first],
    ['indexed', second],
    ['indexed', third],
    ['rolled-back', second],
    ['rolled-back', first],
  ])
})

test('after going back the next run indexes what the folder holds', async () => {
  using bench = new IndexingBench()
  await bench.run()
  bench.write({ 'parks/K003.md': parkFile('K003') })
  await bench.run()
  await rollBack(bench.store, NOW)
  expect(await bench.run()).toMatchObject({ outcome: 'switched', added: ['parks/K003'], embedded: 0 })
})

test('without any snapshot there is nothing to go back to', async () => {
  using bench = new IndexingBench()
  await expect(rollBack(bench.store, NOW)).rejects.toThrow('there is no snapshot to go back to')
})

test('after going back and indexing anew, going back again does not lead to the snapshot that was left', async () => {
  using bench = new IndexingBench()
  const { snapshot: good } = await bench.run()
  bench.write({ 'parks/K003.md': parkFile('K003') })
  await bench.run()
  await rollBack(bench.store, NOW)
  bench.write({ 'parks/K003.md': parkFile('K003', '', '- 有企业7家。 [S001]') })
  const { snapshot: mended } = await bench.run()
  expect(await rollBack(bench.store, NOW)).toEqual({ from: mended, to: good })
})

test('a damaged snapshot, or one of another version, is not gone back to', async () => {
  using bench = new IndexingBench()
  const { snapshot: first } = await bench.run()
  bench.write({ 'parks/K003.md': parkFile('K003') })
  const { snapshot: second } = await bench.run()
  bench.write({ 'parks/K004.md': parkFile('K004') })
  await bench.run()
  appendFileSync(join(bench.store.folderOf(second), 'token-ids.bin'), 'x')
  expect((await rollBack(bench.store, NOW)).to).toBe(first)
  await expect(rollBack(bench.store, NOW)).rejects.toThrow('there is no snapshot to go back to')
})
