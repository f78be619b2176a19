import type { Durations } from './durations.ts'
import type { RetrievalBenchReport } from './retrieval-bench.ts'
import type { SpeedBenchReport } from './speed-bench.ts'
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

export function speedTable(report: SpeedBenchReport): string {
  const { stages, turn, peers, indexing } = report
  const rows: [string, Durations][] = [
    ['embedding the question', stages.embedding],
    ['lexical search', stages.lexical],
    ['vector search', stages.vector],
    ['late interaction', stages.lateInteraction],
    ['other features', stages.features],
    ['ranking', stages.ranking],
    ['whole retrieval', stages.retrieval],
    ['whole turn, extractive', turn],
    ...peers.map((peer): [string, Durations] => [`peer: ${peer.name}`, peer]),
  ]
  const figures: [string, string][] = [
    ['first question of a process, ms', report.firstQuestion.toFixed(1)],
    ['peak memory, MiB', report.peakMemory.toFixed(0)],
  ]
  if (indexing) {
    const { passagesPerSecond, processorSecondsPerPassage, modelAlone, unchangedSeconds } = indexing
    figures.push(
      ['indexing, passages/s', passagesPerSecond.toFixed(1)],
      ['the ONNX model alone, passages/s', modelAlone.passagesPerSecond.toFixed(1)],
      [
        'share of indexing that is the model, by processor time',
        (modelAlone.processorSecondsPerPassage / processorSecondsPerPassage).toFixed(2),
      ],
      ['indexing again unchanged, s', unchangedSeconds.toFixed(2)],
    )
  }
  return [
    `${report.questions} questions over ${report.passages} passages; ${report.processors} processors, load ${report.loadAverage.toFixed(1)}`,
    formatTable(
      ['per question', 'median ms', '95 % ms'],
      rows.map(([name, durations]) => [name, ...durationCells(durations)]),
    ),
    '',
    formatTable(['besides', ''], figures),
  ].join('\n')
}
