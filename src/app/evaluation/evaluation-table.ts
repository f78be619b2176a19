import { formatTable } from '../bench/table.ts'
import { percent, type Share, type Summaries, type Summary } from './summary.ts'

const COLUMNS = [
  'cases',
  'right %',
  'must %',
  'must not',
  'refused, should',
  'refused, should not',
  'cited %',
  'invented numbers',
  'intent %',
  'removed',
  'mean length',
]

const share = (of: Share) => (of.whole === 0 ? '–' : `${of.part}/${of.whole}`)
const percentage = (of: Share) => percent(of)?.toFixed(1) ?? '–'

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
  percentage(summary.intentUnderstood),
  `${summary.removed}`,
  `${summary.meanLength}`,
]

const rows = (summaries: Readonly<Record<string, Summary>>) =>
  Object.entries(summaries).map(([name, summary]) => row(name, summary))

/** The summaries as a table with one line a set and one for all, then a table with one line an intent, if any is named. */
export function evaluationTable({ sets, intents, all }: Summaries): string {
  const ofSets = formatTable(['set', ...COLUMNS], [...rows(sets), row('all', all)])
  const ofIntents = rows(intents)
  return ofIntents.length === 0 ? ofSets : `${ofSets}\n\n${formatTable(['intent', ...COLUMNS], ofIntents)}`
}
