import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { ConfigurationError } from '../../domain/errors.ts'
import { percent, type Share, type Summaries, type Summary } from './summary.ts'

/** What is asked of some cases together. */
const Threshold = z.strictObject({
  /** At least so many percent right. */
  right: z.number().min(0).max(100),
  /** At least so many percent of the stating answers cited. */
  cited: z.number().min(0).max(100).optional(),
  /** At most so many answers with invented numbers. */
  invented: z.int().min(0),
  /** At least so many percent of the named intents understood. */
  intent: z.number().min(0).max(100).optional(),
})

const Thresholds = z.strictObject({ sets: z.record(z.string(), Threshold), all: Threshold })

type Threshold = z.output<typeof Threshold>
export type Thresholds = z.output<typeof Thresholds>

/** @throws ConfigurationError naming what is wrong in the file. */
export async function readThresholds(file: string): Promise<Thresholds> {
  const result = Thresholds.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new ConfigurationError(`${file}: ${issue?.path.join('.')}: ${issue?.message}`)
}

function below(name: string, what: string, reached: Share, wanted: number | undefined): string[] {
  const share = percent(reached)
  if (wanted === undefined || share === undefined || share >= wanted) return []
  return [`${name}: ${share.toFixed(1)} % ${what}, at least ${wanted} % wanted`]
}

function shortfallsOf(name: string, reached: Summary, wanted: Threshold): string[] {
  const invented = reached.withInventedNumbers
  return [
    ...below(name, 'right', reached.right, wanted.right),
    ...below(name, 'cited', reached.cited, wanted.cited),
    ...below(name, 'of intents understood', reached.intentUnderstood, wanted.intent),
    ...(invented > wanted.invented
      ? [`${name}: ${invented} answers with invented numbers, at most ${wanted.invented} allowed`]
      : []),
  ]
}

/**
 * One line for each figure that does not reach its threshold. Sets without a threshold pass;
 * `all` is held against its threshold only when every set that has one was asked.
 */
export function shortfalls({ sets, all }: Summaries, thresholds: Thresholds): string[] {
  const wanted = Object.entries(thresholds.sets)
  const ofSets = wanted.flatMap(([name, threshold]) => (sets[name] ? shortfallsOf(name, sets[name], threshold) : []))
  const isWhole = wanted.every(([name]) => sets[name])
  return isWhole ? [...ofSets, ...shortfallsOf('all', all, thresholds.all)] : ofSets
}
