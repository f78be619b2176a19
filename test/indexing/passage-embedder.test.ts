import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SqliteEmbeddingCache } from '../../src/adapters/sqlite/knowledge/sqlite-embedding-cache.ts'
import { PassageEmbedder } from '../../src/indexing/passage-embedder.ts'
import { RecordingEmbeddingModel } from '../support/recording-embedding-model.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

test('an unchanged passage is never embedded twice, also by a later run', async () => {
  using folder = new TemporaryFolder()
  const model = new RecordingEmbeddingModel()
  const run = async (...passages: readonly string[][]) => {
    using cache = new SqliteEmbeddingCache(join(folder.path, 'cache.sqlite'))
    const embedder = new PassageEmbedder(model, cache)
    const embeddings = []
    for (const pieces of passages) embeddings.push(await embedder.embed(pieces))
    embedder.forgetUnused()
    return { embeddings, computed: embedder.computed }
  }
  const first = await run(['标题', '一。'], ['标题', '二。'], ['标题', '一。'])
  const second = await run(['标题', '一。'], ['标题', '三。'])
  expect(model.passages).toEqual([
    ['标题', '一。'],
    ['标题', '二。'],
    ['标题', '三。'],
  ])
  expect([first.computed, second.computed]).toEqual([2, 1])
  expect(second.embeddings[0]).toEqual(first.embeddings[0])
  expect((await run(['标题', '二。'])).computed).toBe(1)
})

test('the same characters cut into other pieces, or read by another model, are another embedding', async () => {
  using folder = new TemporaryFolder()
  using cache = new SqliteEmbeddingCache(join(folder.path, 'cache.sqlite'))
  const models = [new RecordingEmbeddingModel('one'), new RecordingEmbeddingModel('two')]
  for (const model of models) {
    const embedder = new PassageEmbedder(model, cache)
    await embedder.embed(['一。二。'])
    await embedder.embed(['一。', '二。'])
    expect(embedder.computed).toBe(2)
  }
})
