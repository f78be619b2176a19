import type { Language } from '../domain/language.ts'

const LANGUAGES: readonly Language[] = ['zh', 'en', 'ja', 'ko', 'de']

/** The language of a BCP 47 wish such as zh-CN; Chinese when absent, English when it is none of ours. */
export function languageOf(locale: string | undefined): Language {
  if (!locale) return 'zh'
  const wanted = locale.toLowerCase().split(/[-_]/)[0]
  return LANGUAGES.find((language) => language === wanted) ?? 'en'
}
