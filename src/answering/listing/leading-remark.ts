import type { Retrieval } from '../../retrieval/retriever.ts'
import type { CitationList } from '../citation-list.ts'
import type { Remark } from './list-lines.ts'
import type { ListWording } from './list-wording.ts'

const LONGEST_REMARK = 120
const LABELLED = /^[\p{Script=Han}]{2,6}:/u
/** Says what is not known. */
const UNKNOWN = /未(?:公布|披露|标|给出|写明|查到|见到)/u
const ENDING = /[。.;；]\s*$/u

/** For a policy or park what its document says closest to the question, quoted; nothing where that is only a labelled value. */
export const leadingRemark =
  (retrieval: Retrieval, wording: ListWording, citations: CitationList): Remark =>
  (record) => {
    const units = retrieval.hits
      .filter(({ passage }) => passage.recordId === record.id)
      .flatMap(({ passage, units: matches }) =>
        passage.units.map((unit, at) => ({ passage, unit, similarity: matches[at]?.similarity ?? 0 })),
      )
      .filter(
        ({ unit }) =>
          !LABELLED.test(unit.text) &&
          !UNKNOWN.test(unit.text) &&
          unit.text.length <= LONGEST_REMARK &&
          !unit.forbidden,
      )
    const best = units.reduce<(typeof units)[number] | undefined>(
      (left, right) => (left && left.similarity >= right.similarity ? left : right),
      undefined,
    )
    if (!best) return ''
    const { number } = citations.cite(best.passage, best.unit)
    return `${wording.separator}${best.unit.text.replace(ENDING, '')}[${number}]`
  }
