import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { isElliptic, openJudgedSet, sampleEvenly } from '../src/app/bench/judged-set.ts'
import { formatTable } from '../src/app/bench/table.ts'
import { readCommand } from '../src/app/command-options.ts'
import { readJsonLines } from '../src/app/json-lines.ts'
import { learnWeights, recallUnder } from '../src/app/learning/learn-weights.ts'
import { type LearningSet, measureSet } from '../src/app/learning/learning-set.ts'
import { openKnowledge } from '../src/app/open-knowledge.ts'
import { runProgram } from '../src/app/program.ts'
import { indexProgress } from '../src/app/progress.ts'
import { ConfigurationError } from '../src/domain/errors.ts'

const USAGE = `
Usage: npm run learn-ranking -- DIR [DIR …] [--cases FILE.jsonl …] [--indexes DIR] [--limit N] [--data DIR] [--dry-run]

Learns the weights of the ranking score and writes src/retrieval/ranking-model.json.
DIR holds corpus.jsonl and queries.jsonl as for npm run bench -- --retrieval; turns of type "elliptic" are left out.
Prints for each set what the weights learned from the other sets reach on it, and what those of all sets reach.

  --cases FILE     questions on the knowledge base: {question, positive} or {question, records: [record id, …]};
                   all files are one set
  --indexes DIR    keeps the indexes of the sets in DIR/<name of the set>
  --limit N        at most N questions of each set (default 200)
  --data DIR, --knowledge DIR   the knowledge base that the cases are on
  --dry-run        writes nothing
`

const MODEL_FILE = new URL('../src/retrieval/ranking-model.json', import.meta.url)
const DEFAULT_LIMIT = 200
const Case = z.object({
  question: z.string(),
  positive: z.string().optional(),
  records: z.array(z.string()).default([]),
  kind: z.string().default('answer'),
  history: z.array(z.unknown()).default([]),
})

async function readCases(files: readonly string[]) {
  const cases = (await Promise.all(files.map((file) => readJsonLines(file, Case)))).flat()
  return cases
    .map(({ positive, records, ...rest }) => ({ ...rest, positiveIds: positive === undefined ? records : [positive] }))
    .filter(({ kind, history, positiveIds }) => kind === 'answer' && history.length === 0 && positiveIds.length > 0)
}

const percent = (share: number): string => (100 * share).toFixed(1)

/** What each set's questions in Chinese, or those in other languages, gain from the other sets alone. */
function heldOutRows(sets: readonly LearningSet[]): string[][] {
  const all = learnWeights(sets, 'chinese')
  return sets.map((set) => {
    const examples = set.examples.filter(({ languageClass }) => languageClass === 'chinese')
    const others = sets.filter((other) => other !== set)
    const heldOut = recallUnder(learnWeights(others.length > 0 ? others : sets, 'chinese'), examples)
    const own = recallUnder(all, examples)
    return [set.name, String(examples.length), ...[heldOut.at1, heldOut.at5, own.at1, own.at5].map(percent)]
  })
}

await runProgram(async () => {
  const command = readCommand(USAGE, {
    cases: { type: 'string', multiple: true },
    indexes: { type: 'string' },
    limit: { type: 'string' },
    'dry-run': { type: 'boolean' },
  })
  if (!command) return
  const { config, values, positionals: folders } = command
  const limit = Number(values.limit ?? DEFAULT_LIMIT)
  if (!Number.isInteger(limit) || limit < 1) throw new ConfigurationError('--limit: expected a whole number from 1')
  if (folders.length === 0) throw new ConfigurationError('expected folders of judged questions; --help explains')
  const sets: LearningSet[] = []
  for (const folder of folders) {
    await using set = await openJudgedSet(folder, { config, data: values.indexes })
    const complete = set.answerable.filter((question) => !isElliptic(question))
    const questions = sampleEvenly(complete, limit)
    sets.push(await measureSet(set.name, set.knowledge.retriever, questions, indexProgress(set.name)))
  }
  if (values.cases) {
    const cases = await readCases(values.cases)
    await using knowledge = await openKnowledge(config)
    sets.push(await measureSet('cases', knowledge.retriever, cases, indexProgress('cases')))
  }
  const header = ['Chinese questions', 'n', 'R@1 held out', 'R@5 held out', 'R@1', 'R@5']
  process.stdout.write(`${formatTable(header, heldOutRows(sets))}\n`)
  const foreign = learnWeights(sets, 'foreign')
  const inForeign = sets.flatMap(({ examples }) => examples).filter((example) => example.languageClass === 'foreign')
  const { at1, at5 } = recallUnder(foreign, inForeign)
  process.stdout.write(`${inForeign.length} foreign questions: R@1 ${percent(at1)}, R@5 ${percent(at5)}\n`)
  const model = { chinese: learnWeights(sets, 'chinese'), foreign }
  if (!values['dry-run']) await writeFile(MODEL_FILE, `${JSON.stringify(model, null, 2)}\n`)
  process.stdout.write(`${JSON.stringify(model)}\n`)
})
