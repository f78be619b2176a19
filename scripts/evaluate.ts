import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '../src/app/app.ts'
import { readCommand } from '../src/app/command-options.ts'
import { askCases, type CaseResult } from '../src/app/evaluation/ask-cases.ts'
import { casesOfSet, readCaseFolder } from '../src/app/evaluation/case-files.ts'
import { evaluationTable } from '../src/app/evaluation/evaluation-table.ts'
import { failureReport } from '../src/app/evaluation/failure-report.ts'
import { summariseScores } from '../src/app/evaluation/summary.ts'
import { readThresholds, shortfalls } from '../src/app/evaluation/thresholds.ts'
import { readJsonLines, writeJsonLines } from '../src/app/json-lines.ts'
import { createLogger } from '../src/app/logger.ts'
import { runProgram } from '../src/app/program.ts'
import { indexProgress } from '../src/app/progress.ts'
import { QuestionCase } from '../src/app/question-cases.ts'
import type { Config, Secrets } from '../src/config/config.ts'
import { ConfigurationError } from '../src/domain/errors.ts'

const USAGE = `
Usage: npm run evaluate -- [--set NAME] [--questions FILE.jsonl] [--report FILE.md] [--details FILE.jsonl] [--json]

Asks question cases through the whole conversation and scores the answers: a table by set, and one by intent.
Writes a report of every case that failed. Exits with 1 when a set, or all together, is below
test/evaluation/thresholds.json; sets that it does not name have no threshold.
Lines of FILE: {id, set, question, history?, must, mustNot?, records?, kind, intent?}; docs/evaluation.md explains them.

  --set NAME         only the cases of this set
  --questions FILE   the cases of this file (default: the project's own, test/evaluation)
  --report FILE      where to write the report (default: evaluation-report.md in the data folder)
  --details FILE     write each case with its answer and its score
  --json             the figures as JSON on standard output
  --knowledge DIR    the knowledge folder (default: KNOWLEDGE_DIR, or ./knowledge)
  --data DIR         the data folder (default: DATA_DIR, or ./data)
`

const OWN_CASES = fileURLToPath(new URL('../test/evaluation', import.meta.url))
const QUIET_LEVELS = ['error', 'fatal', 'silent']

async function ask(
  config: Config,
  secrets: Secrets,
  cases: readonly QuestionCase[],
  details: string | undefined,
): Promise<CaseResult[]> {
  await using resources = new AsyncDisposableStack()
  const operationsDirectory = await mkdtemp(join(tmpdir(), 'evaluate-'))
  resources.defer(() => rm(operationsDirectory, { recursive: true, force: true }))
  const log = createLogger(QUIET_LEVELS.includes(config.logLevel) ? config.logLevel : 'warn')
  const onIndexProgress = indexProgress('reading the knowledge base')
  const app = resources.use(await createApp(config, secrets, { log, onIndexProgress, operationsDirectory }))
  const onAsked = indexProgress('asking')
  const results: CaseResult[] = []
  async function* lines() {
    for await (const result of askCases({ reception: app.reception, index: app.retriever.index }, cases)) {
      results.push(result)
      onAsked(results.length, cases.length)
      const { score, asked, reply } = result
      yield { score, question: asked.question, history: asked.history, reply }
    }
  }
  if (details === undefined) await Array.fromAsync(lines())
  else await writeJsonLines(details, lines())
  return results
}

async function writeReport(file: string, results: readonly CaseResult[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, failureReport(results))
  process.stderr.write(`every failed case: ${file}\n`)
}

await runProgram(async () => {
  const command = readCommand(USAGE, {
    set: { type: 'string' },
    questions: { type: 'string' },
    report: { type: 'string' },
    details: { type: 'string' },
    json: { type: 'boolean' },
  })
  if (!command) return
  const { config, secrets, values, positionals } = command
  if (positionals.length > 0) throw new ConfigurationError(`unexpected ${positionals[0]}; --help explains`)
  const { questions, set, details, report = join(config.dataDirectory, 'evaluation-report.md') } = values
  const thresholds = await readThresholds(join(OWN_CASES, 'thresholds.json'))
  const all = questions === undefined ? await readCaseFolder(OWN_CASES) : await readJsonLines(questions, QuestionCase)
  const results = await ask(config, secrets, casesOfSet(all, set), details)
  await writeReport(report, results)
  const summaries = summariseScores(results.map(({ score }) => score))
  process.stdout.write(`${values.json ? JSON.stringify(summaries) : evaluationTable(summaries)}\n`)
  const short = shortfalls(summaries, thresholds)
  if (short.length === 0) return
  process.stderr.write(`below the thresholds:\n${short.join('\n')}\n`)
  process.exitCode = 1
})
