import { OnnxEmbeddingModel } from '../src/adapters/onnx/onnx-embedding-model.ts'
import { readCommand } from '../src/app/command-options.ts'
import { indexKnowledge, previewIndexing } from '../src/app/knowledge-indexing.ts'
import { runProgram } from '../src/app/program.ts'
import { indexProgress } from '../src/app/progress.ts'
import { ConfigurationError } from '../src/domain/errors.ts'
import { SnapshotStore } from '../src/indexing/snapshot-store.ts'

const USAGE = `
Usage: npm run index -- [--knowledge DIR] [--data DIR] [--dry-run] [--full] [--json]

Builds a new snapshot of the knowledge folder; a running assistant takes it without a restart.

  --knowledge DIR  the knowledge folder (default: KNOWLEDGE_DIR, or ./knowledge)
  --data DIR       the data folder (default: DATA_DIR, or ./data)
  --dry-run        say what would change, and change nothing
  --full           read every passage again instead of taking it from the cache
  --json           the report as JSON on standard output
`

type Report = Awaited<ReturnType<typeof previewIndexing>> | Awaited<ReturnType<typeof indexKnowledge>>

function describe(report: Report): string {
  const places = (label: string, found: readonly { file: string; line?: number; reason: string }[]) =>
    found.map(({ file, line, reason }) => `  ${label} ${file}${line === undefined ? '' : `:${line}`}: ${reason}`)
  const names = (label: string, ids: readonly string[]) => ids.map((id) => `  ${label} ${id}`)
  const warned = report.warnings.length > 0 ? `, ${report.warnings.length} warnings` : ''
  return [
    `${report.documents} documents, ${report.records} records`,
    `${report.added.length} added, ${report.changed.length} changed, ${report.removed.length} removed, ${report.rejected.length} rejected${warned}`,
    ...names('changed', report.changed),
    ...names('removed', report.removed),
    ...places('rejected', report.rejected),
    ...places('warning', report.warnings),
  ].join('\n')
}

await runProgram(async () => {
  const command = readCommand(USAGE, {
    'dry-run': { type: 'boolean' },
    full: { type: 'boolean' },
    json: { type: 'boolean' },
  })
  if (!command) return
  const { config, values, positionals } = command
  if (positionals.length > 0) throw new ConfigurationError(`unexpected: ${positionals.join(' ')}; --help explains`)
  const store = new SnapshotStore(config.dataDirectory)
  const show = (report: Report) => process.stdout.write(`${values.json ? JSON.stringify(report) : describe(report)}\n`)
  if (values['dry-run']) {
    show(await previewIndexing({ config, store }))
    return
  }
  await using model = await OnnxEmbeddingModel.load()
  const full = values.full === true
  show(await indexKnowledge({ config, store, model, full, onProgress: indexProgress('reading passages') }))
})
