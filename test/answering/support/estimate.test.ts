import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sideOf, sideOfAtLeast } from '../../../src/answering/support/band.ts'
import { estimate } from '../../../src/answering/support/estimate.ts'
import { judgeQuantity } from '../../../src/answering/support/judged-quantity.ts'
import { moneyText, yuanText } from '../../../src/answering/support/money-text.ts'
import type { SaidQuantity } from '../../../src/answering/support/said-quantities.ts'
import type { SupportProperty, SupportTier } from '../../../src/domain/support.ts'

const bound = (value: number, isIncluded: boolean) => ({ value, isIncluded, text: `${value}` })

const said = (property: SupportProperty, value: number): SaidQuantity => ({
  property,
  value,
  unit: 'money-cny',
  text: `${value}`,
  isOpenUpwards: false,
})

const tier = (percent: number, cap?: number): SupportTier => ({
  measure: '设备',
  words: [],
  facts: [],
  conditions: [],
  rate: { percent, text: `${percent}%`, isCeiling: false, of: '设备', property: 'equipment' },
  ...(cap === undefined ? {} : { cap: { yuan: cap, text: `${cap}元`, isCeiling: true } }),
})

describe('the ends of a band', () => {
  it.each([
    ['at an included least', 1000, true, 'within'],
    ['at a least that is not included', 1000, false, 'below'],
    ['below it', 999, true, 'below'],
    ['above it', 1001, false, 'within'],
  ] as const)('%s', (_, value, isIncluded, side) => {
    expect(sideOf({ unit: 'money-cny', least: bound(1000, isIncluded) }, value)).toBe(side)
  })

  it.each([
    ['at an included most', 1000, true, 'within'],
    ['at a most that is not included', 1000, false, 'above'],
    ['above it', 1001, true, 'above'],
  ] as const)('%s', (_, value, isIncluded, side) => {
    expect(sideOf({ unit: 'money-cny', most: bound(1000, isIncluded) }, value)).toBe(side)
  })

  it('this or more reaches a least that is not included', () => {
    expect(sideOfAtLeast({ unit: 'money-cny', least: bound(1000, false) }, 1000)).toBe('within')
    expect(sideOfAtLeast({ unit: 'money-cny', least: bound(1000, false) }, 999)).toBe('below')
  })
})

describe('rate, base and cap', () => {
  it('the result is the share, at most the cap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e11 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 1e9 }),
        (base, percent, cap) => {
          const given = estimate(tier(percent, cap), [said('equipment', base)])
          expect(given?.yuan).toBeLessThanOrEqual(cap)
          expect(given?.yuan).toBeCloseTo(Math.min(cap, (base * percent) / 100), 0)
          expect(given?.isCapped).toBe((base * percent) / 100 > cap)
        },
      ),
    )
  })

  it('has no noise of floating-point numbers', () => {
    expect(estimate(tier(7), [said('equipment', 1.1e6)])?.yuan).toBe(77_000)
  })

  it('the whole investment stands in for equipment, and is called assumed', () => {
    expect(estimate(tier(5), [said('investment', 8e7)])).toMatchObject({ yuan: 4e6, base: { isAssumed: true } })
    expect(estimate(tier(5), [said('investment', 8e7), said('equipment', 5e7)])).toMatchObject({
      yuan: 2.5e6,
      base: { isAssumed: false },
    })
  })

  it('nothing is computed of what was not told', () => {
    expect(estimate(tier(5), [said('revenue', 8e7)])).toBeUndefined()
  })

  it('equipment alone does not tell that the whole investment is too small', () => {
    const condition = {
      property: 'investment',
      text: '总投资5000万元以上',
      words: [],
      band: { unit: 'money-cny', least: bound(5e7, true) },
    } as const
    expect(judgeQuantity(condition, [said('equipment', 1e7)])).toBeUndefined()
    expect(judgeQuantity(condition, [said('equipment', 6e7)])).toMatchObject({ side: 'within', isAssumed: true })
    expect(judgeQuantity(condition, [said('investment', 1e7)])).toMatchObject({ side: 'below', isAssumed: false })
  })
})

it.each([
  [4_000_000, '400万元', 'CNY 4 million'],
  [150_000_000, '1.5亿元', 'CNY 150 million'],
  [4_999_500, '499.95万元', 'CNY 4,999,500'],
  [9_000, '9000元', 'CNY 9,000'],
])('%d yuan are written as people do', (yuan, chinese, english) => {
  expect(yuanText(yuan)).toBe(chinese)
  expect(moneyText(yuan, 'zh')).toBe(chinese)
  expect(moneyText(yuan, 'en')).toBe(english)
})
