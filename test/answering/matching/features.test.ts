import { describe, expect, it } from 'vitest'
import {
  FEATURES,
  featuresAsked,
  withoutFeatures,
  withoutSurroundings,
} from '../../../src/answering/matching/features.ts'
import { matchWording } from '../../../src/answering/matching/wording/wording-for.ts'
import { normaliseText } from '../../../src/text/normalise.ts'

const names = (text: string) => featuresAsked(normaliseText(text)).map(({ name }) => name)

it('wishes are found in five languages', () => {
  expect(names('要靠港口,有冷库,最好能保税')).toEqual(['seaport', 'cold-storage', 'bonded'])
  expect(names('close to a seaport, with office space')).toEqual(['seaport', 'office'])
  expect(names('港に近い冷凍倉庫')).toEqual(expect.arrayContaining(['seaport', 'cold-storage']))
  expect(names('항구 근처 창고')).toEqual(['seaport', 'logistics'])
  expect(names('nahe Peking, mit Bahnanschluss')).toEqual(['rail', 'near-beijing'])
})

describe.each(['zh', 'en', 'ja', 'ko', 'de'] as const)('in %s', (language) => {
  it.each(FEATURES)('the button for $name is understood as that wish', ({ name }) => {
    const wording = matchWording(language)
    expect(names(wording.withFeature(wording.features[name], ''))).toContain(name)
  })
})

it('what one builds or runs stays, what one wishes for goes', () => {
  expect(withoutFeatures('做机器人,需要仓库')).toBe('做机器人,需要，，')
  expect(withoutFeatures('打算建冷库')).toBe('打算建冷库')
})

it('only wishes for what lies around are taken out of the rest', () => {
  expect(withoutSurroundings('冷链,靠近港口')).toBe('冷链,，，，，')
})
