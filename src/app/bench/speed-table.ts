import type { Durations } from './durations.ts'
import { largeBaseTable } from './large-base-table.ts'
import type { SpeedBenchReport } from './speed-bench.ts'
import { formatTable } from './table.ts'

const durationCells = ({ median, percentile95, percentile99 }: Durations): string[] =>
  [median, percentile95, percentile99].map((milliseconds) => milliseconds.toFixed(1))

function indexingFigures({ indexing }: SpeedBenchReport): [string, string][] {
  if (!indexing) return []
  const { passagesPerSecond, processorSecondsPerPassage, modelAlone, unchangedSeconds } = indexing
  return [
    ['indexing, passages/s', passagesPerSecond.toFixed(1)],
    ['the ONNX model alone, passages/s', modelAlone.passagesPerSecond.toFixed(1)],
    [
      'share of indexing that is the model, by processor time',
      (modelAlone.processorSecondsPerPassage / processorSecondsPerPassage).toFixed(2),
    ],
    ['indexing again unchanged, s', unchangedSeconds.toFixed(2)],
  ]
}

/** The report as text: stages and peers, turns by answerer, and what is measured once. */
export function speedTable(report: SpeedBenchReport): string {
  const { stages, turns, peers } = report
  const rows: [string, Durations][] = [
    ['embedding the question', stages.embedding],
    ['lexical search', stages.lexical],
    ['vector search', stages.vector],
    ['late interaction', stages.lateInteraction],
    ['other features', stages.features],
    ['ranking', stages.ranking],
    ['whole retrieval', stages.retrieval],
    ['whole turn', turns.all],
    ['whole turn, every time asked', turns.everyTime],
    ...peers.map((peer): [string, Durations] => [`peer: ${peer.name}`, peer]),
  ]
  const figures: [string, string][] = [
    ['first question of a process, ms', report.firstQuestion.toFixed(1)],
    ['peak memory, MiB', report.peakMemory.toFixed(0)],
    ...indexingFigures(report),
  ]
  const durations = ['median ms', '95 % ms', '99 % ms']
  return [
    `${report.questions} questions over ${report.passages} passages; ${report.processors} processors, load ${report.loadAverage.toFixed(1)}`,
    formatTable(
      ['per question', ...durations],
      rows.map(([name, of]) => [name, ...durationCells(of)]),
    ),
    '',
    formatTable(
      ['whole turn, by answerer', 'questions', ...durations],
      turns.answerers.map((of) => [of.name, `${of.questions}`, ...durationCells(of)]),
    ),
    '',
    formatTable(['besides', ''], figures),
    ...(report.large ? ['', largeBaseTable(report.large)] : []),
  ].join('\n')
}
