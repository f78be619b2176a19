import { availableParallelism, loadavg } from 'node:os'
import { AnswerEngine } from '../../answering/answer-engine.ts'
import type { Language } from '../../domain/language.ts'
import { passageText } from '../../domain/passage.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EmbeddingModel } from '../../ports/embedding-model.ts'
import type { Log } from '../../ports/log.ts'
import type { Retriever } from '../../retrieval/retriever.ts'
import { Segmenter } from '../../text/segmenter.ts'
import { BigramRanker } from './bigram-ranker.ts'
import { type Durations, leastOf, summarise, timed } from './durations.ts'
import { type QueryStages, QueryStopwatch } from './query-stages.ts'
import type { Ranker } from './ranker.ts'
import { WordRanker } from './word-ranker.ts'

export interface SpeedQuestion {
  readonly question: string
  readonly language: Language
}

export interface SpeedReport {
  readonly passages: number
  readonly questions: number
  readonly processors: number
  /** Over the last minute when the questions had been asked: far above `processors`, figures are too high. */
  readonly loadAverage: number
  /** The very first question of a process, in milliseconds. */
  readonly firstQuestion: number
  readonly stages: Readonly<Record<keyof QueryStages, Durations>>
  /** From a question to its checked answer, without a language model. */
  readonly turn: Durations
  readonly peers: readonly (Durations & { readonly name: string })[]
}

export interface SpeedOptions {
  readonly retriever: Retriever
  readonly model: EmbeddingModel
  readonly questions: readonly SpeedQuestion[]
  readonly clock: Clock
  readonly log: Log
}

const WARM_UP_ROUNDS = 2
const ROUNDS = 5
const LIMIT = 10

/** Runs `measure` over all questions, in rounds; each question keeps its least figures. */
async function measureAll<T extends Readonly<Record<string, number>>>(
  questions: readonly SpeedQuestion[],
  measure: (question: SpeedQuestion) => Promise<T>,
): Promise<T[]> {
  const measured: T[][] = questions.map(() => [])
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    for (const [at, question] of questions.entries()) {
      const figures = await measure(question)
      if (round >= WARM_UP_ROUNDS) measured[at]!.push(figures)
    }
  }
  return measured.map(leastOf)
}

async function measureTurns(questions: readonly SpeedQuestion[], turn: (question: SpeedQuestion) => unknown) {
  const measured = await measureAll(questions, async (question) => ({
    milliseconds: (await timed(() => turn(question))).milliseconds,
  }))
  return summarise(measured.map(({ milliseconds }) => milliseconds))
}

const measurePeer = async (ranker: Ranker, questions: readonly SpeedQuestion[]) => ({
  name: ranker.name,
  ...(await measureTurns(questions, ({ question }) => ranker.rank(question, LIMIT))),
})

/** Asks every question stage by stage and as a whole turn, and its peers the same: each warmed up, the least of some rounds. */
export async function measureSpeed({ retriever, model, questions, clock, log }: SpeedOptions): Promise<SpeedReport> {
  const { index } = retriever
  const first = await timed(() => retriever.retrieve(questions[0]!.question, LIMIT))
  const stopwatch = new QueryStopwatch(retriever, model)
  const engine = new AnswerEngine({ retriever: () => retriever, clock, log })
  const measured = await measureAll(questions, ({ question }) => stopwatch.measure(question))
  const turn = await measureTurns(questions, ({ question, language }) =>
    engine.answer({ text: question, language, history: [] }),
  )

  const documents = Array.from({ length: index.passageCount }, (_, id) => {
    const passage = index.passage(id)
    return { id: String(id), title: passage.title, text: passageText(passage) }
  })
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
    turn,
    peers: [await measurePeer(peers[0]!, questions), await measurePeer(peers[1]!, questions)],
  }
}
