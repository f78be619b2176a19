import type { Durations } from './durations.ts'
import type { RetrievalBenchReport } from './retrieval-bench.ts'
import { formatTable } from './table.ts'

const percent = (share: number): string => (100 * share).toFixed(1)
const durationCells = ({ median, percentile95 }: Durations): [string, string] => [
  median.toFixed(1),
  percentile95.toFixed(1),
]

export function retrievalTable({ documents, questions, rankers }: RetrievalBenchReport): string {
  const rows = rankers.map(({ name, recallAt1, recallAt5, recallAt10, reciprocalRank, milliseconds }) => [
    name,
    ...[recallAt1, recallAt5, recallAt10, reciprocalRank].map(percent),
    ...durationCells(milliseconds),
  ])
  const header = ['', 'R@1', 'R@5', 'R@10', 'MRR@10', 'median ms', '95 % ms']
  return `${questions} questions over ${documents} documents\n${formatTable(header, rows)}`
}
