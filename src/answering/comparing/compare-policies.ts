import type { CitationList } from '../citation-list.ts'
import type { ComposingContext } from '../composition.ts'
import { findRecords } from '../records/find-records.ts'
import { counted } from './compare-districts.ts'
import type { ComparedProperty } from './comparison-table.ts'
import type { ComparisonWording } from './comparison-wording.ts'
import type { Sides } from './sides.ts'

/** The policies of districts or parks side by side; none where other things are compared. */
export function comparePolicies(
  sides: Sides,
  { analysis, retriever: { index, names } }: ComposingContext,
  citations: CitationList,
  wording: ComparisonWording,
): ComparedProperty[] {
  const things =
    sides.of === 'districts'
      ? sides.districts
      : sides.records.flatMap(({ name }) =>
          names
            .namesIn(name)
            .filter(({ canonical }) => canonical === name)
            .slice(0, 1),
        )
  const values = things.map((thing) => {
    const { matching } = findRecords(
      { kind: 'policy', names: [thing], industries: analysis.industries, amounts: [] },
      index,
    )
    return counted(matching, ['适用地区'], citations)
  })
  return values.some(({ text }) => text !== undefined) ? [{ label: wording.policies, values }] : []
}
