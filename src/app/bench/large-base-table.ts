import type { LargeBaseReport } from './large-base.ts'
import { formatTable } from './table.ts'

/** What indexing many documents takes, as text. */
export function largeBaseTable(report: LargeBaseReport): string {
  const { documents, passages, modelAlone, startSeconds, changedSeconds } = report
  const figures: [string, string][] = [
    ['everything, s', report.fullSeconds.toFixed(0)],
    ['everything, passages/s', report.passagesPerSecond.toFixed(1)],
    ['the ONNX model alone, passages/s', modelAlone.passagesPerSecond.toFixed(1)],
    [
      'share that is the model, by processor time',
      (modelAlone.processorSecondsPerPassage / report.processorSecondsPerPassage).toFixed(2),
    ],
    ['peak memory, MiB', report.peakMebibytes.toFixed(0)],
    ['starting the process, s', startSeconds.toFixed(2)],
    ['one changed document, s', changedSeconds.toFixed(2)],
    ['… beyond starting the process, s', (changedSeconds - startSeconds).toFixed(2)],
    ['… passages read by the model', `${report.changedEmbedded}`],
  ]
  return formatTable([`indexing ${documents} made documents, ${passages} passages`, ''], figures)
}
