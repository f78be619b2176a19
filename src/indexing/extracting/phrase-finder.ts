export interface FoundPhrase<Meaning> {
  readonly word: string
  readonly start: number
  readonly end: number
  readonly meaning: Meaning
}

/** Finds known words in a text; of words that overlap the longest counts. */
export class PhraseFinder<Meaning> {
  readonly #meanings: ReadonlyMap<string, Meaning>
  readonly #longest: number

  constructor(entries: readonly (readonly [word: string, meaning: Meaning])[]) {
    this.#meanings = new Map(entries)
    this.#longest = Math.max(0, ...entries.map(([word]) => word.length))
  }

  /** In the order of the text. */
  find(text: string): FoundPhrase<Meaning>[] {
    const found: FoundPhrase<Meaning>[] = []
    for (let start = 0; start < text.length; start++) {
      for (let length = Math.min(this.#longest, text.length - start); length > 0; length--) {
        const word = text.slice(start, start + length)
        const meaning = this.#meanings.get(word)
        if (meaning === undefined) continue
        found.push({ word, start, end: start + length, meaning })
        start += length - 1
        break
      }
    }
    return found
  }
}
