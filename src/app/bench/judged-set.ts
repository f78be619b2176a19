import { copyFile, mkdir, mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { z } from 'zod'
import type { Config, Secrets } from '../../config/config.ts'
import { ConfigurationError } from '../../domain/errors.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import { readJsonLines } from '../json-lines.ts'
import { type OpenedKnowledge, openKnowledge } from '../open-knowledge.ts'
import type { CorpusDocument } from './ranker.ts'

const CorpusLine = z.object({ id: z.string(), title: z.string(), text: z.string() })
const QueryLine = z.object({
  question: z.string(),
  positive_ids: z.array(z.string()).default([]),
  answerable: z.boolean().default(true),
  type: z.string().optional(),
  history: z.array(z.string()).default([]),
})

/** A question of a set of judged questions. */
export interface JudgedQuestion {
  readonly question: string
  /** Documents any of which is a right one; none for a question that the corpus does not answer. */
  readonly positiveIds: readonly string[]
  /** The set's own kind of question, such as `elliptic`. */
  readonly type: string | undefined
  /** What was said before, by either side, oldest first. */
  readonly history: readonly string[]
}

export interface JudgedSet extends AsyncDisposable {
  readonly name: string
  readonly documents: readonly CorpusDocument[]
  readonly answerable: readonly JudgedQuestion[]
  readonly unanswerable: readonly JudgedQuestion[]
  readonly knowledge: OpenedKnowledge
}

export interface JudgedSetOptions {
  readonly config: Config
  readonly secrets?: Secrets
  readonly data: string | undefined
  readonly limit?: number | undefined
}

/** A turn that means nothing without what was said before. */
export const isElliptic = ({ type }: JudgedQuestion): boolean => type === 'elliptic'

/** Documents without text are in no index; any other difference means that the index is of something else. */
function requireSameCorpus(index: KnowledgeIndex, documents: readonly CorpusDocument[], data: string) {
  const expected = new Set(documents.filter(({ text }) => text.trim()).map(({ id }) => id))
  const differing = [...expected.symmetricDifference(new Set(Object.keys(index.manifest.documents)))]
  if (differing.length > 0)
    throw new ConfigurationError(`--data ${data}: its index is of another corpus (they differ in ${differing[0]})`)
}

/** At most `limit` of the items, evenly from first to last. */
export function sampleEvenly<T>(items: readonly T[], limit: number): readonly T[] {
  if (items.length <= limit) return items
  return Array.from({ length: limit }, (_, at) => items[Math.floor((at * items.length) / limit)]!)
}

/**
 * Opens a folder with `corpus.jsonl` ({id, title, text}) and `queries.jsonl` ({question, positive_ids, answerable?,
 * type?, history?}), with the index of its corpus: kept in `data` under the folder's name, or built and thrown away.
 * At most `limit` answerable questions are taken, evenly.
 * @throws ConfigurationError when a file is wrong, or `data` holds the index of another corpus.
 */
export async function openJudgedSet(
  folder: string,
  { config, secrets, data, limit = Number.POSITIVE_INFINITY }: JudgedSetOptions,
): Promise<JudgedSet> {
  await using resources = new AsyncDisposableStack()
  const name = basename(resolve(folder))
  const corpusFile = join(folder, 'corpus.jsonl')
  const lines = await readJsonLines(join(folder, 'queries.jsonl'), QueryLine)
  const documents = await readJsonLines(corpusFile, CorpusLine)
  const temporary = resources.use(await mkdtempDisposable(join(tmpdir(), 'assistant-bench-')))
  const knowledgeDirectory = join(temporary.path, 'knowledge')
  await mkdir(knowledgeDirectory)
  await copyFile(corpusFile, join(knowledgeDirectory, 'corpus.jsonl'))
  const dataDirectory = data === undefined ? join(temporary.path, 'data') : join(data, name)
  const knowledge = resources.use(await openKnowledge({ ...config, knowledgeDirectory, dataDirectory }, secrets))
  if (data !== undefined) requireSameCorpus(knowledge.retriever.index, documents, dataDirectory)
  const questions = lines.map(({ question, positive_ids, answerable, type, history }) => ({
    isAnswerable: answerable && positive_ids.length > 0,
    judged: { question, positiveIds: answerable ? positive_ids : [], type, history },
  }))
  const owned = resources.move()
  return {
    name,
    documents,
    answerable: sampleEvenly(
      questions.filter(({ isAnswerable }) => isAnswerable).map(({ judged }) => judged),
      limit,
    ),
    unanswerable: lines.flatMap(({ answerable }, at) => (answerable ? [] : [questions[at]!.judged])),
    knowledge,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}
