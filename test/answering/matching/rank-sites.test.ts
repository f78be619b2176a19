import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type RankedSite,
  type RankingContext,
  rankSites,
  shortList,
} from '../../../src/answering/matching/rank-sites.ts'
import { readNeed, type SiteNeed } from '../../../src/answering/matching/site-need.ts'
import { type Site, sitesOf } from '../../../src/answering/matching/sites.ts'
import { taxonomyOf } from '../../../src/answering/matching/trades.ts'
import { normaliseText } from '../../../src/text/normalise.ts'
import { analysisOf } from '../../support/analysis.ts'
import { MATCH_KNOWLEDGE } from '../../support/match-knowledge.ts'
import { SmallKnowledge } from '../../support/small-knowledge.ts'

let knowledge: SmallKnowledge
let sites: readonly Site[]
let context: RankingContext

beforeAll(async () => {
  knowledge = await SmallKnowledge.open(MATCH_KNOWLEDGE)
  const { index } = knowledge.retriever
  sites = sitesOf(index)
  context = { index, retrieval: { hits: [] }, now: new Date('2026-03-01') }
})

afterAll(async () => {
  await knowledge?.[Symbol.asyncDispose]()
})

function needOf(text: string): SiteNeed {
  const { index, names } = knowledge.retriever
  return readNeed(analysisOf({ text, names: names.namesIn(normaliseText(text)) }), sites, taxonomyOf(index.industries))
}

const rank = (text: string, pool: readonly Site[] = sites) => rankSites(pool, needOf(text), context)
const ids = (ranked: readonly RankedSite[]) => ranked.map(({ site }) => site.record.id)
const scores = (ranked: readonly RankedSite[]) => ranked.map(({ score }) => score)

describe('the ranking', () => {
  it('does not depend on the order in which parks are held', () => {
    const text = '我们做冷链，要冷库'
    expect(ids(rank(text, sites.toReversed()))).toEqual(ids(rank(text)))
  })

  it('is not changed by a park that has nothing to do with the need', () => {
    const text = '我们做冷链，要靠港口'
    const without = sites.filter(({ record }) => record.id !== 'K003')
    expect(ids(rank(text, without))).toEqual(ids(rank(text)))
    expect(scores(rank(text, without))).toEqual(scores(rank(text)))
  })

  it('is not changed by prices asked for', () => {
    expect(scores(rank('我们做冷链，租金便宜'))).toEqual(scores(rank('我们做冷链')))
  })

  it('stands in the order of ids where parks score alike', () => {
    const [first] = sites.filter(({ record }) => record.id === 'K002')
    const twin = { ...first!, record: { ...first!.record, id: 'K000' } }
    expect(ids(rank('做冷链，在武清', [first!, twin]))).toEqual(['K000', 'K002'])
  })

  it.each([
    ['武清', ['武清区']],
    ['滨海新区', ['滨海新区']],
  ])('proposes nothing outside %s when it is asked for', (place, districts) => {
    for (const { site } of rank(`想在${place}做冷链，要靠港口`)) expect(site.record.districts).toEqual(districts)
  })

  it('puts a park with what was asked for before one without', () => {
    expect(ids(rank('做冷链，要靠港口'))[0]).toBe('K001')
  })

  it('keeps what is no park out, and other cities until they are asked for', () => {
    const everything = ids(rank('做冷链'))
    expect(everything).not.toContain('K006')
    expect(everything).not.toContain('K005')
  })
})

describe('the short list', () => {
  const like = (ranked: RankedSite, score: number): RankedSite => ({ ...ranked, score })

  it('has three parks, and more only where they are close', () => {
    const [first] = rank('做冷链')
    expect(shortList([9, 8, 7, 5, 4].map((score) => like(first!, score)))).toHaveLength(3)
    expect(shortList([9, 8, 7, 6.9, 6.8, 6.8].map((score) => like(first!, score)))).toHaveLength(5)
  })

  it('leaves out parks far behind the first', () => {
    const [first] = rank('做冷链')
    expect(shortList([9, 3].map((score) => like(first!, score)))).toHaveLength(1)
  })
})

describe('a need is read', () => {
  it('the feature is no trade where another trade is named', () => {
    expect(needOf('做机械设备，要仓库').trades).toEqual(['高端装备'])
    expect(needOf('要建仓库').trades).toEqual(['物流'])
  })

  it('what every trade asks for is no trade', () => {
    expect(needOf('需要博士和人才').trades).toEqual([])
  })

  it('with investment, customers and what it wants to be next to', () => {
    const need = needOf('做机械设备，给北方车厂配套，投1.5亿，最好挨着总装线')
    expect(need.hasInvestment).toBe(true)
    expect(need.neighbours).toEqual(['北方车厂', '总装线'])
  })

  it('a product that no trade covers is kept in its own words', () => {
    expect(needOf('我们做宠物玩具的，去哪合适').product).toBe('宠物玩具')
  })
})
