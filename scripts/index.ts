import { OnnxEmbeddingModel } from '../src/adapters/onnx/onnx-embedding-model.ts'
import { SystemClock } from '../src/adapters/system-clock.ts'
import { readCommand } from '../src/app/command-options.ts'
import { dryRun } from '../src/app/dry-run.ts'
import { type IndexCommand, indexOnce } from '../src/app/index-command.ts'
import { readHistory } from '../src/app/index-history.ts'
import { dryRunText, historyText, indexReportText } from '../src/app/index-report-text.ts'
import { runProgram } from '../src/app/program.ts'
import { rollBack } from '../src/app/roll-back.ts'
import { watchFolder } from '../src/app/watch-folder.ts'
import { AssistantError, ConfigurationError } from '../src/domain/errors.ts'
import { SnapshotStore } from '../src/indexing/snapshot-store.ts'
import type { EmbeddingModel } from '../src/ports/embedding-model.ts'

const USAGE = `
Usage: npm run index -- [--knowledge DIR] [--data DIR] [--full] [--gate] [--force] [--watch] [--json]
       npm run index -- --dry-run | --history | --rollback [--knowledge DIR] [--data DIR] [--json]

Builds a new snapshot of the knowledge folder beside the current one; only what changed is read again. The questions of
golden.yaml are asked of it: when one is no longer answered that the current snapshot answers, the current one stays and
the command exits with 2. A running assistant takes a new snapshot without a restart.

  --knowledge DIR  the knowledge folder (default: KNOWLEDGE_DIR, or ./knowledge)
  --data DIR       the data folder (default: DATA_DIR, or ./data)
  --dry-run        say what would change and what to look at, and change nothing
  --full           read every file and every passage again
  --gate           ask the golden questions before the switch: what is done anyhow
  --force          switch whatever the golden questions say; the history tells so
  --watch          index now, and again whenever files have changed, until Ctrl-C
  --history        what was indexed, refused and gone back from, and which snapshots are kept
  --rollback       go back to the snapshot before the current one
  --json           the report as JSON on standard output
`

/** Golden questions were lost. */
const REFUSED = 2

async function run(command: IndexCommand, model: Promise<EmbeddingModel>, isJson: boolean): Promise<void> {
  const report = await indexOnce(command, model)
  process.stdout.write(`${isJson ? JSON.stringify(report) : indexReportText(report)}\n`)
  process.exitCode = report.outcome === 'refused' ? REFUSED : 0
}

/** Indexes after each change; what goes wrong is said, and the next change tried. */
async function watchAndRun(command: IndexCommand, model: Promise<EmbeddingModel>, isJson: boolean): Promise<void> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort())
  await watchFolder(command.config.knowledgeDirectory, new SystemClock(), stop.signal, async () => {
    try {
      await run(command, model, isJson)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      process.stderr.write(`${error instanceof AssistantError ? error.message : error.stack}\n`)
    }
  })
  process.exitCode = 0
}

async function showHistory(store: SnapshotStore, isJson: boolean): Promise<void> {
  const [entries, current, kept] = [await readHistory(store), await store.current(), await store.names()]
  process.stdout.write(`${isJson ? JSON.stringify({ entries, current, kept }) : historyText(entries, current, kept)}\n`)
}

await runProgram(async () => {
  const command = readCommand(USAGE, {
    'dry-run': { type: 'boolean' },
    full: { type: 'boolean' },
    gate: { type: 'boolean' },
    force: { type: 'boolean' },
    watch: { type: 'boolean' },
    history: { type: 'boolean' },
    rollback: { type: 'boolean' },
    json: { type: 'boolean' },
  })
  if (!command) return
  const { config, secrets, values, positionals } = command
  if (positionals.length > 0) throw new ConfigurationError(`unexpected: ${positionals.join(' ')}; --help explains`)
  const modes = (['dry-run', 'history', 'rollback', 'watch'] as const).filter((mode) => values[mode])
  if (modes.length > 1) throw new ConfigurationError(`--${modes.join(' and --')} do not go together`)
  const isJson = values.json === true
  const store = new SnapshotStore(config.dataDirectory)
  if (values.history) return await showHistory(store, isJson)
  if (values['dry-run']) {
    const report = await dryRun({ config, store, now: new Date() })
    process.stdout.write(`${isJson ? JSON.stringify(report) : dryRunText(report)}\n`)
    return
  }
  if (values.rollback) {
    const { from, to } = await rollBack(store, new Date())
    process.stdout.write(`${isJson ? JSON.stringify({ from, to }) : `back from ${from} to ${to}`}\n`)
    return
  }
  await using resources = new AsyncDisposableStack()
  const model = OnnxEmbeddingModel.load()
  resources.defer(async () => (await model.catch(() => undefined))?.[Symbol.asyncDispose]())
  const indexing = { config, secrets, store, full: values.full === true, force: values.force === true }
  if (values.watch) await watchAndRun(indexing, model, isJson)
  else await run(indexing, model, isJson)
})
