import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { KnowledgeDatabaseContent, KnowledgeDatabaseFiles } from '../../src/ports/knowledge-database.ts'
import type { VectorIndexFiles } from '../../src/ports/vector-index.ts'
import { passage, record, source } from '../support/knowledge-content.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const terms = (title: string, body: string) => ({ title: title.split(' '), body: body.split(' ') })

const CONTENT: KnowledgeDatabaseContent = {
  removed: [],
  passages: [
    passage(0, ['零。']),
    passage(1, ['一。'], { recordId: 'K001', tableHeader: '表头' }),
    passage(2, ['二。']),
  ],
  terms: [
    { passageId: 0, words: terms('武清 园区', '企业 企业 补贴'), bigrams: terms('', '武清') },
    { passageId: 1, words: terms('政策', '武清 补贴 3.5 t-28001'), bigrams: terms('', '清区') },
    { passageId: 2, words: terms('政策', '20% "or"'), bigrams: terms('', '') },
  ],
  fingerprints: new Map([
    ['d0', 'a'],
    ['d1', 'b'],
    ['d2', 'c'],
  ]),
  records: [
    record('K002', { amount: { text: '1.2亿元', value: 120_000_000, currency: 'CNY' }, from: '2024' }),
    record('K001', { fields: { 级别: "国家级'; DROP TABLE records; --" } }),
  ],
  sources: [source('S002'), source('S001')],
  industries: [{ name: '智能装备', synonyms: ['机器人', "o'clock"], related: ['汽车零部件'] }],
  places: [{ name: '武清区', aliases: ['Wuqing', "Wuqing's"], isWide: false }],
}

/** What every store of passages, records and terms does. */
export function describeKnowledgeDatabase(name: string, files: KnowledgeDatabaseFiles): void {
  describe(`${name} as a knowledge database`, () => {
    const open = (folder: TemporaryFolder, content = CONTENT) => {
      const file = join(folder.path, 'knowledge')
      files.write(file, content)
      return files.open(file)
    }

    test('gives back passages, records and sources as they were, in order', () => {
      using folder = new TemporaryFolder()
      using database = open(folder)
      const { passages, fingerprints, records, sources, industries, places } = CONTENT
      expect(database).toMatchObject({ passages, fingerprints, records, sources, industries, places })
    })

    test('finds passages by any term, in title or body, best first', () => {
      using folder = new TemporaryFolder()
      using database = open(folder)
      const hits = database.lexical('words', ['武清', '没有'], 10)
      expect(hits.map(({ passageId }) => passageId)).toEqual([0, 1])
      expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? 0)
      expect(database.lexical('words', ['武清'], 1)).toHaveLength(1)
      expect(database.lexical('bigrams', ['清区'], 10).map(({ passageId }) => passageId)).toEqual([1])
    })

    test('takes terms as words, whatever signs they hold', () => {
      using folder = new TemporaryFolder()
      using database = open(folder)
      const found = (term: string) => database.lexical('words', [term], 10).map(({ passageId }) => passageId)
      expect(found('3.5')).toEqual([1])
      expect(found('t-28001')).toEqual([1])
      expect(found('20%')).toEqual([2])
      for (const term of ['"', 'a" OR "b', '*', 'title:政策', 'NEAR(', "'", '']) expect(found(term)).toEqual([])
    })

    test('counts passages that hold a term', () => {
      using folder = new TemporaryFolder()
      using database = open(folder)
      expect(database.documentFrequencies('words', ['补贴', '企业', '政策', '没有'])).toEqual([2, 1, 2, 0])
    })

    test('over a base: what is gone is found no more, what is new and what is cut otherwise is, the base stays', () => {
      using folder = new TemporaryFolder()
      const base = join(folder.path, 'base')
      const file = join(folder.path, 'next')
      files.write(base, CONTENT)
      const changed: KnowledgeDatabaseContent = {
        removed: [1],
        passages: [passage(3, ['三。'], { documentId: 'd1' })],
        terms: [
          { passageId: 3, words: terms('武清', '补贴 新词'), bigrams: terms('', '新词') },
          { passageId: 0, words: terms('武清 园区', '企业 长词'), bigrams: terms('', '武清') },
        ],
        fingerprints: new Map([['d1', 'other']]),
        records: [record('K003')],
        sources: [source('S003')],
        industries: [],
        places: [],
      }
      files.write(file, changed, base)
      using database = files.open(file)
      const found = (term: string, of = database) => of.lexical('words', [term], 10).map(({ passageId }) => passageId)
      expect(database.passages.map(({ id }) => id)).toEqual([0, 2, 3])
      expect([found('3.5'), found('新词'), found('长词'), found('补贴')]).toEqual([[], [3], [0], [3]])
      expect(database.documentFrequencies('words', ['武清', '企业', '3.5', '政策'])).toEqual([2, 1, 0, 1])
      expect(database.lexical('bigrams', ['清区'], 10)).toEqual([])
      const { fingerprints, records, sources, industries, places } = changed
      expect(database).toMatchObject({ fingerprints, records, sources, industries, places })
      using before = files.open(base)
      expect(found('3.5', before)).toEqual([1])
      expect(before.passages).toEqual(CONTENT.passages)
    })

    test('no terms, or no passages, find nothing', () => {
      using folder = new TemporaryFolder()
      {
        using database = open(folder)
        expect(database.lexical('words', [], 10)).toEqual([])
      }
      using other = new TemporaryFolder()
      using empty = open(other, {
        removed: [],
        passages: [],
        terms: [],
        fingerprints: new Map(),
        records: [],
        sources: [],
        industries: [],
        places: [],
      })
      expect(empty.lexical('words', ['武清'], 10)).toEqual([])
    })

    test('what is no such file cannot be opened', () => {
      using folder = new TemporaryFolder()
      const file = join(folder.path, 'other')
      appendFileSync(file, 'nonsense'.repeat(200))
      expect(() => files.open(file)).toThrow()
    })
  })
}

