import type { Language } from '../../domain/language.ts'
import { figuresIn } from '../../text/figures.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { AmountBand } from './amount-band.ts'
import type { SaidAmount } from './model-schema.ts'

/** Words of scale that people write where rules read a bare number: 1个亿, 5000w, 3 Mio. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/十/u, 10],
  [/百/u, 100],
  [/[千k]|thousand|tausend|tsd|천/u, 1_000],
  [/[万w]|만/u, 10_000],
  [/million|mio|\dm\b|百万/u, 1_000_000],
  [/亿|億|억/u, 100_000_000],
  [/billion|bn\b|mrd|milliarde/u, 1_000_000_000],
]

const scalesIn = (text: string): number[] => SCALES.filter(([word]) => word.test(text)).map(([, scale]) => scale)

/** The values that the figures of a text may stand for: their own where they have a word of scale, else by those around them. */
function valuesOf(text: string, language: Language): ReadonlySet<number> {
  const figures = figuresIn(text, language)
  const around = scalesIn(figures.reduce((rest, figure) => rest.replace(figure.text, ' '), text))
  const products = around.flatMap((scale, at) => [scale, ...around.slice(at + 1).map((other) => scale * other)])
  return new Set(
    figures.flatMap((figure) =>
      scalesIn(figure.text).length > 0 ? [figure.value] : products.map((scale) => figure.value * scale),
    ),
  )
}

/** The amounts that a model read in a question, where their words stand in it and can mean that much money. */
export function usableAmounts(said: readonly SaidAmount[], question: string, language: Language): AmountBand[] {
  const whole = normaliseText(question)
  return said.flatMap(({ text: words, least, most, currency }): AmountBand[] => {
    const text = normaliseText(words)
    const bounds = [least, most].filter((bound) => bound !== null)
    if (text === '' || !whole.includes(text) || bounds.length === 0) return []
    const values = valuesOf(text, language)
    if (!bounds.every((bound) => values.has(bound)) || (least !== null && most !== null && least > most)) return []
    return [{ ...(least === null ? {} : { least }), ...(most === null ? {} : { most }), currency, text }]
  })
}
