import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type App, type AppOverrides, createApp } from '../src/app/app.ts'
import { readCommand } from '../src/app/command-options.ts'
import { commandReply, converseOnCommand } from '../src/app/command-turn.ts'
import { readJsonLines, writeJsonLines } from '../src/app/json-lines.ts'
import { createLogger } from '../src/app/logger.ts'
import { runProgram } from '../src/app/program.ts'
import { indexProgress } from '../src/app/progress.ts'
import type { Config, Secrets } from '../src/config/config.ts'
import { formatAnswer } from '../src/conversation/source-lines.ts'
import type { Answer } from '../src/domain/answer.ts'
import { ConfigurationError } from '../src/domain/errors.ts'

const USAGE = `
Usage: npm run ask -- "QUESTION" [--conversation ID] [--json]
       npm run ask -- --questions FILE.jsonl --out FILE.jsonl

One turn with the assistant, or many. Lines of FILE: {id, question, history?: [{question}]}.

  --conversation ID  go on with a conversation of this name (default: a new one)
  --json             the answer as JSON on standard output
  --knowledge DIR    the knowledge folder (default: KNOWLEDGE_DIR, or ./knowledge)
  --data DIR         the data folder (default: DATA_DIR, or ./data)
`

const WITH_STAFF = 'This conversation is with staff; the message was passed on to them.'
const QUIET_LEVELS = ['error', 'fatal', 'silent']

const QuestionLine = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  history: z.array(z.object({ question: z.string() })).optional(),
})
type QuestionLine = z.infer<typeof QuestionLine>

function openApp(config: Config, secrets: Secrets, overrides: AppOverrides = {}): Promise<App> {
  const level = QUIET_LEVELS.includes(config.logLevel) ? config.logLevel : 'warn'
  const onIndexProgress = indexProgress('reading the knowledge base')
  return createApp(config, secrets, { log: createLogger(level), onIndexProgress, ...overrides })
}

function describe(answer: Answer | undefined): string {
  if (!answer) return WITH_STAFF
  const usable = answer.suggestions.filter(({ action }) => action !== 'download')
  const buttons = usable.map(({ label }) => `[${label}]`).join(' ')
  return [formatAnswer(answer), ...(buttons ? [buttons] : [])].join('\n\n')
}

/** Each line is a conversation of its own: the earlier questions first, then the one that counts. */
async function* answerLines({ reception }: App, lines: readonly QuestionLine[]) {
  for (const { id, question, history = [] } of lines) {
    const conversation = randomUUID()
    for (const earlier of history) await converseOnCommand(reception, conversation, earlier.question)
    const { answer, elapsedMs } = await converseOnCommand(reception, conversation, question)
    yield { id, ...commandReply(answer, elapsedMs) }
  }
}

async function answerFile(config: Config, secrets: Secrets, questions: string, out: string): Promise<void> {
  const lines = await readJsonLines(questions, QuestionLine)
  await using resources = new AsyncDisposableStack()
  const operationsDirectory = await mkdtemp(join(tmpdir(), 'ask-'))
  resources.defer(() => rm(operationsDirectory, { recursive: true, force: true }))
  const app = resources.use(await openApp(config, secrets, { operationsDirectory }))
  await writeJsonLines(out, answerLines(app, lines))
}

await runProgram(async () => {
  const command = readCommand(USAGE, {
    conversation: { type: 'string' },
    json: { type: 'boolean' },
    questions: { type: 'string' },
    out: { type: 'string' },
  })
  if (!command) return
  const { config, secrets, values, positionals } = command
  const { conversation = randomUUID(), questions, out } = values
  const question = positionals.join(' ').trim()
  if (questions && out && !question) return answerFile(config, secrets, questions, out)
  if (!question || questions || out) {
    throw new ConfigurationError('expected either a question, or --questions and --out; --help explains')
  }
  if (!/^[^\p{C}\s]{1,128}$/u.test(conversation)) {
    throw new ConfigurationError('--conversation: expected 1 to 128 characters without blanks')
  }
  await using app = await openApp(config, secrets)
  const { answer, elapsedMs } = await converseOnCommand(app.reception, conversation, question)
  const json = () => JSON.stringify({ conversationId: conversation, ...commandReply(answer, elapsedMs) })
  process.stdout.write(`${values.json ? json() : describe(answer)}\n`)
})
