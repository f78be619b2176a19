import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { SqliteReadingCache } from '../../../src/adapters/sqlite/knowledge/sqlite-reading-cache.ts'
import type { ReadContent } from '../../../src/domain/read-content.ts'
import { loadKnowledge } from '../../../src/indexing/loading/load-knowledge.ts'
import { parkFile, writeKnowledge } from '../../support/knowledge-folder.ts'
import { ScriptedReader } from '../../support/scripted-reader.ts'
import { TemporaryFolder } from '../../support/temporary-folder.ts'

const read = (words: string): ReadContent => ({
  type: 'text',
  labels: {},
  blocks: ['标题', words].map((text) => ({ type: 'paragraph', text, line: 1 })),
})

/** A knowledge folder whose readings are remembered. */
class ReadingsBench implements Disposable {
  readonly #folder = new TemporaryFolder()
  readonly knowledge = join(this.#folder.path, 'knowledge')
  readonly readingsFile = join(this.#folder.path, 'readings.sqlite')

  write(files: Record<string, string>): void {
    writeKnowledge(this.knowledge, files)
  }

  async load(reader = new ScriptedReader({ 'a.pdf': read('甲。'), 'b.pdf': read('乙。') })) {
    using cache = new SqliteReadingCache(this.readingsFile)
    const loaded = await loadKnowledge(this.knowledge, { documents: reader, cache })
    return { loaded, given: reader.given }
  }

  [Symbol.dispose](): void {
    this.#folder[Symbol.dispose]()
  }
}

const FILES = { 'a.pdf': '1', 'b.pdf': '2', 'parks/K1.md': parkFile('K1'), 'c.txt': '标题\n正文。' }

describe('files that did not change', () => {
  test('are not read again, and load as they did', async () => {
    using bench = new ReadingsBench()
    bench.write(FILES)
    const first = await bench.load()
    const second = await bench.load()
    expect([first.given, second.given]).toEqual([['a.pdf', 'b.pdf'], []])
    expect(second.loaded).toEqual(first.loaded)
  })

  test('are not read again when only their times differ', async () => {
    using bench = new ReadingsBench()
    bench.write(FILES)
    await bench.load()
    utimesSync(join(bench.knowledge, 'a.pdf'), 1, 1)
    expect((await bench.load()).given).toEqual([])
  })

  test('are read again by another version of the reader', async () => {
    using bench = new ReadingsBench()
    bench.write(FILES)
    await bench.load()
    const newer = new ScriptedReader({ 'a.pdf': read('甲改。'), 'b.pdf': read('乙。') }, '2')
    expect((await bench.load(newer)).given).toEqual(['a.pdf', 'b.pdf'])
  })

  test('are read again when a source that they cite is corrected', async () => {
    using bench = new ReadingsBench()
    bench.write(FILES)
    const { loaded: before } = await bench.load()
    const corrected =
      '- id: S001\n  title: 另题\n  published: 2020-01-01\n  trust: other\n  provenance: unsigned_reprint\n'
    bench.write({ 'sources.yaml': corrected })
    const { loaded: after, given } = await bench.load()
    const asOf = (of: typeof after) =>
      of.documents.find(({ id }) => id === 'parks/K1')?.sections.flatMap(({ units }) => units.map((unit) => unit.asOf))
    expect(asOf(after)).not.toEqual(asOf(before))
    expect(given).toEqual([])
  })
})

test('a changed file alone is read again, even when its size stays', async () => {
  using bench = new ReadingsBench()
  bench.write(FILES)
  await bench.load()
  writeFileSync(join(bench.knowledge, 'b.pdf'), '3')
  writeFileSync(join(bench.knowledge, 'c.txt'), '标题\n改文。')
  const { loaded, given } = await bench.load()
  expect(given).toEqual(['b.pdf'])
  const texts = loaded.documents.find(({ id }) => id === 'c')?.sections.flatMap(({ units }) => units)
  expect(texts?.map(({ text }) => text)).toEqual(['改文。'])
})

test('a file that is gone is forgotten', async () => {
  using bench = new ReadingsBench()
  bench.write(FILES)
  await bench.load()
  rmSync(join(bench.knowledge, 'a.pdf'))
  expect((await bench.load()).loaded.documents.map(({ id }) => id)).not.toContain('a')
  bench.write({ 'a.pdf': '1' })
  expect((await bench.load()).given).toEqual(['a.pdf'])
})

test('a file that was refused is tried again', async () => {
  using bench = new ReadingsBench()
  bench.write({ 'a.pdf': '1' })
  expect((await bench.load(new ScriptedReader({}))).loaded.rejected).toHaveLength(1)
  const { loaded } = await bench.load()
  expect(loaded.documents.map(({ id }) => id)).toEqual(['a'])
})

const sheet: ReadContent = {
  type: 'sheets',
  labels: {},
  sheets: [{ name: '一', notes: [], header: ['企业', '来源'], rows: [{ cells: ['甲公司', 'S001'], line: 2 }] }],
}

test('a described workbook that cites listed sources is read again when one of them is corrected', async () => {
  using bench = new ReadingsBench()
  const description = 'kind: list\ntitle: 名录\ncolumns:\n  name: 企业\n  sources: 来源\n'
  bench.write({ 'a.xlsx': '1', 'a.yaml': description })
  const reader = () => new ScriptedReader({ 'a.xlsx': sheet })
  expect((await bench.load(reader())).loaded.records[0]?.trust).toBe('official')
  bench.write({ 'sources.yaml': '- id: S001\n  title: 甲\n  trust: other\n  provenance: original\n' })
  expect((await bench.load(reader())).loaded.records[0]?.trust).toBe('other')
})

test('a project in YAML follows the name of its park', async () => {
  using bench = new ReadingsBench()
  const project =
    '- kind: case\n  id: C1\n  title: 甲项目\n  park: K1\n  trust: press\n  confidence: high\n  sources: [S001]\n  facts: ["签约。"]\n'
  bench.write({ 'a.yaml': project, 'parks/K1.md': parkFile('K1') })
  const before = (await bench.load()).loaded
  bench.write({ 'parks/K1.md': parkFile('K1').replace('K1产业园', '新名园') })
  const after = (await bench.load()).loaded
  expect(after.records.find(({ id }) => id === 'C1')?.fields.所在园区).toBe('新名园')
  const hashOf = (loaded: typeof after) => loaded.documents.find(({ recordId }) => recordId === 'C1')?.contentHash
  expect(hashOf(after)).not.toBe(hashOf(before))
})

test('readings that another process is writing are not waited for, and nothing fails', async () => {
  using bench = new ReadingsBench()
  bench.write(FILES)
  await bench.load()
  writeFileSync(join(bench.knowledge, 'a.pdf'), 'changed')
  const other = new DatabaseSync(bench.readingsFile)
  other.exec('BEGIN IMMEDIATE')
  expect((await bench.load()).given).toEqual(['a.pdf'])
  other.exec('ROLLBACK')
  other.close()
  expect((await bench.load()).given).toEqual(['a.pdf'])
})
