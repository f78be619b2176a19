import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dryRun } from '../../src/app/dry-run.ts'
import { indexKnowledge } from '../../src/app/knowledge-indexing.ts'
import { SnapshotStore } from '../../src/indexing/snapshot-store.ts'
import { parkFile, writeKnowledge } from '../support/knowledge-folder.ts'
import { RecordingEmbeddingModel } from '../support/recording-embedding-model.ts'
import { IndexingBench } from '../support/snapshots.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

test('a run says what was added, changed, removed and rejected, and reads only what changed', async () => {
  using bench = new IndexingBench()
  expect(await bench.run()).toMatchObject({
    added: ['parks/K001', 'parks/K002'],
    changed: [],
    removed: [],
    rejected: [],
    documents: 2,
    passages: 4,
    embedded: 4,
  })
  bench.write({
    'parks/K002.md': parkFile('K002', '', '- 2025年底有企业1500家。 [S001]'),
    'parks/K003.md': parkFile('K003'),
    'parks/bad.md': '---\nid: K004\n---\n',
  })
  rmSync(join(bench.knowledgeDirectory, 'parks/K001.md'))
  const preview = await dryRun({ config: bench, store: bench.store, now: new Date() })
  const changes = { added: ['parks/K003'], changed: ['parks/K002'], removed: ['parks/K001'] }
  const rejected = [{ file: 'parks/bad.md', reason: expect.any(String) }]
  expect(preview).toMatchObject({ ...changes, rejected })
  expect(await bench.run()).toMatchObject({ ...changes, rejected, embedded: 3 })
  expect(await bench.run()).toMatchObject({ outcome: 'unchanged', added: [], changed: [], removed: [], embedded: 0 })
})

test('a file that becomes unreadable is rejected and counts as removed', async () => {
  using bench = new IndexingBench()
  await bench.run()
  bench.write({ 'parks/K001.md': 'broken' })
  const report = await bench.run()
  expect(report.documents).toBe(2)
  expect(report.changed).toEqual(['parks/K001'])
})

test('a full run reads every passage again', async () => {
  using bench = new IndexingBench()
  await bench.run()
  expect(await bench.run({ full: true })).toMatchObject({ changed: [], embedded: 4 })
})

test('another model shares no embedding with the one before', async () => {
  using bench = new IndexingBench()
  await bench.run()
  const model = new RecordingEmbeddingModel('recording:2')
  const { snapshot, embedded } = await bench.run({ model })
  expect(embedded).toBe(4)
  await expect(bench.open(snapshot)).rejects.toThrow('was made with model recording:2')
})

test('a folder without knowledge makes an empty snapshot that can be searched', async () => {
  using bench = new IndexingBench()
  rmSync(join(bench.knowledgeDirectory, 'parks'), { recursive: true })
  const { snapshot } = await bench.run()
  await using index = await bench.open(snapshot)
  expect(index.passageCount).toBe(0)
  expect(index.nearest(new Float32Array(16), 5)).toEqual([])
  expect(index.lexical('words', ['园区'], 5)).toEqual([])
})

test('an index that is kept in the knowledge folder itself is no part of the knowledge', async () => {
  using folder = new TemporaryFolder()
  const knowledgeDirectory = join(folder.path, 'knowledge')
  writeKnowledge(knowledgeDirectory, { 'parks/K001.md': parkFile('K001') })
  const store = new SnapshotStore(folder.path)
  const model = new RecordingEmbeddingModel()
  const run = () => indexKnowledge({ config: { knowledgeDirectory }, store, model })
  expect(await run()).toMatchObject({ outcome: 'switched', added: ['parks/K001'], rejected: [] })
  expect(await run()).toMatchObject({ outcome: 'unchanged', rejected: [] })
})
