import { describe, expect, it } from 'vitest'
import { PhraseBook } from '../../src/retrieval/phrase-book.ts'

const book = new PhraseBook<string>()
for (const [phrase, meaning] of [
  ['Halbleiter-', 'IC'],
  ['반도체', 'IC'],
  ['半導体', 'IC'],
  ['鉄道', 'rail'],
  ['ロボット', 'robot'],
  ['Wuqing', 'place'],
  ['Wuqing Development Area', 'park'],
  ['Zone', 'zone'],
  ['zone', 'another'],
] as const) {
  book.add(phrase, meaning)
}

const found = (text: string) => book.find(text).map(({ text: phrase, meaning }) => `${phrase}=${meaning}`)

describe('phrases in a text', () => {
  it('the longest phrase wins', () => {
    expect(found('the WUQING development area in Wuqing')).toEqual(['wuqing development area=park', 'wuqing=place'])
  })

  it('a phrase with a hyphen at its end begins German compounds, others do not', () => {
    expect(found('Halbleiterhersteller')).toEqual(['halbleiter=IC'])
    expect(found('Halbleiter')).toEqual(['halbleiter=IC'])
    expect(found('Wuqingzone')).toEqual([])
  })

  it('a Korean phrase is found before particles and nouns, not inside a word', () => {
    expect(found('반도체는')).toEqual(['반도체=IC'])
    expect(found('반도체기업')).toEqual(['반도체=IC'])
    expect(found('차량반도체')).toEqual([])
  })

  it('Japanese phrases are found by their kanji, katakana only as a whole', () => {
    expect(found('半導体と鉄道の企業')).toEqual(['半导体=IC', '铁道=rail'])
    expect(found('ロボットは')).toEqual(['ロボット=robot'])
    expect(found('ロボットアーム')).toEqual([])
  })

  it('the first meaning of a phrase stays', () => {
    expect(found('zone')).toEqual(['zone=zone'])
  })
})
