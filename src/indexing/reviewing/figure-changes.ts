import type { Figure } from '../../text/figure.ts'
import { figuresIn } from '../../text/figures.ts'
import { sameFigure, supportsFigure } from '../../text/same-figure.ts'

/** A figure that became another one. */
export interface FigureChange {
  /** What it measures, in the words before it. */
  readonly label: string
  readonly before: string
  readonly after: string
}

const NO_QUANTITY = new Set(['address', 'document-number', 'code', 'ordinal'])
const CLAUSE_END = /[,，;；。：:、()（）\n]/u
/** A label shorter than this, such as 最高, does not say what is measured. */
const TELLING = 4
const LONGEST_LABEL = 18

const quantitiesIn = (text: string): Figure[] => figuresIn(text).filter(({ unit }) => !NO_QUANTITY.has(unit))

/** Whether a text holds a figure that measures something or a date. */
export const hasFigure = (text: string): boolean =>
  /[\d一二三四五六七八九十百千万亿]/u.test(text) && quantitiesIn(text).length > 0

/** The words before a figure down to the last mark; where they are few, the beginning of the sentence as well. */
function labelOf(text: string, figure: Figure): string {
  const before = text.slice(0, figure.start)
  const at = [...before].findLastIndex((character) => CLAUSE_END.test(character))
  const clause = [...before]
    .slice(at + 1)
    .join('')
    .trim()
  if (clause.length >= TELLING || at < 0) return clause.slice(-LONGEST_LABEL)
  const opening = /^[^,，;；。：:(（\n]*/u.exec(text)?.[0].slice(0, LONGEST_LABEL) ?? ''
  return clause === '' ? opening : `${opening} · ${clause}`
}

/** What stays of the figures of one text when those that the other says too are taken out, one for one. */
function without(figures: readonly Figure[], others: readonly Figure[]): Figure[] {
  const left = [...others]
  return figures.filter((figure) => {
    const at = left.findIndex((other) => sameFigure(figure, other))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** A date written more exactly is no other date. */
const agree = (one: Figure, other: Figure): boolean => supportsFigure(one, other) || supportsFigure(other, one)

/** The figures that differ between two wordings of one statement, paired in their order by unit. */
export function figureChanges(before: string, after: string): FigureChange[] {
  const [held, said] = [quantitiesIn(before), quantitiesIn(after)]
  const added = without(said, held)
  return without(held, said).flatMap((figure) => {
    const at = added.findIndex(({ unit }) => unit === figure.unit)
    const [partner] = at < 0 ? [] : added.splice(at, 1)
    if (!partner || agree(figure, partner)) return []
    return [{ label: labelOf(after, partner), before: figure.text, after: partner.text }]
  })
}

/** A text with each figure replaced by one mark: equal where two texts differ in figures alone. */
export function withoutFigures(text: string): string {
  let rest = text
  for (const { start, end } of quantitiesIn(text).reverse()) rest = `${rest.slice(0, start)}#${rest.slice(end)}`
  return rest.normalize('NFKC').replace(/\s+/g, '')
}
