import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/domain/language.ts'
import { expectationText, momentText } from '../../src/leads/expectation.ts'
import { STEP_RULES, shanghai } from '../support/lead-steps.ts'

const HOURS = STEP_RULES.hours

const expected = (at: string, language: Language, minutes = 60) =>
  expectationText(shanghai(at), minutes, HOURS, language)

describe('when a person answers is said in every language', () => {
  test.each<[Language, string]>([
    ['zh', '工作人员会在11月24日（周二）11:00前与您联系。'],
    ['en', 'Our staff will contact you by Tue 24 Nov, 11:00 China time.'],
    ['ja', '担当者が11月24日（火）11:00（中国時間）までにご連絡いたします。'],
    ['ko', '담당자가 11월 24일 (화) 11:00(중국 시간)까지 연락드리겠습니다.'],
    ['de', 'Unsere Mitarbeiter melden sich bis Di., 24. Nov., 11:00 (chinesische Zeit).'],
  ])('within working hours: %s', (language, text) => {
    expect(expected('24 10:00', language)).toBe(text)
  })

  test.each<[Language, string]>([
    ['zh', '现在是非工作时间，工作人员会在11月30日（周一）10:00前与您联系。'],
    ['en', 'Our office is closed now; our staff will contact you by Mon 30 Nov, 10:00 China time.'],
    ['ja', 'ただいま営業時間外です。担当者が11月30日（月）10:00（中国時間）までにご連絡いたします。'],
    ['ko', '지금은 근무 시간이 아닙니다. 담당자가 11월 30일 (월) 10:00(중국 시간)까지 연락드리겠습니다.'],
    [
      'de',
      'Unser Büro ist gerade geschlossen; unsere Mitarbeiter melden sich bis Mo., 30. Nov., 10:00 (chinesische Zeit).',
    ],
  ])('on a Saturday: %s', (language, text) => {
    expect(expected('28 10:00', language)).toBe(text)
  })
})

test.each([
  ['24 17:30', '11月25日（周三）09:30'],
  ['24 17:00', '11月24日（周二）18:00'],
  ['24 08:00', '11月24日（周二）10:00'],
  ['27 17:59', '11月30日（周一）09:59'],
])('what does not fit into the day goes on at the next opening: %s', (at, moment) => {
  expect(expected(at, 'zh')).toContain(moment)
})

test('the office is open from the opening on and closed at the closing', () => {
  expect(expected('24 08:59', 'zh')).toContain('非工作时间')
  expect(expected('24 09:00', 'zh')).not.toContain('非工作时间')
  expect(expected('24 17:59', 'zh')).not.toContain('非工作时间')
  expect(expected('24 18:00', 'zh')).toContain('非工作时间')
})

test('a time of another zone is that zone’s and says so, except in Chinese', () => {
  const at = shanghai('24 10:00')
  expect(momentText(at, 'en', 'Europe/Berlin')).toBe('Tue 24 Nov, 03:00 (Europe/Berlin)')
  expect(momentText(at, 'de', 'Europe/Berlin')).toBe('Di., 24. Nov., 03:00 (Europe/Berlin)')
  expect(momentText(at, 'zh', 'Europe/Berlin')).toBe('11月24日（周二）03:00')
})
