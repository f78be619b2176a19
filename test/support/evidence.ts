import type { EvidenceUnit } from '../../src/answering/evidence/evidence-unit.ts'
import type { RankedUnit } from '../../src/answering/evidence/rank-evidence.ts'
import type { Unit } from '../../src/domain/document.ts'
import type { Passage } from '../../src/domain/passage.ts'
import type { KnowledgeRecord } from '../../src/domain/record.ts'
import type { Hit } from '../../src/retrieval/retriever.ts'
import { figuresIn } from '../../src/text/figures.ts'
import { passage } from './knowledge-content.ts'

const FEATURES = {
  lateInteraction: 0,
  lateInteractionLag: 0,
  context: 0,
  unitLag: 0,
  vector: 0,
  vectorLag: 0,
  coverage: 0,
  titleCoverage: 0,
  wordCoverage: 0,
  words: 0,
  figures: 0,
}

export interface EvidenceDetails {
  readonly unit?: Partial<Unit>
  readonly passage?: Partial<Passage>
  readonly record?: KnowledgeRecord
  readonly label?: string
  readonly isNote?: boolean
  readonly similarity?: number
  readonly coverage?: number
  readonly score?: number
  /** For each token of an imagined question how well the unit matches it. */
  readonly matches?: readonly number[]
}

/** A unit with this text as retrieval would hand it over, alone in its passage. */
export function evidence(text: string, details: EvidenceDetails = {}): EvidenceUnit {
  const unit: Unit = { text, sourceIds: ['S001'], confidence: 'high', ...details.unit }
  const found = { ...passage(0, [], details.passage), units: [unit] }
  const { similarity = 0.5, coverage = 0, score = 1 } = details
  const matches = Float32Array.from(details.matches ?? [])
  const hit: Hit = { passage: found, features: FEATURES, units: [{ matches, similarity }], similarity, score }
  return {
    unit,
    hit,
    record: details.record,
    isNote: details.isNote ?? false,
    label: details.label,
    inContext: [found.title, ...found.aliases, ...found.headingPath, found.tableHeader ?? '', text].join('\n'),
    figures: figuresIn(text),
    matches,
    similarity,
    coverage,
  }
}

/** The same with its place in a ranking. */
export function ranked(
  text: string,
  rank: number,
  details: EvidenceDetails & Partial<Pick<RankedUnit, 'heldProperties' | 'relevance'>> = {},
): RankedUnit {
  const { heldProperties = [], relevance = rank } = details
  return { ...evidence(text, details), rank, relevance, heldProperties }
}
