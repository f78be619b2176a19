import type { ProposedKind } from './proposal.ts'

const LETTERS: Readonly<Record<ProposedKind, string>> = { event: 'E', case: 'C', park: 'K', policy: 'P' }
const DIGITS = 3

/** Gives out the ids that follow those in use. */
export class FreeIds {
  readonly #last = new Map<string, number>()

  constructor(used: readonly string[]) {
    for (const id of used) {
      const [, letter, number] = /^([A-Z])(\d+)$/u.exec(id) ?? []
      if (letter !== undefined) this.#last.set(letter, Math.max(this.#last.get(letter) ?? 0, Number(number)))
    }
  }

  /** Such as E032; each call gives another one. */
  next(kind: ProposedKind): string {
    const letter = LETTERS[kind]
    const number = (this.#last.get(letter) ?? 0) + 1
    this.#last.set(letter, number)
    return `${letter}${String(number).padStart(DIGITS, '0')}`
  }
}
