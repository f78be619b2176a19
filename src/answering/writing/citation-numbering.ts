import { rewriteCitations } from '../checking/citations.ts'

/** Numbers footnotes from 1 in the order in which an answer first uses them, sentence by sentence. */
export class CitationNumbering {
  readonly #order: number[] = []

  /** The sentence with its footnotes renumbered. */
  renumber(sentence: string): string {
    return rewriteCitations(sentence, (number) => {
      const known = this.#order.indexOf(number)
      return known >= 0 ? known + 1 : this.#order.push(number)
    })
  }

  /** The passages' own numbers; the first is footnote 1. */
  get order(): readonly number[] {
    return this.#order
  }
}
