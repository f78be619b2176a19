import { figuresIn } from '../../text/figures.ts'
import { normaliseText } from '../../text/normalise.ts'
import { sameFigure } from '../../text/same-figure.ts'
import { type AnnouncementText, rowInWords } from './announcement-text.ts'
import type { Dictionary } from './dictionary.ts'
import { publishedOn } from './extract-records.ts'
import { MODEL_FIELDS, type SaidValue } from './model-schema.ts'
import type { Evidence, ProposedKind } from './proposal.ts'
import { saidDates } from './said-dates.ts'

/** A value that a model proposes and the announcement bears out. */
export interface UsableProposal {
  readonly kind: ProposedKind
  readonly title: string
  readonly field: string
  readonly value: string | readonly string[]
  readonly evidence: Evidence
}

const DATES = new Set(['date', 'issued', 'effective_from', 'effective_until'])
const SETS = new Set(['districts', 'industries', 'residents'])
const SHORTEST_SENTENCE = 6

/** The sentences and rows of the text by their normalised words. */
function sentencesOf({ title, paragraphs, tables }: AnnouncementText): Map<string, Evidence> {
  const rows = tables.flatMap(({ header, rows: all }) =>
    all.map(({ cells, line }): Evidence => ({ text: rowInWords(header, cells), line })),
  )
  const all = [title, ...paragraphs.flatMap(({ sentences }) => sentences), ...paragraphs, ...rows]
  return new Map(all.toReversed().map(({ text, line }) => [normaliseText(text), { text, line }]))
}

/** Whether a sentence says the value: its words stand in it, and each of its figures with them. */
function says(sentence: string, value: string): boolean {
  if (!normaliseText(sentence).includes(normaliseText(value))) return false
  const held = figuresIn(sentence)
  return figuresIn(value).every((figure) => held.some((one) => sameFigure(one, figure)))
}

function isBorneOut(
  { field, value }: SaidValue,
  sentence: string,
  dictionary: Dictionary,
  published: string | undefined,
): boolean {
  if (value.trim() === '') return false
  if (DATES.has(field)) return saidDates(sentence, published).some(({ iso }) => iso === value)
  if (field === 'industries' && dictionary.industriesIn(sentence).includes(value)) return true
  if (field === 'districts' && dictionary.placesIn(sentence).includes(value)) return true
  if (field === 'amount' && figuresIn(value).filter(({ unit }) => unit.startsWith('money-')).length !== 1) return false
  return says(sentence, value)
}

/**
 * Keeps of what a model said only values of known fields whose sentence stands in the text word for word and holds
 * them, and titles that stand in the text.
 */
export function usableProposals(
  said: readonly SaidValue[],
  text: AnnouncementText,
  dictionary: Dictionary,
): UsableProposal[] {
  const sentences = sentencesOf(text)
  const published = publishedOn(text)
  const usable = new Map<string, UsableProposal>()
  for (const one of said) {
    const { kind, title, field, sentence } = one
    const evidence = sentence.length < SHORTEST_SENTENCE ? undefined : sentences.get(normaliseText(sentence))
    if (!evidence || !(MODEL_FIELDS[kind] as readonly string[]).includes(field)) continue
    if (!isBorneOut(one, evidence.text, dictionary, published)) continue
    const key = `${kind} ${title} ${field}`
    const before = usable.get(key)
    const value = one.value.trim()
    if (!before) usable.set(key, { kind, title, field, value: SETS.has(field) ? [value] : value, evidence })
    else if (SETS.has(field) && evidence.text === before.evidence.text && !before.value.includes(value))
      usable.set(key, { ...before, value: [...before.value, value] })
  }
  return [...usable.values()]
}
