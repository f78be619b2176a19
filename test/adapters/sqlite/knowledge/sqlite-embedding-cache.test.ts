import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SqliteEmbeddingCache } from '../../../../src/adapters/sqlite/knowledge/sqlite-embedding-cache.ts'
import { TemporaryFolder } from '../../../support/temporary-folder.ts'

const EMBEDDING = {
  vector: Float32Array.of(0.6, -0.8),
  tokenIds: Int32Array.of(7, 250_001),
  codes: Uint8Array.of(0, 255, 3),
  pieceEnds: [1, 2],
}

test('embeddings outlive the process that made them, exactly as they were', () => {
  using folder = new TemporaryFolder()
  const file = join(folder.path, 'cache.sqlite')
  {
    using cache = new SqliteEmbeddingCache(file)
    expect(cache.get('a')).toBeUndefined()
    cache.put('a', EMBEDDING)
    cache.put('a', EMBEDDING)
  }
  using cache = new SqliteEmbeddingCache(file)
  expect(cache.get('a')).toEqual(EMBEDDING)
})

test('only what is named is kept', () => {
  using folder = new TemporaryFolder()
  using cache = new SqliteEmbeddingCache(join(folder.path, 'cache.sqlite'))
  for (const key of ['a', 'b', 'c']) cache.put(key, EMBEDDING)
  cache.keepOnly(new Set(['b', 'unknown']))
  expect(['a', 'b', 'c'].map((key) => cache.get(key) !== undefined)).toEqual([false, true, false])
})

describe('a damaged file is replaced by an empty cache', () => {
  test.each([
    ['no database', (_size: number) => Buffer.from('not a database at all'.repeat(50))],
    ['empty', () => Buffer.alloc(0)],
    ['a database whose pages were overwritten', (size: number) => damagedDatabase(size)],
  ])('%s', (_name, content) => {
    using folder = new TemporaryFolder()
    const file = join(folder.path, 'cache.sqlite')
    writeFileSync(file, content(4096))
    using cache = new SqliteEmbeddingCache(file)
    cache.put('a', EMBEDDING)
    expect(cache.get('a')).toEqual(EMBEDDING)
  })
})

/** A right header and nonsense behind it. */
const damagedDatabase = (size: number): Buffer =>
  Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(size - 16, 0x5a)])
