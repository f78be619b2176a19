import { describe, expect, it } from 'vitest'
import { BigramRanker } from '../../../src/app/bench/bigram-ranker.ts'
import { sampleEvenly } from '../../../src/app/bench/judged-set.ts'
import type { Ranker } from '../../../src/app/bench/ranker.ts'
import { measureQuality, refusedShare } from '../../../src/app/bench/retrieval-quality.ts'
import { WordRanker } from '../../../src/app/bench/word-ranker.ts'
import { Segmenter } from '../../../src/text/segmenter.ts'

const scripted = (answers: Readonly<Record<string, readonly string[]>>): Ranker => ({
  name: 'scripted',
  rank: (question) => ({ ids: answers[question] ?? [] }),
})

describe('retrieval quality', () => {
  it('a question counts by its first right document, and not at all beyond the tenth', async () => {
    const ranker = scripted({ first: ['a', 'b'], third: ['x', 'y', 'b', 'a'], never: ['x'] })
    const questions = ['first', 'third', 'never'].map((text) => ({
      text,
      positiveIds: ['a', 'b'],
      type: text === 'never' ? 'elliptic' : undefined,
    }))
    let asked = 0
    const quality = await measureQuality(ranker, questions, () => {
      asked += 1
    })
    expect(quality).toMatchObject({ recallAt1: 1 / 3, recallAt5: 2 / 3, recallAt10: 2 / 3 })
    expect(quality.reciprocalRank).toBeCloseTo((1 + 1 / 3) / 3)
    expect(asked).toBe(3)
    expect(quality.byType).toMatchObject({ elliptic: { questions: 1, recallAt1: 0 } })
    expect(quality.refused).toBeUndefined()
  })

  it('questions without a right document count for refusing only', async () => {
    const ranker: Ranker = { name: 'scored', rank: (text) => ({ ids: ['a'], score: text.length }) }
    const questions = [
      { text: 'answered', positiveIds: ['a'], type: undefined },
      { text: 'not', positiveIds: [], type: undefined },
      { text: 'not answered', positiveIds: [], type: undefined },
    ]
    const quality = await measureQuality(ranker, questions, () => undefined)
    expect(quality).toMatchObject({ questions: 1, recallAt1: 1, refused: 0.5 })
  })

  it('the threshold of refusing keeps 95 of 100 answerable questions', () => {
    const scores = Array.from({ length: 100 }, (_, at) => at)
    expect(refusedShare(scores, [3, 4, 5, 200])).toBe(0.5)
    expect(refusedShare(scores, [])).toBeUndefined()
  })

  it('a sample is spread over the whole set', () => {
    expect(sampleEvenly([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5)).toEqual([0, 2, 4, 6, 8])
    expect(sampleEvenly([0, 1], 5)).toEqual([0, 1])
  })
})

describe.each([BigramRanker, WordRanker])('%o', (LexicalRanker) => {
  const documents = [
    { id: 'rent', title: '厂房租金', text: '标准厂房月租金每平方米25元。' },
    { id: 'school', title: '配套', text: '园区内有双语学校和医院。' },
    { id: 'hydrogen', title: '氢能产业', text: '加氢站建设按投资额补助。' },
  ]
  const ranker = new LexicalRanker(documents, new Segmenter())

  it('puts the document that shares the rare terms first', () => {
    expect(ranker.rank('加氢站怎么补助', 10).ids[0]).toBe('hydrogen')
    expect(ranker.rank('园区里有学校吗', 10).ids[0]).toBe('school')
  })

  it('gives no more documents than asked for', () => {
    expect(ranker.rank('园区厂房租金和学校', 1).ids).toHaveLength(1)
  })

  it('finds nothing by terms that occur nowhere', () => {
    expect(ranker.rank('zzz', 10)).toEqual({ ids: [], score: 0 })
  })
})
