import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/domain/language.ts'
import { detectLanguage } from '../../src/text/language.ts'

const CASES: Record<Language, readonly string[]> = {
  zh: ['武清区有哪些设备补贴？', '你好', '補貼多少', 'AI企业有补贴吗', 'TEDA有什么政策', 'Bosch在武清有项目吗', '政策'],
  en: [
    'What subsidies are there for chip design?',
    'hello',
    'Which parks are in Wuqing 武清区?',
    'Is there an incentive for 高新技术企业?',
    'subsidies for robotics companies',
    'yes',
  ],
  ja: ['武清区の補助金はいくらですか', 'こんにちは', '設備投資の補助金', 'テスト', '工場を建てたい'],
  ko: ['우칭구에는 어떤 산업단지가 있나요?', '안녕하세요', '武清区 보조금', '네'],
  de: [
    'Welche Förderung gibt es für Maschinenbau?',
    'Hallo',
    'Wie hoch ist der Zuschuss?',
    'Gibt es Gewerbeparks in Wuqing?',
    'danke',
  ],
}

describe.each(Object.entries(CASES))('%s', (language, texts) => {
  test.each(texts)('%s', (text) => {
    expect(detectLanguage(text)).toBe(language)
  })
})

describe('a text without a sign of its own keeps the language spoken before', () => {
  test.each(['100', 'P001', '!!!', ''])('%j', (text) => {
    expect(detectLanguage(text, 'ko')).toBe('ko')
    expect(detectLanguage(text)).toBe('zh')
  })
})

test('plain Chinese changes back to Chinese, whatever was spoken before', () => {
  expect(detectLanguage('武清有哪些园区', 'en')).toBe('zh')
})

test('a German sentence without any function word stays German', () => {
  expect(detectLanguage('Fördermittel Maschinenbau Wuqing', 'de')).toBe('de')
})
