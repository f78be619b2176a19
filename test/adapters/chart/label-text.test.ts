import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cleanText } from '../../../src/adapters/chart/clean-text.ts'
import { shortenedText } from '../../../src/adapters/chart/shortened-text.ts'

const widthOf = (text: string) => [...text].length

it('keeps one line of what can be seen', () => {
  expect(cleanText('  武清区\n\t开发区\u0000 ')).toBe('武清区 开发区')
  expect(cleanText('\u202e\u200b西青\ufeff区')).toBe('西青区')
  expect(cleanText(`e${'\u0301'.repeat(50)}!`)).toBe('e\u0301\u0301!')
  expect(cleanText('\ud800')).toBe('')
})

it('whatever the text is, a short one of whole characters is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      const clean = cleanText(text)
      expect(clean.length).toBeLessThanOrEqual(200)
      expect(clean.isWellFormed()).toBe(true)
      expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    }),
  )
})

it('keeps what fits and shortens what does not', () => {
  expect(shortenedText('武清区', 3, widthOf)).toBe('武清区')
  expect(shortenedText('武清开发区', 4, widthOf)).toBe('武清开…')
  expect(shortenedText('AI chips', 4, widthOf)).toBe('AI…')
  expect(shortenedText('武清区', 1, widthOf)).toBe('…')
})

it('is never wider than allowed, and as long as it can be', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('武', '清', 'a') }),
      fc.integer({ min: 1, max: 20 }),
      (text, width) => {
        expect(widthOf(shortenedText(text, width, widthOf))).toBe(Math.min(widthOf(text), width))
      },
    ),
  )
})