/** Vectors spread by a linear congruence, the same on every run. */
function scatteredVectors(count: number, dimension: number): Float32Array {
  let state = 42
  return Float32Array.from({ length: count * dimension }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  })
}

function cosine(left: Float32Array, right: Float32Array): number {
  const product = left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0)
  return product / (Math.hypot(...left) * Math.hypot(...right))
}

/** What every index of vectors does. */
export function describeVectorIndex(name: string, files: VectorIndexFiles): void {
  describe(`${name} as a vector index`, () => {
    const DIMENSION = 24
    const COUNT = 400
    const vectors = scatteredVectors(COUNT, DIMENSION)
    const row = (at: number) => vectors.subarray(at * DIMENSION, (at + 1) * DIMENSION)

    const numbered = (content: Float32Array, first = 0) => ({
      removed: [],
      added: Array.from({ length: content.length / DIMENSION }, (_, at) => ({
        passageId: first + at,
        vector: content.subarray(at * DIMENSION, (at + 1) * DIMENSION),
      })),
    })

    const open = async (folder: TemporaryFolder, content = vectors) => {
      const file = join(folder.path, 'vectors')
      await files.write(file, numbered(content), DIMENSION)
      return files.open(file, DIMENSION)
    }

    test('finds at least 95 of 100 true neighbours, best first, with their cosines', async () => {
      using folder = new TemporaryFolder()
      const index = await open(folder)
      let right = 0
      for (let query = 0; query < 20; query += 1) {
        const truth = Array.from({ length: COUNT }, (_, at) => ({ at, score: cosine(row(query), row(at)) }))
          .sort((left, other) => other.score - left.score)
          .slice(0, 10)
          .map(({ at }) => at)
        const found = index.nearest(row(query), 10)
        expect(found[0]).toEqual({ passageId: query, score: expect.closeTo(1, 5) })
        for (const { passageId, score } of found) expect(score).toBeCloseTo(cosine(row(query), row(passageId)), 4)
        expect(found.map(({ score }) => score)).toEqual([...found.map(({ score }) => score)].sort((a, b) => b - a))
        right += found.filter(({ passageId }) => truth.includes(passageId)).length
      }
      expect(right / 200).toBeGreaterThanOrEqual(0.95)
    })

    test('gives what there is when more is asked for, and nothing from nothing', async () => {
      using folder = new TemporaryFolder()
      expect((await open(folder, vectors.slice(0, 3 * DIMENSION))).nearest(row(0), 100)).toHaveLength(3)
      using other = new TemporaryFolder()
      expect((await open(other, new Float32Array(0))).nearest(row(0), 5)).toEqual([])
    })

    test('over a base: what is gone is found no more, what is new is, the base stays', async () => {
      using folder = new TemporaryFolder()
      const [base, file] = [join(folder.path, 'base'), join(folder.path, 'next')]
      await files.write(base, numbered(vectors.slice(0, 3 * DIMENSION)), DIMENSION)
      const added = [{ passageId: 7, vector: row(100) }]
      await files.write(file, { removed: [1], added }, DIMENSION, base)
      const index = await files.open(file, DIMENSION)
      const ids = (of: typeof index, at: number) => of.nearest(row(at), 10).map(({ passageId }) => passageId)
      expect(ids(index, 1).sort()).toEqual([0, 2, 7])
      expect(ids(index, 100)[0]).toBe(7)
      expect(ids(await files.open(base, DIMENSION), 1)[0]).toBe(1)
    })

    test('a missing file cannot be opened', async () => {
      using folder = new TemporaryFolder()
      await expect(files.open(join(folder.path, 'none'), DIMENSION)).rejects.toThrow()
    })
  })
}
