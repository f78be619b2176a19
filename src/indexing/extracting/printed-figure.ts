import type { Figure } from '../../text/figure.ts'

const AROUND_BEFORE = /(?:约|近|超过|超|逾|突破|不低于|不少于|达到)$/u

/** A figure as printed, with a word such as 约 or 超 before it. */
export function printedFigure(text: string, { start, end }: Pick<Figure, 'start' | 'end'>): string {
  const before = AROUND_BEFORE.exec(text.slice(0, start))?.[0] ?? ''

  return `${before}${text.slice(start, end).trim()}`
}
