import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  boldRun,
  linkRun,
  plainRun,
  sliceRuns,
  toHtml,
  toPlainText,
} from '../../../src/channels/telegram/formatted-text.ts'
import { parseHtml } from '../../support/telegram/parse-html.ts'

test('whatever the text holds, Telegram shows exactly that text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (plain, bold) => {
      const runs = [plainRun(plain), boldRun(bold), linkRun(plain, 'https://example.org/?a=1&b="<2>"')]
      expect(parseHtml(toHtml(runs)).text).toBe(toPlainText(runs))
    }),
  )
})

test('control characters and lone surrogates never reach Telegram', () => {
  expect(plainRun('a\u0000b\u0007\r\nc\ud83d').text).toBe('ab\nc\ufffd')
})

test.each(['javascript:alert(1)', 'tg://resolve?domain=x', 'file:///etc/passwd', 'no address', '', undefined])(
  'an address that is not http(s) is not linked: %s',
  (url) => {
    expect(toHtml([linkRun('text', url)])).toBe('text')
  },
)

test('an address cannot leave its attribute', () => {
  const html = toHtml([linkRun('x', 'https://example.org/"><b>')])
  expect(parseHtml(html).links).toHaveLength(1)
  expect(parseHtml(html).text).toBe('x')
})

test('a slice keeps the look of what it holds', () => {
  expect(sliceRuns([plainRun('ab'), boldRun('cd'), plainRun('ef')], 1, 5)).toEqual([
    { text: 'b' },
    { text: 'cd', style: 'bold' },
    { text: 'e' },
  ])
})
