import { expect, it } from 'vitest'
import { selectEvidence } from '../../../src/answering/evidence/select-evidence.ts'
import { ranked } from '../../support/evidence.ts'

const LIMITS = { characters: 100, units: 3, rankDistance: 1.5 }
const mean = (matches: Float32Array) => matches.reduce((sum, value) => sum + value, 0) / (matches.length || 1)
const select = (units: readonly ReturnType<typeof ranked>[], seeds = units.slice(0, 1), limits = LIMITS) =>
  selectEvidence(seeds, units, mean, limits).map(({ unit }) => unit.text)

it('a question with two parts gets a unit for each', () => {
  const units = [
    ranked('投资一点二亿元', 5, { matches: [1, 0] }),
    ranked('总投资额是一点二亿', 4.9, { matches: [1, 0] }),
    ranked('明年六月投产', 4, { matches: [0, 1] }),
  ]
  expect(select(units, units.slice(0, 1), { ...LIMITS, units: 2 })).toEqual(['投资一点二亿元', '明年六月投产'])
})

it('what has been said is not said again in other marks', () => {
  const units = [
    ranked('会上签约五十三个项目，投资超三百亿元', 5, { matches: [1] }),
    ranked('会上签约五十三个项目', 4.8, { matches: [1] }),
  ]
  expect(select(units)).toEqual(['会上签约五十三个项目，投资超三百亿元'])
})

it('what ranks far behind is left out', () => {
  expect(select([ranked('甲乙丙丁', 5, { matches: [1] }), ranked('子丑寅卯', 3, { matches: [1] })])).toEqual([
    '甲乙丙丁',
  ])
})

it('units beyond the length are left out, the first is taken whatever its length', () => {
  const long = '长'.repeat(120)
  expect(select([ranked(long, 5, { matches: [1] }), ranked('子丑寅卯', 5, { matches: [1] })])).toEqual([long])
})

it('no more units than allowed', () => {
  const units = ['甲乙丙', '子丑寅', '天地玄', '日月盈'].map((text) => ranked(text, 5, { matches: [1] }))
  expect(select(units)).toHaveLength(3)
})

it('nothing is selected of nothing', () => {
  expect(select([])).toEqual([])
})
