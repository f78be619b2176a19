import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  boldRun,
  linkRun,
  plainRun,
  type Run,
  toHtml,
  toPlainText,
} from '../../../src/channels/telegram/formatted-text.ts'
import { splitFormatted } from '../../../src/channels/telegram/split-formatted.ts'
import { parseHtml } from '../../support/telegram/parse-html.ts'

const textParts = (runs: readonly Run[], limit: number) => splitFormatted(runs, limit).map(toPlainText)

const words = fc.string({ unit: fc.constantFrom('中', '。', '\n', ' ', '[1]', '😀', '👨‍👩‍👧', 'a', '<', '&', 'é') })

test('parts are within the limit, well-formed, and together hold everything but blanks at the cuts', () => {
  const run = fc.oneof(
    words.map(plainRun),
    words.map(boldRun),
    words.map((text) => linkRun(text, 'https://example.org')),
  )
  fc.assert(
    fc.property(fc.array(run, { maxLength: 12 }), fc.integer({ min: 12, max: 40 }), (runs, limit) => {
      const parts = splitFormatted(runs, limit)
      for (const part of parts) {
        const shown = parseHtml(toHtml(part)).text
        expect(shown.length).toBeLessThanOrEqual(limit)
        expect(shown.isWellFormed()).toBe(true)
        expect(shown.trim()).not.toBe('')
      }
      const joined = parts.map(toPlainText).join('')
      expect(joined.replace(/\s/g, '')).toBe(toPlainText(runs).replace(/\s/g, ''))
    }),
    { numRuns: 500 },
  )
})

test('a text within the limit stays whole', () => {
  expect(textParts([plainRun('一句话。')], 40)).toEqual(['一句话。'])
})

test('a paragraph is the first choice, then a line, then a sentence', () => {
  expect(textParts([plainRun('第一段文字。\n\n第二段。后面还有很多很多很多字')], 20)).toEqual([
    '第一段文字。',
    '第二段。后面还有很多很多很多字',
  ])
  expect(textParts([plainRun('第一行文字在这里\n第二行。更多的文字在这里')], 15)).toEqual([
    '第一行文字在这里',
    '第二行。更多的文字在这里',
  ])
  expect(textParts([plainRun('第一句话在这里。[1]第二句话在这里没有结束')], 16)).toEqual([
    '第一句话在这里。[1]',
    '第二句话在这里没有结束',
  ])
})

test('a character outside the basic plane is never divided, nor one of several code points', () => {
  expect(textParts([plainRun('😀'.repeat(9))], 5)).toEqual(['😀😀', '😀😀', '😀😀', '😀😀', '😀'])
  expect(textParts([plainRun('👨‍👩‍👧'.repeat(3))], 12)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧', '👨‍👩‍👧'])
})

test('a link moves to the next part as a whole', () => {
  const parts = splitFormatted([plainRun('说明说明说明说明'), linkRun('天津市条例全文', 'https://example.org')], 12)
  expect(parts.map(toPlainText)).toEqual(['说明说明说明说明', '天津市条例全文'])
})

test('20,000 characters without a place to cut are still sent', () => {
  const parts = textParts([plainRun('字'.repeat(20_000))], 4000)
  expect(parts.map((part) => part.length)).toEqual([4000, 4000, 4000, 4000, 4000])
})

test('blanks alone are nothing to send', () => {
  expect(textParts([plainRun(' \n\t ')], 40)).toEqual([])
})
