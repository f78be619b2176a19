import type { KnowledgeRecord } from '../../domain/record.ts'
import { lettersOf } from './text-similarity.ts'

/** Letters by which names are looked up. */
const OPENING = 4
/** A shorter name is a word of the language as well. */
const SHORTEST = 6

interface Named {
  readonly letters: string
  readonly record: KnowledgeRecord
}

/** Finds the records that a text names, by their names and other spellings, in time that grows with the text alone. */
export class NamedRecords {
  readonly #byOpening = new Map<string, Named[]>()

  constructor(records: readonly KnowledgeRecord[]) {
    for (const record of records) {
      for (const name of new Set([record.name, ...record.aliases].map(lettersOf))) {
        if (name.length < SHORTEST) continue
        const opening = name.slice(0, OPENING)
        const named = this.#byOpening.get(opening)
        if (named) named.push({ letters: name, record })
        else this.#byOpening.set(opening, [{ letters: name, record }])
      }
    }
  }

  /** The records named in a text, each once. */
  in(text: string): KnowledgeRecord[] {
    const letters = lettersOf(text)
    const found = new Set<KnowledgeRecord>()
    for (let at = 0; at + OPENING <= letters.length; at++) {
      for (const { letters: name, record } of this.#byOpening.get(letters.slice(at, at + OPENING)) ?? []) {
        if (letters.startsWith(name, at)) found.add(record)
      }
    }
    return [...found]
  }
}
