import type { Unit } from '../../domain/document.ts'
import type { Passage } from '../../domain/passage.ts'
import { coverageOf } from '../../retrieval/candidates.ts'
import { dropNearDuplicates } from '../../retrieval/near-duplicates.ts'
import type { Hit, Retrieval, Retriever } from '../../retrieval/retriever.ts'
import type { Figure } from '../../text/figure.ts'
import { figuresIn } from '../../text/figures.ts'
import { normaliseText } from '../../text/normalise.ts'
import { addressesModel } from '../writing/addresses-model.ts'
import type { EvidenceUnit } from './evidence-unit.ts'

/** The heading under which the loader puts a maintainer's remarks. */
const NOTES = '说明'
const LABEL = /^(\p{Script=Han}{2,8})[:：]/u

const BEST_PASSAGES = 24
const LEADING_PASSAGES = 3

const figuresByUnit = new WeakMap<Unit, readonly Figure[]>()

/** A unit's figures, found once as long as its snapshot is open. */
function figuresOf(unit: Unit): readonly Figure[] {
  const known = figuresByUnit.get(unit)
  if (known) return known
  const figures = figuresIn(unit.text)
  figuresByUnit.set(unit, figures)
  return figures
}

/** Titles above a unit, a table's header, then the unit: as a reader would take it. */
const contextOf = (passage: Passage, text: string): string =>
  [passage.title, ...passage.aliases, ...passage.headingPath, passage.tableHeader ?? '', text].join('\n')

/** Passages whose units may answer: the best ones, and further ones of the documents that come first. */
function* relevantHits(retrieval: Retrieval): Generator<Hit> {
  const hits = dropNearDuplicates(retrieval.hits, retrieval.hits.length)
  const leading = new Set(hits.slice(0, LEADING_PASSAGES).map(({ passage }) => passage.documentId))
  for (const [at, hit] of hits.entries()) {
    if (at < BEST_PASSAGES || leading.has(hit.passage.documentId)) yield hit
  }
}

/** Every unit of the relevant passages that speaks to people, with what tells whether it answers. */
export function collectEvidence(retrieval: Retrieval, { index }: Retriever): EvidenceUnit[] {
  const units = [...relevantHits(retrieval)].flatMap((hit) => {
    const { passage } = hit
    const record = passage.recordId === undefined ? undefined : index.record(passage.recordId)
    return passage.units.map((unit, at): EvidenceUnit => {
      const inContext = contextOf(passage, unit.text)
      const { matches, similarity } = hit.units[at]!
      const coverage = coverageOf(retrieval.terms.words, normaliseText(inContext))
      const isNote = passage.headingPath.includes(NOTES)
      const label = record ? LABEL.exec(unit.text)?.[1] : undefined
      return {
        unit,
        hit,
        record,
        isNote,
        label,
        inContext,
        matches,
        similarity,
        coverage,
        figures: figuresOf(unit),
      }
    })
  })
  return units.filter(({ unit }) => !addressesModel(unit.text))
}
