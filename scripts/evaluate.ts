import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '../src/app/app.ts'
import { readCommand } from '../src/app/command-options.ts'
import { askCases } from '../src/app/evaluation/ask-cases.ts'
import { casesOfSet, readCaseFolder } from '../src/app/evaluation/case-files.ts'
import { evaluationTable } from '../src/app/evaluation/evaluation-table.ts'
import type { CaseScore } from '../src/app/evaluation/score-case.ts'
import { summariseSets } from '../src/app/evaluation/summary.ts'
import { readJsonLines, writeJsonLines } from '../src/app/json-lines.ts'
import { createLogger } from '../src/app/logger.ts'
import { runProgram } from '../src/app/program.ts'
import { indexProgress } from '../src/app/progress.ts'
import { QuestionCase } from '../src/app/question-cases.ts'
import type { Config, Secrets } from '../src/config/config.ts'
import { ConfigurationError } from '../src/domain/errors.ts'

const USAGE = `
Usage: npm run evaluate -- [--set NAME] [--questions FILE.jsonl] [--details FILE.jsonl] [--json]

Asks question cases through the whole conversation and scores the answers: one line a set.
Lines of FILE: {id, set, question, history?, must, mustNot?, records?, kind}; docs/evaluation.md explains them.

  --set NAME         only the cases of this set
  --questions FILE   the cases of this file (default: the project's own, test/evaluation)
  --details FILE     write each case with its answer and its score
  --json             the figures as JSON on standard output
  --knowledge DIR    the knowledge folder (default: KNOWLEDGE_DIR, or ./knowledge)
  --data DIR         the data folder (default: DATA_DIR, or ./data)
`

const OWN_CASES = fileURLToPath(new URL('../test/evaluation', import.meta.url))
const QUIET_LEVELS = ['error', 'fatal', 'silent']

async function score(
  config: Config,
  secrets: Secrets,
  cases: readonly QuestionCase[],
  details: string | undefined,
): Promise<CaseScore[]> {
  await using resources = new AsyncDisposableStack()
  const operationsDirectory = await mkdtemp(join(tmpdir(), 'evaluate-'))
  resources.defer(() => rm(operationsDirectory, { recursive: true, force: true }))
  const log = createLogger(QUIET_LEVELS.includes(config.logLevel) ? config.logLevel : 'warn')
  const onIndexProgress = indexProgress('reading the knowledge base')
  const app = resources.use(await createApp(config, secrets, { log, onIndexProgress, operationsDirectory }))
  const onAsked = indexProgress('asking')
  const scores: CaseScore[] = []
  async function* results() {
    for await (const result of askCases({ reception: app.reception, index: app.retriever.index }, cases)) {
      scores.push(result.score)
      onAsked(scores.length, cases.length)
      yield result
    }
  }
  if (details === undefined) await Array.fromAsync(results())
  else await writeJsonLines(details, results())
  return scores
}

await runProgram(async () => {
  const command = readCommand(USAGE, {
    set: { type: 'string' },
    questions: { type: 'string' },
    details: { type: 'string' },
    json: { type: 'boolean' },
  })
  if (!command) return
  const { config, secrets, values, positionals } = command
  if (positionals.length > 0) throw new ConfigurationError(`unexpected ${positionals[0]}; --help explains`)
  const { questions, set, details } = values
  const all = questions === undefined ? await readCaseFolder(OWN_CASES) : await readJsonLines(questions, QuestionCase)
  const summaries = summariseSets(await score(config, secrets, casesOfSet(all, set), details))
  process.stdout.write(`${values.json ? JSON.stringify(summaries) : evaluationTable(summaries)}\n`)
})
