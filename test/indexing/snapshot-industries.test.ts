import { expect, test } from 'vitest'
import { IndexingBench } from '../support/snapshots.ts'

test('a snapshot keeps the industries in the order of their file', async () => {
  using bench = new IndexingBench()
  bench.write({ 'industries.yaml': '- name: 物流\n  synonyms: [货运]\n- name: 冷链\n  related: [物流]\n' })
  const { snapshot } = await bench.run()
  await using index = await bench.open(snapshot)
  expect(index.industries).toEqual([
    { name: '物流', synonyms: ['货运'], related: [] },
    { name: '冷链', synonyms: [], related: ['物流'] },
  ])
})

test('a snapshot of a knowledge base without industries has none', async () => {
  using bench = new IndexingBench()
  const { snapshot } = await bench.run()
  await using index = await bench.open(snapshot)
  expect(index.industries).toEqual([])
})
