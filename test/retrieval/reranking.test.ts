import { describe, expect, it } from 'vitest'
import { HttpReranker } from '../../src/adapters/rerank/http-reranker.ts'
import type { Reranker } from '../../src/ports/reranker.ts'
import { Reranking } from '../../src/retrieval/reranking.ts'
import { passage } from '../support/knowledge-content.ts'
import { RecordingLog } from '../support/recording-log.ts'
import { body, fails, type RerankScript, RerankServer, scores, stalls } from '../support/rerank/rerank-server.ts'

const ranked = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ passage: passage(at, [`第${at}段`]), score: 10 - at / 10 }))

const idsOf = (hits: readonly { passage: { id: number } }[]) => hits.map(({ passage: { id } }) => id)

async function reordered(script: RerankScript, count = 4) {
  await using server = await RerankServer.start(script)
  const log = new RecordingLog()
  const reranker = new HttpReranker({ baseUrl: server.baseUrl, model: 'small', apiKey: 'rk-secret', timeLimitMs: 300 })
  const hits = await new Reranking(reranker, log).reorder('我的电话是13800138000，租金多少', ranked(count))
  return { hits, log, requests: server.requests }
}

describe('with a reranker', () => {
  it('the passages stand in its order and the scores stay in theirs', async () => {
    const { hits, log } = await reordered(scores((_, index) => index))
    expect(idsOf(hits)).toEqual([3, 2, 1, 0])
    expect(hits.map(({ score }) => score)).toEqual(ranked(4).map(({ score }) => score))
    expect(log.entries).toEqual([])
  })

  it('only the best are sent; the others stay behind them', async () => {
    const { hits, requests } = await reordered(
      scores((_, index) => index),
      40,
    )
    expect(requests[0]?.documents).toHaveLength(30)
    expect(idsOf(hits)).toEqual([...Array(30).keys()].reverse().concat([30, 31, 32, 33, 34, 35, 36, 37, 38, 39]))
  })

  it('passages that it finds equal keep their own order', async () => {
    expect(idsOf((await reordered(scores(() => 0.5))).hits)).toEqual([0, 1, 2, 3])
  })

  it('one passage is not sent at all', async () => {
    expect((await reordered(stalls, 1)).requests).toEqual([])
  })
})

describe('a reranker that fails leaves the order as it was and is logged once without key or question', () => {
  it.each<[string, RerankScript]>([
    ['500', fails(500)],
    ['401', fails(401)],
    ['nonsense', body('我的电话是13800138000')],
    ['wrong indices', body({ results: [7, 8, 9, 10].map((index) => ({ index, relevance_score: 1 })) })],
    ['a stall', stalls],
  ])('%s', async (_, script) => {
    const { hits, log } = await reordered(script)
    expect(idsOf(hits)).toEqual([0, 1, 2, 3])
    expect(log.entries).toMatchObject([{ level: 'warn' }])
    expect(JSON.stringify(log.entries)).not.toMatch(/rk-secret|138|租金/)
  })

  it.each<[string, Reranker]>([
    ['NaN', { score: async () => [Number.NaN, 1, 2, 3] }],
    ['too few scores', { score: async () => [1, 2] }],
    ['an unforeseen error', { score: () => Promise.reject(new TypeError('rk-secret')) }],
  ])('%s', async (_, reranker) => {
    const log = new RecordingLog()
    const hits = await new Reranking(reranker, log).reorder('租金多少', ranked(4))
    expect(idsOf(hits)).toEqual([0, 1, 2, 3])
    expect(log.entries).toHaveLength(1)
    expect(JSON.stringify(log.entries)).not.toContain('rk-secret')
  })
})
