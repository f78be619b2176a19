import { copyFile, mkdir, mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Config } from '../../config/config.ts'
import { ConfigurationError } from '../../domain/errors.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import { Segmenter } from '../../text/segmenter.ts'
import { readJsonLines } from '../json-lines.ts'
import { openKnowledge } from '../open-knowledge.ts'
import { indexProgress } from '../progress.ts'
import { BigramRanker } from './bigram-ranker.ts'
import { langChainRanker, productRanker, vectorRanker } from './knowledge-rankers.ts'
import type { CorpusDocument } from './ranker.ts'
import { measureQuality, type RetrievalQuality, sampleEvenly } from './retrieval-quality.ts'
import { WordRanker } from './word-ranker.ts'

const CorpusLine = z.object({ id: z.string(), title: z.string(), text: z.string() })
const QueryLine = z.object({
  question: z.string(),
  positive_ids: z.array(z.string()),
  answerable: z.boolean().default(true),
})

export interface RetrievalBenchOptions {
  /** Holds `corpus.jsonl` ({id, title, text}) and `queries.jsonl` ({question, positive_ids, answerable?}). */
  readonly folder: string
  readonly config: Config
  /** Keeps the index for the next run; a temporary folder when absent. */
  readonly data: string | undefined
  /** Questions asked at most. */
  readonly limit: number | undefined
  /** Also measures LangChain's default retriever, which embeds the corpus once more. */
  readonly withLangChain: boolean
}

export interface RetrievalBenchReport {
  readonly documents: number
  readonly questions: number
  readonly rankers: readonly RetrievalQuality[]
}

async function readQuestions(file: string, limit: number | undefined) {
  const lines = await readJsonLines(file, QueryLine)
  const questions = lines
    .filter(({ answerable, positive_ids }) => answerable && positive_ids.length > 0)
    .map(({ question, positive_ids }) => ({ question, positiveIds: positive_ids }))
  return sampleEvenly(questions, limit ?? questions.length)
}

/** Documents without text are in no index; any other difference means that the index is of something else. */
function requireSameCorpus(index: KnowledgeIndex, documents: readonly CorpusDocument[], data: string) {
  const expected = new Set(documents.filter(({ text }) => text.trim()).map(({ id }) => id))
  const differing = [...expected.symmetricDifference(new Set(Object.keys(index.manifest.documents)))]
  if (differing.length > 0)
    throw new ConfigurationError(`--data ${data}: its index is of another corpus (they differ in ${differing[0]})`)
}

/** Retrieval quality on a set of judged questions, beside BM25 and vectors alone; each question stands alone. */
export async function runRetrievalBench(options: RetrievalBenchOptions): Promise<RetrievalBenchReport> {
  const { folder, config, data, limit } = options
  const corpusFile = join(folder, 'corpus.jsonl')
  const questions = await readQuestions(join(folder, 'queries.jsonl'), limit)
  const documents = await readJsonLines(corpusFile, CorpusLine)
  await using temporary = await mkdtempDisposable(join(tmpdir(), 'assistant-bench-'))
  const knowledgeDirectory = join(temporary.path, 'knowledge')
  await mkdir(knowledgeDirectory)
  await copyFile(corpusFile, join(knowledgeDirectory, 'corpus.jsonl'))
  const dataDirectory = data ?? join(temporary.path, 'data')
  await using knowledge = await openKnowledge({ ...config, knowledgeDirectory, dataDirectory })
  const { retriever, model } = knowledge
  if (data !== undefined) requireSameCorpus(retriever.index, documents, data)
  const segmenter = new Segmenter()
  const rankers: RetrievalQuality[] = []
  for (const ranker of [
    productRanker(retriever),
    new BigramRanker(documents, segmenter),
    new WordRanker(documents, segmenter),
    vectorRanker(retriever, model),
    ...(options.withLangChain ? [await langChainRanker(documents, model)] : []),
  ]) {
    const progress = indexProgress(ranker.name)
    let asked = 0
    rankers.push(
      await measureQuality(ranker, questions, () => {
        asked += 1
        progress(asked, questions.length)
      }),
    )
  }
  return { documents: documents.length, questions: questions.length, rankers }
}
