import { availableParallelism, loadavg } from 'node:os'
import { AnswerEngine } from '../../answering/answer-engine.ts'
import { passageText } from '../../domain/passage.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EmbeddingModel } from '../../ports/embedding-model.ts'
import type { Log } from '../../ports/log.ts'
import type { Retriever } from '../../retrieval/retriever.ts'
import { Segmenter } from '../../text/segmenter.ts'
import { BigramRanker } from './bigram-ranker.ts'
import { type Durations, summarise, timed } from './durations.ts'
import { type QueryStages, QueryStopwatch } from './query-stages.ts'
import type { Ranker } from './ranker.ts'
import { inRounds, leastOfRounds } from './speed-rounds.ts'
import { measureTurns, type SpeedQuestion, type TurnSpeed } from './speed-turns.ts'
import { WordRanker } from './word-ranker.ts'

export interface SpeedReport {
  readonly passages: number
  readonly questions: number
  readonly processors: number
  /** Over the last minute when the questions had been asked: far above `processors`, figures are too high. */
  readonly loadAverage: number
  /** The very first question of a process, in milliseconds. */
  readonly firstQuestion: number
  readonly stages: Readonly<Record<keyof QueryStages, Durations>>
  readonly turns: TurnSpeed
  readonly peers: readonly (Durations & { readonly name: string })[]
}

export interface SpeedOptions {
  readonly retriever: Retriever
  readonly model: EmbeddingModel
  readonly questions: readonly SpeedQuestion[]
  readonly clock: Clock
  readonly log: Log
}

const LIMIT = 10

async function measurePeer(ranker: Ranker, questions: readonly SpeedQuestion[]) {
  const measured = await inRounds(questions, async ({ question }) => {
    const { milliseconds } = await timed(() => ranker.rank(question, LIMIT))
    return { milliseconds }
  })
  return { name: ranker.name, ...summarise(measured.map(leastOfRounds).map(({ milliseconds }) => milliseconds)) }
}

/** Asks every question stage by stage and as a whole turn, and its peers the same: each warmed up, the least of some rounds. */
export async function measureSpeed({ retriever, model, questions, clock, log }: SpeedOptions): Promise<SpeedReport> {
  const { index } = retriever
  const first = await timed(() => retriever.retrieve(questions[0]!.question, LIMIT))
  const stopwatch = new QueryStopwatch(retriever, model)
  const engine = new AnswerEngine({ retriever: () => retriever, clock, log })
  const measured = (await inRounds(questions, ({ question }) => stopwatch.measure(question))).map(leastOfRounds)
  const turns = await measureTurns(engine, questions)

  const documents = index.passages.map((passage) => ({
    id: String(passage.id),
    title: passage.title,
    text: passageText(passage),
  }))
  const segmenter = new Segmenter(index.names)
  const peers = [new BigramRanker(documents, segmenter), new WordRanker(documents, segmenter)]
  const stage = (name: keyof QueryStages) => summarise(measured.map((stages) => stages[name]))
  return {
    passages: index.passageCount,
    questions: questions.length,
    processors: availableParallelism(),
    loadAverage: loadavg()[0]!,
    firstQuestion: first.milliseconds,
    stages: {
      embedding: stage('embedding'),
      lexical: stage('lexical'),
      vector: stage('vector'),
      lateInteraction: stage('lateInteraction'),
      features: stage('features'),
      ranking: stage('ranking'),
      retrieval: stage('retrieval'),
    },
    turns,
    peers: [await measurePeer(peers[0]!, questions), await measurePeer(peers[1]!, questions)],
  }
}
