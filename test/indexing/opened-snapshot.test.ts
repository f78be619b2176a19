import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SnapshotError } from '../../src/domain/errors.ts'
import { IndexingBench } from '../support/snapshots.ts'

const FILES = ['knowledge.sqlite', 'vectors.hnsw', 'token-codes.bin', 'token-ids.bin', 'token-layout.json']

async function refusal(opening: Promise<unknown>): Promise<string> {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(SnapshotError)
  return (error as Error).message
}

test('what was written is read back: passages, records, sources, tokens, terms and vectors', async () => {
  using bench = new IndexingBench()
  const { snapshot } = await bench.run()
  await using index = await bench.open(snapshot)
  expect(index.passageCount).toBe(4)
  expect(index.records.map((record) => record.id)).toEqual(['K001', 'K002'])
  expect(index.record('K002')?.districts).toEqual(['武清区'])
  expect(index.source('S001')?.publisher).toBe('武清区人民政府')
  expect(index.names).toContain('K001产业园')
  const [passage] = index.passagesOf('parks/K002')
  if (!passage) throw new Error('no passage')
  expect(index.passage(passage.id)).toEqual(passage)

  const pieces = bench.model.passages[passage.id] ?? []
  const tokens = index.tokens(passage.id)
  expect([...tokens.tokenIds].map((id) => String.fromCodePoint(id)).join('')).toBe(pieces.join(''))
  expect(tokens.codes).toHaveLength(tokens.tokenIds.length * 4)
  expect(tokens.pieceEnds.at(-1)).toBe(tokens.tokenIds.length)
  expect(index.tokenFrequency('龘'.codePointAt(0) ?? 0)).toBe(0)
  expect(index.tokenFrequency('园'.codePointAt(0) ?? 0)).toBe(4)
  const { vector } = await bench.model.embedPassage(pieces)
  expect(index.nearest(vector, 1)[0]).toMatchObject({ passageId: passage.id, score: expect.closeTo(1, 5) })
  expect(index.lexical('bigrams', ['k002产业园', 'k002'], 5).map(({ passageId }) => passageId)).toContain(passage.id)
  expect(index.documentFrequencies('bigrams', ['企业', '没有'])).toEqual([2, 0])
  expect(() => index.passage(99)).toThrow(SnapshotError)
})

describe('a snapshot is refused', () => {
  test.each(FILES)('when %s is damaged, naming it', async (file) => {
    using bench = new IndexingBench()
    const { snapshot } = await bench.run()
    appendFileSync(join(bench.store.folderOf(snapshot), file), 'x')
    expect(await refusal(bench.open(snapshot))).toContain(`is damaged: ${file}`)
  })

  test.each([...FILES, 'manifest.json'])('when %s is missing', async (file) => {
    using bench = new IndexingBench()
    const { snapshot } = await bench.run()
    rmSync(join(bench.store.folderOf(snapshot), file))
    expect(await refusal(bench.open(snapshot))).toContain(file)
  })

  test('when another model made it, saying what to do', async () => {
    using bench = new IndexingBench()
    const { snapshot } = await bench.run()
    expect(await refusal(bench.open(snapshot, 'another-model'))).toMatch(
      /was made with model recording:1, this version needs another-model; run npm run index/,
    )
  })

  test.each([
    ['formatVersion', 'format'],
    ['tokenizer', 'tokenizer'],
  ])('when its %s is another', async (field, word) => {
    using bench = new IndexingBench()
    const { snapshot } = await bench.run()
    const file = join(bench.store.folderOf(snapshot), 'manifest.json')
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), [field]: 'old' }))
    expect(await refusal(bench.open(snapshot))).toContain(`was made with ${word} old`)
  })

  test.each(['', '{"formatVersion"', 'null', '[]'])('when its manifest is %j', async (content) => {
    using bench = new IndexingBench()
    const { snapshot } = await bench.run()
    writeFileSync(join(bench.store.folderOf(snapshot), 'manifest.json'), content)
    await refusal(bench.open(snapshot))
  })
})
