import { expect, it } from 'vitest'
import { simplifyKanji } from '../../src/text/japanese-kanji.ts'
import { normaliseText } from '../../src/text/normalise.ts'

it.each([
  ['武清開発区', '武清开发区'],
  ['浜海ハイテク区の電気料金', '滨海ハイテク区の电气料金'],
  ['研究開発と概要', '研究开发と概要'],
])('%s is compared as %s', (japanese, simplified) => {
  expect(simplifyKanji(japanese)).toBe(simplified)
})

it('a text without kana keeps characters that are Chinese as they stand', () => {
  expect(normaliseText('贝芸科技欠税')).toBe('贝芸科技欠税')
  expect(normaliseText('団泊の計画')).toBe('团泊の计画')
})
