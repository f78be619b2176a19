import type { Confidence } from '../../domain/validity.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { Evidence, ProposedKind, ProposedSupport, ProposedValue } from './proposal.ts'

interface Reading {
  readonly confidence: Confidence
  /** What stands in the sentence, where that is not the value itself: 3月18日 for 2026-03-18. */
  readonly words?: string | readonly string[]
  /** What goes by the value, where that is an id. */
  readonly name?: string
}

const holds = (text: string, words: string): boolean => normaliseText(text).includes(normaliseText(words))

/** A record while it is being read out of an announcement. */
export class RecordDraft {
  readonly kind: ProposedKind
  readonly values: ProposedValue[] = []
  readonly support: ProposedSupport[] = []
  readonly facts: Evidence[] = []

  constructor(kind: ProposedKind) {
    this.kind = kind
  }

  has(field: string): boolean {
    return this.values.some((value) => value.field === field)
  }

  text(field: string): string | undefined {
    const found = this.values.find((value) => value.field === field)?.value
    return typeof found === 'string' ? found : undefined
  }

  /** Takes a value that the evidence holds; the first one of a field stays, and what the sentence does not hold is dropped. */
  take(field: string, value: string | readonly string[], evidence: Evidence, reading: Reading): void {
    if (this.has(field) || value.length === 0) return
    const words = reading.words ?? value
    const all = typeof words === 'string' ? [words] : words
    if (!all.every((one) => one !== '' && holds(evidence.text, one))) return
    const { confidence, name } = reading
    this.values.push({ field, value, ...(name === undefined ? {} : { name }), evidence, confidence, origin: 'rules' })
  }

  /** Takes over what was read for another record, such as the day of the event at which a project was signed. */
  inherit(value: ProposedValue | undefined, confidence: Confidence): void {
    if (value && !this.has(value.field)) this.values.push({ ...value, confidence })
  }

  addFact(evidence: Evidence): void {
    if (!this.facts.some(({ text }) => text.includes(evidence.text))) this.facts.push(evidence)
  }
}
