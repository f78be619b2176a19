import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { KnowledgeIndex } from '../../src/ports/knowledge-index.ts'
import { parkFile } from '../support/knowledge-folder.ts'
import { IndexingBench } from '../support/snapshots.ts'

const PARKS = 12
const fact = (words: string) => `- ${words} [S001]`

function manyParks(): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: PARKS }, (_, at) => [
      `parks/K${at}.md`,
      parkFile(`K${at}`, '', fact(`有企业${at + 100}家。`)),
    ]),
  )
}

/** What a snapshot says, whatever numbers its passages have. */
function told(index: KnowledgeIndex) {
  const passages = [...index.passages].map(({ id: _, ...passage }) => JSON.stringify(passage)).sort()
  const terms = ['企业', '产业', '绿色', 'k3', '100']
  return {
    passages,
    count: index.passageCount,
    frequencies: index.documentFrequencies('bigrams', terms),
    words: index.documentFrequencies('words', ['绿色工厂', '企业']),
    tokens: ['园', '绿', '企'].map((token) => index.tokenFrequency(token.codePointAt(0) ?? 0)),
    records: index.records.map(({ id }) => id),
    names: index.names,
  }
}

test('a snapshot made from the one before says the same as one made anew', async () => {
  using bench = new IndexingBench()
  bench.write(manyParks())
  await bench.run()
  bench.write({
    'parks/K3.md': parkFile('K3', '', fact('有绿色工厂7家。')),
    'parks/K99.md': parkFile('K99', 'aliases: [绿色工厂]\n', fact('有企业5家。')),
  })
  rmSync(join(bench.knowledgeDirectory, 'parks/K5.md'))
  const extended = await bench.run()
  expect(extended.embedded).toBe(3)
  await using made = await bench.open(extended.snapshot)
  const anew = await bench.run({ full: true })
  await using full = await bench.open(anew.snapshot)
  expect(Math.max(...made.passages.map(({ id }) => id))).toBeGreaterThan(made.passageCount)
  expect(told(made)).toEqual(told(full))
  for (const passage of made.passages) {
    const [first] = made.nearest((await bench.model.embedPassage([passage.title])).vector, 1)
    expect(made.passage(first?.passageId ?? -1)).toBeDefined()
  }
})

test('a deleted document is found by nothing, and its words are in no file of the new snapshot', async () => {
  using bench = new IndexingBench()
  bench.write({ ...manyParks(), 'parks/K50.md': parkFile('K50', '', fact('龘龘事项保密。')) })
  const { snapshot: first } = await bench.run()
  await using before = await bench.open(first)
  const [gone] = before.passagesOf('parks/K50').filter(({ units }) => units.some(({ text }) => text.includes('龘')))
  rmSync(join(bench.knowledgeDirectory, 'parks/K50.md'))
  const { snapshot } = await bench.run()
  await using index = await bench.open(snapshot)
  expect(index.passagesOf('parks/K50')).toEqual([])
  expect(index.record('K50')).toBeUndefined()
  expect(index.lexical('bigrams', ['龘龘'], 5)).toEqual([])
  expect(index.tokenFrequency('龘'.codePointAt(0) ?? 0)).toBe(0)
  expect(() => index.passage(gone?.id ?? -1)).toThrow('is not in snapshot')
  expect(() => index.tokens(gone?.id ?? -1)).toThrow('is not in snapshot')
  const ids = readFileSync(join(bench.store.folderOf(snapshot), 'token-ids.bin'))
  expect(ids.includes(Buffer.from(Int32Array.of('龘'.codePointAt(0) ?? 0).buffer))).toBe(false)
  expect(readFileSync(join(bench.store.folderOf(snapshot), 'knowledge.sqlite')).includes('龘')).toBe(false)
  // The snapshot before still has it, for going back.
  expect(before.lexical('bigrams', ['龘龘'], 5)).toHaveLength(1)
})

test('when nothing changed the current snapshot stays, and nothing is written', async () => {
  using bench = new IndexingBench()
  bench.write(manyParks())
  const { snapshot } = await bench.run()
  expect(await bench.run()).toMatchObject({ outcome: 'unchanged', snapshot, embedded: 0 })
  expect(await bench.store.names()).toEqual([snapshot])
})

test('a damaged snapshot is not built on', async () => {
  using bench = new IndexingBench()
  bench.write(manyParks())
  const { snapshot } = await bench.run()
  rmSync(join(bench.store.folderOf(snapshot), 'token-ids.bin'))
  const report = await bench.run()
  expect(report).toMatchObject({ outcome: 'switched', embedded: 0 })
  await using index = await bench.open(report.snapshot)
  expect(Math.max(...index.passages.map(({ id }) => id))).toBe(index.passageCount - 1)
})

test('many small changes do not let what is gone pile up', async () => {
  using bench = new IndexingBench()
  bench.write(manyParks())
  await bench.run()
  for (let edition = 1; edition <= 12; edition += 1) {
    bench.write({ 'parks/K1.md': parkFile('K1', '', fact(`第${edition}版有企业。`)) })
    const { snapshot } = await bench.run()
    await using index = await bench.open(snapshot)
    expect(index.passagesOf('parks/K1').flatMap(({ units }) => units.map(({ text }) => text))).toContain(
      `第${edition}版有企业。`,
    )
    expect(Math.max(...index.passages.map(({ id }) => id))).toBeLessThan(index.passageCount * 1.5)
  }
})
