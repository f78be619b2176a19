import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/text/figure.ts'
import { figuresIn } from '../../src/text/figures.ts'
import { sameFigure, supportsFigure } from '../../src/text/same-figure.ts'

const only = (text: string): Figure => {
  const figures = figuresIn(text)
  expect(figures, text).toHaveLength(1)
  return figures[0] as Figure
}

describe('the same figure in another spelling', () => {
  it.each([
    ['1.2亿元', '12000万元'],
    ['1.2亿元', 'CNY 120 million'],
    ['1.2亿元', '一亿二千万元'],
    ['超300亿元', '300亿元'],
    ['8000万', '8000万元'],
    ['53家', '五十三个'],
    ['第30名', '30名'],
    ['2024年9月24日', '2024-09-24'],
    ['022-63085506', '63085506'],
    ['文号为津政办规〔2023〕4号', '津政办规[2023]4号'],
  ])('%s = %s', (a, b) => {
    expect(sameFigure(only(a), only(b))).toBe(true)
  })

  it.each([
    ['1.2亿元', '1.2亿美元'],
    ['5%', '5个百分点'],
    ['53家', '53人'],
    ['500', '500元'],
    ['津政办规〔2023〕4号', '津政办规〔2023〕5号'],
    ['津政办规〔2023〕4号', '武政办规〔2023〕4号'],
    ['5G', '4G'],
  ])('%s is not %s', (a, b) => {
    expect(sameFigure(only(a), only(b))).toBe(false)
  })

  it('money survives every way to write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (tenThousands) => {
        const spellings = [
          `${tenThousands}万元`,
          `${(tenThousands * 10_000).toLocaleString('en')}元`,
          `${tenThousands / 10_000}亿元`,
          `CNY ${tenThousands / 100} million`,
        ].map(only)
        for (const other of spellings) expect(sameFigure(spellings[0] as Figure, other)).toBe(true)
      }),
    )
  })
})

describe('dates', () => {
  it('an exact date holds a coarser one, not the other way round', () => {
    expect(supportsFigure(only('2024-09-24'), only('2024年9月'))).toBe(true)
    expect(supportsFigure(only('2024-09-24'), only('9月24日'))).toBe(true)
    expect(supportsFigure(only('2024-09-24'), only('2024年'))).toBe(true)
    expect(supportsFigure(only('2024年9月'), only('2024-09-24'))).toBe(false)
    expect(supportsFigure(only('2024年'), only('2024年9月'))).toBe(false)
    expect(supportsFigure(only('2024-09-24'), only('2023年9月'))).toBe(false)
  })
})
