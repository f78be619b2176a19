import type { Unit } from '../../domain/document.ts'
import type { Passage } from '../../domain/passage.ts'
import { dropNearDuplicates } from '../../retrieval/near-duplicates.ts'
import { coverageOf } from '../../retrieval/question-terms.ts'
import type { Hit, Retrieval, Retriever } from '../../retrieval/retriever.ts'
import type { Figure } from '../../text/figure.ts'
import { figuresIn } from '../../text/figures.ts'
import { isMaintainersRemark } from '../../text/maintainers-words.ts'
import { addressesModel } from '../writing/addresses-model.ts'
import type { EvidenceUnit } from './evidence-unit.ts'
import { contextNormalised } from './normalised.ts'

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

/** A unit with what tells whether it answers. */
export function evidenceOf(
  unit: Unit,
  hit: Hit,
  match: Pick<EvidenceUnit, 'matches' | 'similarity'>,
  retrieval: Retrieval,
  { index }: Retriever,
): EvidenceUnit {
  const { passage } = hit
  const record = passage.recordId === undefined ? undefined : index.record(passage.recordId)
  const inContext = contextOf(passage, unit.text)
  return {
    unit,
    hit,
    record,
    inContext,
    isNote: passage.headingPath.includes(NOTES) || isMaintainersRemark(unit.text),
    label: record ? LABEL.exec(unit.text)?.[1] : undefined,
    matches: match.matches,
    similarity: match.similarity,
    coverage: coverageOf(retrieval.terms.words, contextNormalised({ unit, inContext })),
    figures: figuresOf(unit),
  }
}

/** Every unit of the relevant passages that speaks to people and may be told. */
export function collectEvidence(retrieval: Retrieval, retriever: Retriever): EvidenceUnit[] {
  const units = [...relevantHits(retrieval)].flatMap((hit) =>
    hit.passage.units.map((unit, at) => evidenceOf(unit, hit, hit.units[at]!, retrieval, retriever)),
  )
  return units.filter(({ unit }) => !unit.forbidden && !addressesModel(unit.text))
}
