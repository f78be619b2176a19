import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { OnnxEmbeddingModel } from '../../adapters/onnx/onnx-embedding-model.ts'
import { SystemClock } from '../../adapters/system-clock.ts'
import type { Config } from '../../config/config.ts'
import { passagePieces } from '../../indexing/passage-splitter.ts'
import { SnapshotStore } from '../../indexing/snapshot-store.ts'
import { CurrentKnowledge } from '../current-knowledge.ts'
import { readJsonLines } from '../json-lines.ts'
import { indexKnowledge, snapshotBackends } from '../knowledge-indexing.ts'
import { createLogger } from '../logger.ts'
import { indexProgress } from '../progress.ts'
import { type IndexingSpeed, type ModelSpeed, measureIndexing, measureModelAlone } from './indexing-speed.ts'
import { type LargeBaseReport, measureLargeBase } from './large-base.ts'
import { measureSpeed, type SpeedReport } from './speed.ts'

const QUESTIONS = fileURLToPath(new URL('../../../test/evaluation/speed-questions.jsonl', import.meta.url))

const QuestionLine = z.object({
  question: z.string(),
  language: z.enum(['zh', 'en', 'ja', 'ko', 'de']),
  history: z.array(z.object({ question: z.string() })).default([]),
})

export interface SpeedBenchReport extends SpeedReport {
  /** Absent when an index was given that is not to be built again. */
  readonly indexing?: IndexingSpeed & { readonly modelAlone: ModelSpeed }
  /** Absent when no made documents were asked for, or an index was given. */
  readonly large?: LargeBaseReport
  /** Resident, of the whole process with model, index and peers, in MiB. */
  readonly peakMemory: number
}

const peakMebibytes = (): number => process.resourceUsage().maxRSS / 1024

/**
 * Builds the knowledge base in a folder of its own, or takes the one in `data`, and measures its speed; with one of its
 * own, also that of a base of so many made `documents`.
 */
export async function runSpeedBench(
  config: Config,
  data: string | undefined,
  documents: number,
): Promise<SpeedBenchReport> {
  const questions = await readJsonLines(QUESTIONS, QuestionLine)
  await using folder = await mkdtempDisposable(join(tmpdir(), 'assistant-bench-'))
  const ownConfig = { ...config, dataDirectory: data ?? folder.path }
  await using model = await OnnxEmbeddingModel.load()
  const store = new SnapshotStore(ownConfig.dataDirectory)
  const request = { config: ownConfig, store, model, onProgress: indexProgress('reading passages') }
  const indexing = data === undefined ? await measureIndexing(request) : undefined
  const clock = new SystemClock()
  const log = createLogger(config.logLevel)
  const build = () => indexKnowledge(request)
  await using knowledge = await CurrentKnowledge.open({ store, model, backends: snapshotBackends, build, clock, log })
  const { retriever } = knowledge
  process.stderr.write('asking questions\n')
  const speed = await measureSpeed({ retriever, model, questions, clock, log })
  const peakMemory = peakMebibytes()
  if (!indexing) return { ...speed, peakMemory }
  process.stderr.write('reading the same passages with the model alone\n')
  const modelAlone = await measureModelAlone(retriever.index.passages.map(passagePieces))
  const large =
    documents > 0 ? await measureLargeBase(documents, (step) => process.stderr.write(`${step}\n`)) : undefined
  return { ...speed, indexing: { ...indexing, modelAlone }, peakMemory, ...(large ? { large } : {}) }
}
