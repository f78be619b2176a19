import type { Unit } from '../../domain/document.ts'
import { RejectedFileError } from '../../domain/errors.ts'
import type { SupportAmount, SupportCondition, SupportTier } from '../../domain/support.ts'
import type { Figure } from '../../text/figure.ts'
import { figuresIn } from '../../text/figures.ts'
import { normaliseText } from '../../text/normalise.ts'
import { sameFigure } from '../../text/same-figure.ts'
import { boundOf, type ConditionRow, type SupportRow, type WrittenFigure } from './support-schema.ts'

type Path = readonly PropertyKey[]

/** What the rows of one policy are held against. */
export interface RowEvidence {
  readonly title: string
  /** The facts of its body. */
  readonly units: readonly Unit[]
  readonly file: string
  /** The line of what a path such as ['support', 0, 'cap'] leads to. */
  readonly lineOf: (path: Path) => number
}

const AT_MOST = /最高|不超过|至多|上限|封顶/u
/** Straight before a figure: it is not included. */
const MORE_THAN = /(?:超过?|高于|大于|多于|过|满)$/u
const NOT_INCLUDED = /^[(（]?(?:不含|以下[(（]不含|[(（]不含)/u

const holds = (text: string, words: string): boolean => normaliseText(text).includes(normaliseText(words))

/** Between the mark or figure before a figure and the figure itself. */
function wordsBefore(text: string, figures: readonly Figure[], { start }: Figure): string {
  const previous = Math.max(0, ...figures.filter(({ end }) => end <= start).map(({ end }) => end))
  return (
    text
      .slice(previous, start)
      .split(/[,，;；。]/u)
      .at(-1) ?? ''
  )
}

/** Holds one row against the facts that it names; everything a row says has to stand there. */
class RowReader {
  readonly #facts: readonly string[]
  readonly #title: string
  readonly #evidence: RowEvidence
  readonly #path: Path

  constructor(row: SupportRow, path: Path, evidence: RowEvidence) {
    this.#evidence = evidence
    this.#path = path
    this.#title = evidence.title
    this.#facts = row.facts.map((start, at) => this.#factThatBegins(start, ['facts', at]))
  }

  #reject(reason: string, path: Path): never {
    const { file, lineOf } = this.#evidence
    throw new RejectedFileError(file, reason, lineOf([...this.#path, ...path]))
  }

  #factThatBegins(start: string, path: Path): string {
    const found = this.#evidence.units.filter(({ text }) => normaliseText(text).startsWith(normaliseText(start)))
    const [unit] = found
    if (!unit || found.length > 1)
      this.#reject(`${found.length === 0 ? 'no fact' : 'more than one fact'} begins with "${start}"`, path)
    return unit.text
  }

  /** @throws RejectedFileError unless a fact, or the title where `mayBeTitle`, holds the words. */
  #words(words: string, path: Path, mayBeTitle = false): string {
    const texts = mayBeTitle ? [...this.#facts, this.#title] : this.#facts
    if (!texts.some((text) => holds(text, words))) this.#reject(`"${words}" does not stand in the fact it names`, path)
    return words
  }

  /** Where the facts hold a figure: what stands before it and behind it. */
  #figure({ text, figure }: WrittenFigure, path: Path): { readonly before: string; readonly after: string }[] {
    const found = this.#facts.flatMap((fact) => {
      const figures = figuresIn(fact)
      return figures
        .filter((held) => sameFigure(held, figure))
        .map((held) => ({ before: wordsBefore(fact, figures, held), after: fact.slice(held.end) }))
    })
    if (found.length === 0) this.#reject(`the figure ${text} does not stand in the fact it names`, path)
    return found
  }

  #amount(written: WrittenFigure, isCeiling: boolean, path: Path): SupportAmount {
    const isLimited = this.#figure(written, path).every(({ before }) => AT_MOST.test(before))
    if (isLimited && !isCeiling) this.#reject(`the fact gives ${written.text} at most: add "at_most: true"`, path)
    return { yuan: written.figure.value, text: written.text, isCeiling }
  }

  #condition(row: ConditionRow, path: Path): SupportCondition {
    for (const key of ['from', 'above', 'until', 'below'] as const) {
      const written = row[key]
      if (!written) continue
      const places = this.#figure(written, [...path, key])
      if (key === 'from' && places.every(({ before }) => MORE_THAN.test(before)))
        this.#reject(`the fact says more than ${written.text}: write "above"`, [...path, key])
      if (key === 'until' && places.every(({ after }) => NOT_INCLUDED.test(after)))
        this.#reject(`the fact leaves ${written.text} out: write "below"`, [...path, key])
    }
    const least = boundOf(row.from, row.above)
    const most = boundOf(row.until, row.below)
    const unit = (row.from ?? row.above ?? row.until ?? row.below)?.figure.unit
    return {
      property: row.property,
      text: this.#words(row.text, [...path, 'text'], true),
      words: row.words,
      ...(row.excludes === undefined ? {} : { isExclusion: true }),
      ...(unit === undefined ? {} : { band: { unit, ...(least ? { least } : {}), ...(most ? { most } : {}) } }),
    }
  }

  read({ measure, words, conditions, rate, cap, award, per }: SupportRow): SupportTier {
    return {
      measure: this.#words(measure, ['measure']),
      words,
      facts: this.#facts,
      conditions: conditions.map((row, at) => this.#condition(row, ['conditions', at])),
      ...(rate && {
        rate: {
          percent: rate.percent.figure.value,
          text: rate.percent.text,
          isCeiling: this.#amount(rate.percent, rate.at_most !== undefined, ['rate', 'percent']).isCeiling,
          of: this.#words(rate.of, ['rate', 'of']),
          property: rate.property,
        },
      }),
      ...(cap && { cap: this.#amount(cap, true, ['cap']) }),
      ...(award && { award: this.#amount(award.amount, award.at_most !== undefined, ['award', 'amount']) }),
      ...(per === undefined ? {} : { per: this.#words(per, ['per']) }),
    }
  }
}

/**
 * The rows of a policy's support, each held against the facts that it names.
 * @throws RejectedFileError with the line of the first word or figure that they do not hold.
 */
export const supportTiers = (rows: readonly SupportRow[], evidence: RowEvidence): SupportTier[] =>
  rows.map((row, at) => new RowReader(row, ['support', at], evidence).read(row))
