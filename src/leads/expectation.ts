import { DateTime } from 'luxon'
import type { WorkingHours } from '../domain/desk-rules.ts'
import type { Language } from '../domain/language.ts'
import { addWorkingTime, isWorking } from './working-time.ts'

const CHINA = 'Asia/Shanghai'
const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB', ja: 'ja-JP', ko: 'ko-KR', de: 'de-DE' }
const CHINA_TIME: Readonly<Record<Language, string>> = {
  zh: '',
  en: ' China time',
  ja: '（中国時間）',
  ko: '(중국 시간)',
  de: ' (chinesische Zeit)',
}

/** A moment as a person reads it, in the time zone of the people who work: weekday, day and time. */
export function momentText(at: Date, language: Language, timeZone: string): string {
  const local = DateTime.fromJSDate(at, { zone: timeZone }).setLocale(LOCALES[language])
  const format = language === 'zh' ? 'M月d日（ccc）HH:mm' : language === 'ja' ? 'M月d日（ccc）HH:mm' : undefined
  const text = format
    ? local.toFormat(format)
    : local.toLocaleString({
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      })
  return text + (timeZone === CHINA ? CHINA_TIME[language] : language === 'zh' ? '' : ` (${timeZone})`)
}

const TEXT: Readonly<Record<Language, (moment: string, isOpen: boolean) => string>> = {
  zh: (moment, isOpen) =>
    isOpen ? `工作人员会在${moment}前与您联系。` : `现在是非工作时间，工作人员会在${moment}前与您联系。`,
  en: (moment, isOpen) =>
    isOpen
      ? `Our staff will contact you by ${moment}.`
      : `Our office is closed now; our staff will contact you by ${moment}.`,
  ja: (moment, isOpen) =>
    isOpen
      ? `担当者が${moment}までにご連絡いたします。`
      : `ただいま営業時間外です。担当者が${moment}までにご連絡いたします。`,
  ko: (moment, isOpen) =>
    isOpen
      ? `담당자가 ${moment}까지 연락드리겠습니다.`
      : `지금은 근무 시간이 아닙니다. 담당자가 ${moment}까지 연락드리겠습니다.`,
  de: (moment, isOpen) =>
    isOpen
      ? `Unsere Mitarbeiter melden sich bis ${moment}.`
      : `Unser Büro ist gerade geschlossen; unsere Mitarbeiter melden sich bis ${moment}.`,
}

/** When a person answers at the latest, counted in working time from `from`, as a sentence for the enterprise. */
export function expectationText(from: Date, minutes: number, hours: WorkingHours, language: Language): string {
  const by = addWorkingTime(from, minutes, hours)
  return TEXT[language](momentText(by, language, hours.timeZone), isWorking(from, hours))
}
