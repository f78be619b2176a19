import type { Language } from '../../domain/language.ts'
import { moneyInLanguage } from '../money-in-language.ts'

const UNITS: readonly (readonly [size: number, name: string])[] = [
  [1e8, '亿元'],
  [1e4, '万元'],
  [1, '元'],
]

/** Yuan in Chinese: 4,000,000 is 400万元. */
export function yuanText(yuan: number): string {
  const [size, name] = UNITS.find(([least]) => yuan >= least) ?? [1, '元']
  return `${Number((yuan / size).toPrecision(12))}${name}`
}

/** Yuan as the sources write it, with the words of the language beside it: 400万元 (CNY 4 million). */
export function moneyText(yuan: number, language: Language): string {
  const chinese = yuanText(yuan)
  const [translated] = moneyInLanguage(chinese, language)
  return translated === undefined ? chinese : translated.replace(`${chinese} = `, '')
}
