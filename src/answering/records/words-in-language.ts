import type { Language } from '../../domain/language.ts'
import type { Place } from '../../domain/place.ts'
import type { KnowledgeRecord } from '../../domain/record.ts'

const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u
const SCRIPTS: Readonly<Record<Exclude<Language, 'zh'>, RegExp>> = {
  en: LATIN,
  de: LATIN,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
}
/** 签约(扩大投资) is 签约. */
const REMARK = /[(（][^()（）]*[)）]$/u
/** Several districts or stages in one value. */
const SEPARATOR = /([、/;；])/u

const inScript = (names: readonly string[], language: Language): string[] =>
  language === 'zh' ? [] : names.filter((name) => SCRIPTS[language].test(name))

/** A record's fullest name in the script of a language; undefined where it has none. */
export const foreignName = ({ aliases }: KnowledgeRecord, language: Language): string | undefined =>
  inScript(aliases, language).toSorted((left, right) => right.length - left.length)[0]

/** A place's name in a language; undefined where the knowledge base has none. Japanese writes Chinese places in Chinese characters. */
function placeInLanguage(name: string, places: readonly Place[], language: Language): string | undefined {
  const place = places.find((one) => one.name === name)
  return language === 'ja' ? place?.name : place && inScript(place.aliases, language)[0]
}

/** A value whose parts are places, or words that `words` translates; as printed where any part is neither. */
export function valueInLanguage(
  value: string,
  words: Readonly<Record<string, string>>,
  places: readonly Place[],
  language: Language,
): string {
  if (language === 'zh') return value
  const parts = value.split(SEPARATOR)
  const said = parts.map((part, at) =>
    at % 2 === 1
      ? part === '/'
        ? '/'
        : ', '
      : (words[part.replace(REMARK, '')] ?? placeInLanguage(part, places, language)),
  )
  return said.every((part) => part !== undefined) ? said.join('') : value
}
