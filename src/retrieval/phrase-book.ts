import { simplifyKanji } from '../text/japanese-kanji.ts'
import { normaliseText } from '../text/normalise.ts'
import { wordBoundaries } from '../text/word-boundaries.ts'

/** A phrase found in a text. */
export interface FoundPhrase<Meaning> {
  /** As it stands in the text after normalising. */
  readonly text: string
  readonly meaning: Meaning
}

/** Ends the first part of compounds: `Halbleiter-` also stands for Halbleiterhersteller. */
const COMPOUND_MARK = '-'
const SHORTEST = 2
/** Particles and further nouns follow a Korean word without a blank: 반도체는. */
const HANGUL_END = /\p{Script=Hangul}$/u

/** Phrases with what they mean, found in texts as whole words; where phrases overlap, the longest wins. */
export class PhraseBook<Meaning> {
  readonly #meanings = new Map<string, Meaning>()
  readonly #compounds = new Set<string>()
  #longest = 0

  /** Adds a phrase unless another meaning has it already; a hyphen at its end lets it begin a longer word. */
  add(phrase: string, meaning: Meaning): void {
    const isCompound = phrase.endsWith(COMPOUND_MARK)
    const written = isCompound ? phrase.slice(0, -1) : phrase
    for (const spelled of new Set([normaliseText(written), normaliseText(simplifyKanji(written))])) {
      if (spelled.length < SHORTEST || this.#meanings.has(spelled)) continue
      this.#meanings.set(spelled, meaning)
      if (isCompound) this.#compounds.add(spelled)
      this.#longest = Math.max(this.#longest, spelled.length)
    }
  }

  /** The phrases of a text, in its order. */
  find(text: string): FoundPhrase<Meaning>[] {
    const normalised = normaliseText(text)
    const boundaries = wordBoundaries(normalised)
    const found: FoundPhrase<Meaning>[] = []
    for (let at = 0; at < normalised.length; ) {
      const phrase = boundaries.has(at) ? this.#longestAt(normalised, at, boundaries) : undefined
      if (phrase) found.push(phrase)
      at += phrase?.text.length ?? 1
    }
    return found
  }

  #longestAt(text: string, at: number, boundaries: ReadonlySet<number>): FoundPhrase<Meaning> | undefined {
    for (let length = Math.min(this.#longest, text.length - at); length >= SHORTEST; length--) {
      const spelled = text.slice(at, at + length)
      if (!this.#meanings.has(spelled)) continue
      if (boundaries.has(at + length) || this.#compounds.has(spelled) || HANGUL_END.test(spelled))
        return { text: spelled, meaning: this.#meanings.get(spelled)! }
    }
    return undefined
  }
}
