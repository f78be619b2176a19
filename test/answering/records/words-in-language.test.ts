import { expect, test } from 'vitest'
import { foreignName, valueInLanguage } from '../../../src/answering/records/words-in-language.ts'
import { record } from '../../support/knowledge-content.ts'

const PLACES = [
  { name: '武清区', aliases: ['Wuqing', 'ウーチン', '우칭'], isWide: false },
  { name: '东丽区', aliases: ['Dongli'], isWide: false },
]
const WORDS = { 签约: 'signed', 投产: 'in production' }

test('districts and stages have words in the language of the reader', () => {
  expect(valueInLanguage('武清区、东丽区', WORDS, PLACES, 'en')).toBe('Wuqing, Dongli')
  expect(valueInLanguage('签约(扩大投资)', WORDS, PLACES, 'en')).toBe('signed')
  expect(valueInLanguage('武清区', WORDS, PLACES, 'ko')).toBe('우칭')
  expect(valueInLanguage('武清区', WORDS, PLACES, 'ja')).toBe('武清区')
})

test('a value of which a part has no word stays as printed', () => {
  expect(valueInLanguage('武清区、某地', WORDS, PLACES, 'en')).toBe('武清区、某地')
  expect(valueInLanguage('签约/摘牌', WORDS, PLACES, 'en')).toBe('签约/摘牌')
})

test('a record is called by its fullest name in the script of the language', () => {
  const park = record('K001', { aliases: ['WEDA', 'Wuqing Development Area', '우칭개발구', '武清开发区'] })
  expect(foreignName(park, 'en')).toBe('Wuqing Development Area')
  expect(foreignName(park, 'ko')).toBe('우칭개발구')
  expect(foreignName(park, 'ja')).toBeUndefined()
  expect(foreignName(park, 'zh')).toBeUndefined()
})
