import { formatTable } from '../bench/table.ts'
import { percent, type Summary, type summariseSets } from './summary.ts'

const HEADER = [
  'set',
  'cases',
  'right %',
  'must %',
  'must not',
  'refused, should',
  'refused, should not',
  'cited %',
  'invented numbers',
  'mean length',
]

const share = (of: Summary['right']) => (of.whole === 0 ? '–' : `${of.part}/${of.whole}`)
const percentage = (of: Summary['right']) => percent(of)?.toFixed(1) ?? '–'

function refused({ refusedWhenShould: { part, whole }, declinedInText }: Summary): string {
  return share({ part: part + declinedInText, whole })
}

const row = (name: string, summary: Summary) => [
  name,
  `${summary.cases}`,
  percentage(summary.right),
  percentage(summary.mustGroupsFound),
  `${summary.mustNotViolations}`,
  refused(summary),
  share(summary.refusedWhenShouldNot),
  percentage(summary.cited),
  `${summary.withInventedNumbers}`,
  `${summary.meanLength}`,
]

/** The summaries as a table, one line a set and one for all. */
export function evaluationTable({ sets, all }: ReturnType<typeof summariseSets>): string {
  return formatTable(HEADER, [...Object.entries(sets).map(([name, summary]) => row(name, summary)), row('all', all)])
}
