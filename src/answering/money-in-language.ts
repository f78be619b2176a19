import type { Language } from '../domain/language.ts'
import { figuresIn } from '../text/figures.ts'

const LOCALES: Readonly<Record<Exclude<Language, 'zh'>, string>> = { en: 'en', ja: 'ja', ko: 'ko', de: 'de' }
const CODE: Readonly<Record<string, string>> = { 'money-cny': 'CNY', 'money-usd': 'USD' }

function inWords(value: number, code: string, locale: string): string {
  const options = {
    notation: value >= 1e6 ? 'compact' : 'standard',
    compactDisplay: 'long',
    maximumFractionDigits: 3,
  } as const
  return `${code} ${new Intl.NumberFormat(locale, options).format(value)}`
}

/** Amounts of a Chinese text as readers of another language write them: `1.2亿元 = CNY 120 million`. */
export function moneyInLanguage(text: string, language: Language): string[] {
  if (language === 'zh') return []
  const seen = new Map<string, string>()
  for (const { text: written, unit, value } of figuresIn(text)) {
    const code = CODE[unit]
    if (code && Number.isFinite(value)) seen.set(written, `${written} = ${inWords(value, code, LOCALES[language])}`)
  }
  return [...seen.values()]
}

/** An ISO date, as exact as given, in the words of a language. */
export function dateInLanguage(date: string, language: Language): string {
  const [year, month, day] = date.split('-')
  if (language === 'zh') return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
  const parts = {
    year: 'numeric',
    ...(month ? { month: 'long' as const } : {}),
    ...(day ? { day: 'numeric' as const } : {}),
    timeZone: 'UTC',
  } as const
  return new Intl.DateTimeFormat(LOCALES[language], parts).format(
    new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`),
  )
}
