import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseChineseNumber } from '../../src/text/chinese-numbers.ts'

const DIGITS = '零一二三四五六七八九'

/** A number below 10,000 in full formal numerals. */
function section(value: number): string {
  let text = ''
  let gap = false
  for (const [factor, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / factor) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    text += (gap ? '零' : '') + DIGITS[digit] + unit
    gap = false
  }
  return text
}

function spell(value: number): string {
  const parts: string[] = []
  const [high, middle, low] = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4]
  if (high) parts.push(`${section(high)}亿`)
  if (middle) parts.push(`${high && middle < 1000 ? '零' : ''}${section(middle)}万`)
  if (low) parts.push(`${(high || middle) && low < 1000 ? '零' : ''}${section(low)}`)
  return parts.join('')
}

describe('numbers in Chinese numerals', () => {
  it.each([
    ['三百亿', 3e10],
    ['两千万', 2e7],
    ['五十三', 53],
    ['十一', 11],
    ['二十', 20],
    ['一亿二千万', 1.2e8],
    ['一百五', 150],
    ['三万五', 35_000],
    ['一百零五', 105],
    ['二〇二四', 2024],
    ['一点五亿', 1.5e8],
    ['一万亿', 1e12],
    ['千亿', 1e11],
    ['贰佰万', 2e6],
  ])('%s is %d', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value)
  })

  it.each(['', '两三', '十四五', '百千', '一点', '点五', '天津'])('%s is no number', (text) => {
    expect(parseChineseNumber(text)).toBeUndefined()
  })

  it('every number that is spelled out is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
        expect(parseChineseNumber(spell(value))).toBe(value)
      }),
    )
  })
})
