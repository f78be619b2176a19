import { retrievalTable } from '../src/app/bench/bench-tables.ts'
import { runRetrievalBench } from '../src/app/bench/retrieval-bench.ts'
import { runSpeedBench } from '../src/app/bench/speed-bench.ts'
import { speedTable } from '../src/app/bench/speed-table.ts'
import { readCommand } from '../src/app/command-options.ts'
import { runProgram } from '../src/app/program.ts'
import { ConfigurationError } from '../src/domain/errors.ts'

const USAGE = `
Usage: npm run bench -- [--knowledge DIR] [--data DIR] [--documents N] [--json]
       npm run bench -- --retrieval DIR [DIR …] [--data DIR] [--limit N] [--with-langchain] [--json]

Speed and memory over the knowledge base, beside BM25 peers and the embedding model alone;
whole turns by what they were understood to want; then indexing of many made documents, and of one that changed.
With --retrieval, quality instead: R@1, R@5, R@10 and MRR@10 on the judged questions of each DIR
(corpus.jsonl: {id, title, text}; queries.jsonl: {question, positive_ids, answerable?, type?, history?}), beside the
same peers; "refused" is the share of unanswerable questions that a threshold on the score refuses while it keeps 95 %
of the answerable. Turns with a history are asked alone and with it.

  --knowledge DIR  the knowledge folder (default: KNOWLEDGE_DIR, or ./knowledge)
  --data DIR       use the index kept there (of each set: in DIR/<its folder's name>); without it one is built,
                   measured and thrown away
  --documents N    index so many made documents (default 10000, which takes minutes; 0 leaves it out)
  --limit N        ask N of the questions, evenly chosen
  --with-langchain also measure LangChain's default retriever (embeds the corpus once more)
  --json           the figures as JSON on standard output, one line a set
`

const MADE_DOCUMENTS = 10_000

function readNumber(name: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (!Number.isInteger(number) || number < least)
    throw new ConfigurationError(`--${name}: expected a whole number from ${least}`)
  return number
}

await runProgram(async () => {
  const command = readCommand(USAGE, {
    json: { type: 'boolean' },
    retrieval: { type: 'string' },
    limit: { type: 'string' },
    documents: { type: 'string' },
    'with-langchain': { type: 'boolean' },
  })
  if (!command) return
  const { config, secrets, values, positionals } = command
  if (positionals.length > 0 && values.retrieval === undefined)
    throw new ConfigurationError(`unexpected ${positionals[0]}; --help explains`)
  const { data, retrieval: folder } = values
  const limit = readNumber('limit', values.limit, 1)
  const documents = readNumber('documents', values.documents, 0)
  const show = <T>(report: T, table: (report: T) => string) =>
    process.stdout.write(`${values.json ? JSON.stringify(report) : table(report)}\n`)
  if (folder === undefined) {
    if (limit !== undefined) throw new ConfigurationError('--limit goes with --retrieval only')
    show(await runSpeedBench(config, data, documents ?? MADE_DOCUMENTS), speedTable)
  } else {
    if (documents !== undefined) throw new ConfigurationError('--documents does not go with --retrieval')
    const folders = [folder, ...positionals]
    const withLangChain = values['with-langchain'] === true
    for await (const report of runRetrievalBench({ folders, config, secrets, data, limit, withLangChain })) {
      show(report, retrievalTable)
    }
  }
})
