import type { Durations } from './durations.ts'
import type { RetrievalSetReport } from './retrieval-bench.ts'
import { formatTable } from './table.ts'

const percent = (share: number): string => (100 * share).toFixed(1)
const durationCells = ({ median, percentile95 }: Durations): [string, string] => [
  median.toFixed(1),
  percentile95.toFixed(1),
]

/** Types of question whose recall is shown apart: what a turn needs of its history. */
const SHOWN_TYPES = ['elliptic', 'self-contained']

export function retrievalTable({ set, documents, questions, unanswerable, rankers }: RetrievalSetReport): string {
  const types = SHOWN_TYPES.filter((type) => rankers.some(({ byType }) => byType[type]))
  const rows = rankers.map(({ name, byType, refused, milliseconds, ...recall }) => [
    name,
    ...[recall.recallAt1, recall.recallAt5, recall.recallAt10, recall.reciprocalRank].map(percent),
    ...types.map((type) => percent(byType[type]?.recallAt1 ?? 0)),
    refused === undefined ? '–' : percent(refused),
    ...durationCells(milliseconds),
  ])
  const header = ['', 'R@1', 'R@5', 'R@10', 'MRR@10', ...types.map((type) => `R@1 ${type}`), 'refused']
  return [
    `${set}: ${questions} answerable and ${unanswerable} unanswerable questions over ${documents} documents`,
    formatTable([...header, 'median ms', '95 % ms'], rows),
    '',
  ].join('\n')
}
