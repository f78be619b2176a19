import type { Language } from '../../domain/language.ts'
import { figuresIn } from '../../text/figures.ts'
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

/** Yuan in a language: 400万元, CNY 4 million; all digits where the short form would round. */
export function moneyText(yuan: number, language: Language): string {
  const chinese = yuanText(yuan)
  if (language === 'zh') return chinese
  const [translated = ''] = moneyInLanguage(chinese, language)
  const short = translated.replace(`${chinese} = `, '')
  const isExact = figuresIn(short, language).some(({ value }) => value === yuan)
  return isExact ? short : `CNY ${new Intl.NumberFormat(language).format(yuan)}`
}
