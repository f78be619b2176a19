import type { Config, Secrets } from '../../config/config.ts'
import { Segmenter } from '../../text/segmenter.ts'
import { indexProgress } from '../progress.ts'
import { BigramRanker } from './bigram-ranker.ts'
import { type JudgedQuestion, type JudgedSet, openJudgedSet } from './judged-set.ts'
import { langChainRanker, productRanker, vectorRanker } from './knowledge-rankers.ts'
import type { Ranker } from './ranker.ts'
import { type AskedQuestion, measureQuality, type RetrievalQuality } from './retrieval-quality.ts'
import { WordRanker } from './word-ranker.ts'

export interface RetrievalBenchOptions {
  /** Each holds `corpus.jsonl` and `queries.jsonl` (src/app/bench/judged-set.ts). */
  readonly folders: readonly string[]
  readonly config: Config
  readonly secrets: Secrets
  /** Keeps the indexes for the next run; temporary folders when absent. */
  readonly data: string | undefined
  /** Questions asked at most of each set. */
  readonly limit: number | undefined
  /** Also measures LangChain's default retriever, which embeds the corpus once more. */
  readonly withLangChain: boolean
}

export interface RetrievalSetReport {
  readonly set: string
  readonly documents: number
  readonly questions: number
  readonly unanswerable: number
  readonly rankers: readonly RetrievalQuality[]
}

/** How a turn with its history is put to a ranker. */
interface Asking {
  readonly name: string
  ask(question: JudgedQuestion): AskedQuestion
}

const LAST_TURN: Asking = {
  name: 'last turn alone',
  ask: ({ question, history: _, ...rest }) => ({ ...rest, text: question }),
}
/** Three exchanges: what does the peers most good; the whole history drowns the turn. */
const UTTERANCES = 6

const CONCATENATED: Asking = {
  name: 'with history',
  ask: ({ question, history, ...rest }) => ({ ...rest, text: [...history.slice(-UTTERANCES), question].join('\n') }),
}

const GATED: Asking = { name: 'gated history', ask: ({ question, ...rest }) => ({ ...rest, text: question }) }

/** The product takes along what the turn leans on; the peers are given the last of it as it is. */
function askings(set: JudgedSet, isProduct: boolean): readonly Asking[] {
  if (!set.answerable.some(({ history }) => history.length > 0)) return [LAST_TURN]
  return [LAST_TURN, isProduct ? GATED : CONCATENATED]
}

async function measureSet(set: JudgedSet, withLangChain: boolean): Promise<RetrievalSetReport> {
  const { documents, answerable, unanswerable, knowledge } = set
  const { retriever, model } = knowledge
  const segmenter = new Segmenter()
  const product = productRanker(retriever)
  const rankers: readonly Ranker[] = [
    product,
    new BigramRanker(documents, segmenter),
    new WordRanker(documents, segmenter),
    vectorRanker(retriever, model),
    ...(withLangChain ? [await langChainRanker(documents, model)] : []),
  ]
  const measured: RetrievalQuality[] = []
  for (const ranker of rankers) {
    const ways = askings(set, ranker === product)
    for (const asking of ways) {
      const name = ways.length > 1 ? `${ranker.name}, ${asking.name}` : ranker.name
      const questions = [...answerable, ...unanswerable]
      const progress = indexProgress(`${set.name}: ${name}`)
      let asked = 0
      const quality = await measureQuality(ranker, questions.map(asking.ask), () => {
        asked += 1
        progress(asked, questions.length)
      })
      measured.push({ ...quality, name })
    }
  }
  return {
    set: set.name,
    documents: documents.length,
    questions: answerable.length,
    unanswerable: unanswerable.length,
    rankers: measured,
  }
}

/** Retrieval quality on sets of judged questions, beside BM25, vectors alone and, if wished, LangChain's default. */
export async function* runRetrievalBench(options: RetrievalBenchOptions): AsyncGenerator<RetrievalSetReport> {
  for (const folder of options.folders) {
    await using set = await openJudgedSet(folder, options)
    yield await measureSet(set, options.withLangChain)
  }
}
