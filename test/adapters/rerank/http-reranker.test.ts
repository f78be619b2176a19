import { describe, expect, it } from 'vitest'
import { HttpReranker } from '../../../src/adapters/rerank/http-reranker.ts'
import { RerankerError } from '../../../src/domain/errors.ts'
import {
  body,
  cuts,
  fails,
  type RerankScript,
  RerankServer,
  redirects,
  scores,
  stalls,
  stallsInTheMiddle,
} from '../../support/rerank/rerank-server.ts'

const TEXTS = ['面积三百亩', '租金补贴', '人才公寓']

const rerankerAt = (baseUrl: string, timeLimitMs = 20_000, apiKey?: string) =>
  new HttpReranker({ baseUrl, model: 'small', timeLimitMs, ...(apiKey === undefined ? {} : { apiKey }) })

async function failureOf(script: RerankScript, timeLimitMs?: number): Promise<RerankerError> {
  await using server = await RerankServer.start(script)
  const error = await rerankerAt(server.baseUrl, timeLimitMs, 'rk-secret')
    .score('租金多少', TEXTS)
    .catch((failure: unknown) => failure)
  expect(error).toBeInstanceOf(RerankerError)
  return error as RerankerError
}

describe('a reranking', () => {
  it('gives each text its score in the order of the texts, however the service sorts them', async () => {
    await using server = await RerankServer.start(scores((text) => (text.includes('租金') ? 0.9 : 0.1)))
    expect(await rerankerAt(server.baseUrl).score('租金多少', TEXTS)).toEqual([0.1, 0.9, 0.1])
  })

  it('asks the configured model at /rerank with the key', async () => {
    await using server = await RerankServer.start(scores(() => 1))
    await rerankerAt(`${server.baseUrl}/`, 20_000, 'rk-secret').score('租金多少', TEXTS)
    expect(server.requests).toEqual([
      { path: '/v1/rerank', authorization: 'Bearer rk-secret', model: 'small', query: '租金多少', documents: TEXTS },
    ])
  })

  it('sends no authorization where there is no key', async () => {
    await using server = await RerankServer.start(scores(() => 1))
    await rerankerAt(server.baseUrl).score('租金多少', TEXTS)
    expect(server.requests[0]?.authorization).toBeUndefined()
  })
})

describe('every failure is a RerankerError', () => {
  const result = (index: unknown, relevance_score: unknown = 0.5) => ({ index, relevance_score })
  it.each<[string, RerankScript]>([
    ['401', fails(401)],
    ['429', fails(429)],
    ['500', fails(500)],
    ['no JSON', body('<html>busy</html>')],
    ['half an answer', body('{"results": [{"index": 0, ')],
    ['another form', body({ scores: [0.1, 0.2, 0.3] })],
    ['NaN as a score', body('{"results":[{"index":0,"relevance_score":NaN}]}')],
    ['no score', scores(() => null)],
    ['a score in words', scores(() => 'high')],
    ['a score without end', body(`{"results":[${[0, 1, 2].map((at) => `{"index":${at},"relevance_score":1e999}`)}]}`)],
    ['an index too high', body({ results: [result(0), result(1), result(3)] })],
    ['an index below zero', body({ results: [result(0), result(1), result(-1)] })],
    ['the same index twice', body({ results: [result(0), result(1), result(1)] })],
    ['fewer results than texts', body({ results: [result(0)] })],
    ['more results than texts', body({ results: [0, 1, 2, 2].map((index) => result(index)) })],
    ['a cut connection', cuts],
    ['an order to ask elsewhere', redirects],
  ])('%s', async (_, script) => {
    await failureOf(script)
  })

  it.each<[string, RerankScript]>([
    ['before the answer', stalls],
    ['in the middle', stallsInTheMiddle],
  ])('a service that falls silent %s', async (_, script) => {
    expect((await failureOf(script, 200)).message).toBe('the reranker did not answer in time')
  })

  it('a service that is not there', async () => {
    const server = await RerankServer.start(stalls)
    await server[Symbol.asyncDispose]()
    await expect(rerankerAt(server.baseUrl).score('租金多少', TEXTS)).rejects.toBeInstanceOf(RerankerError)
  })

  it('never repeats the key, the question or what the service said', async () => {
    for (const script of [fails(401), body('rk-secret 租金多少'), cuts]) {
      const error = await failureOf(script)
      expect(`${error.message} ${String(error.cause ?? '')}`).not.toMatch(/rk-secret|租金/)
    }
  })
})
