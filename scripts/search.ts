import { z } from 'zod'
import { readCommand } from '../src/app/command-options.ts'
import { readJsonLines, writeJsonLines } from '../src/app/json-lines.ts'
import { openKnowledge } from '../src/app/open-knowledge.ts'
import { runProgram } from '../src/app/program.ts'
import { ConfigurationError } from '../src/domain/errors.ts'
import { passageText } from '../src/domain/passage.ts'
import type { Retriever } from '../src/retrieval/retriever.ts'
import { searchTurn } from '../src/retrieval/search-turn.ts'

const USAGE = `
Usage: npm run search -- "QUERY" [-k 10] [--json]
       npm run search -- --queries FILE.jsonl --out FILE.jsonl [-k 10]

Retrieval alone: the best passage of each of the best documents. Lines of FILE: {id, query, history?},
history being earlier turns, oldest first (["…"] or [{"question": "…"}]), taken along where the query leans on them.

  --knowledge DIR, --data DIR  folders to use instead of KNOWLEDGE_DIR and DATA_DIR
`

const QueryLine = z.object({
  id: z.union([z.string(), z.number()]),
  query: z.string(),
  history: z
    .array(z.union([z.string(), z.object({ question: z.string() }).transform(({ question }) => question)]))
    .default([]),
})

async function search(retriever: Retriever, query: string, history: readonly string[], limit: number) {
  const { confidence, hits } = await searchTurn(retriever, query, history, limit)
  return {
    confidence,
    hits: hits.map(({ passage, score }) => ({
      documentId: passage.documentId,
      ...(passage.recordId ? { recordId: passage.recordId } : {}),
      passageId: passage.id,
      title: passage.title,
      score,
      text: passageText(passage),
    })),
  }
}

await runProgram(async () => {
  const command = readCommand(USAGE, {
    k: { type: 'string', short: 'k' },
    json: { type: 'boolean' },
    queries: { type: 'string' },
    out: { type: 'string' },
  })
  if (!command) return
  const { config, secrets, values, positionals } = command
  const limit = Number(values.k ?? 10)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw new ConfigurationError('-k: expected 1 to 100')
  const query = positionals.join(' ').trim()
  if (Boolean(values.queries) !== Boolean(values.out) || Boolean(query) === Boolean(values.queries)) {
    throw new ConfigurationError('expected either a query, or --queries and --out; --help explains')
  }
  const lines = values.queries ? await readJsonLines(values.queries, QueryLine) : []
  await using knowledge = await openKnowledge(config, secrets)
  async function* searchLines() {
    for (const line of lines)
      yield { id: line.id, ...(await search(knowledge.retriever, line.query, line.history, limit)) }
  }
  if (values.out) {
    await writeJsonLines(values.out, searchLines())
    return
  }
  const result = await search(knowledge.retriever, query, [], limit)
  const shown = result.hits.map(
    (hit, at) =>
      `${at + 1}. ${hit.title} (${hit.documentId}) ${hit.score.toFixed(2)}\n   ${hit.text.replaceAll('\n', '\n   ')}`,
  )
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : `${shown.join('\n')}\n`)
})
