import type { Passage } from '../../domain/passage.ts'
import { coverageOf } from '../../retrieval/candidates.ts'
import type { Retrieval, Retriever } from '../../retrieval/retriever.ts'
import { figuresIn } from '../../text/figures.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { EvidenceUnit } from './evidence-unit.ts'

/** Headings under which the loader puts a record's labelled values and its maintainer's remarks. */
const OVERVIEW = '概况'
const NOTES = '说明'
const LABEL = /^([^:：]{2,8})[:：]/u

/** Titles above a unit, a table's header, then the unit: as a reader would take it. */
const contextOf = (passage: Passage, text: string): string =>
  [passage.title, ...passage.aliases, ...passage.headingPath, passage.tableHeader ?? '', text].join('\n')

/** Every unit of the retrieved passages, with what tells whether it answers. */
export function collectEvidence(retrieval: Retrieval, { index }: Retriever): EvidenceUnit[] {
  return retrieval.hits.flatMap((hit) => {
    const { passage } = hit
    const record = passage.recordId === undefined ? undefined : index.record(passage.recordId)
    return passage.units.map((unit, at): EvidenceUnit => {
      const inContext = contextOf(passage, unit.text)
      const { matches, similarity } = hit.units[at]!
      const coverage = coverageOf(retrieval.terms.words, normaliseText(inContext))
      const isNote = passage.headingPath.includes(NOTES)
      const label = record && passage.headingPath.includes(OVERVIEW) ? LABEL.exec(unit.text)?.[1] : undefined
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
        figures: figuresIn(unit.text),
      }
    })
  })
}
