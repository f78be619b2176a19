import { SystemClock } from '../src/adapters/system-clock.ts'
import { readCommand } from '../src/app/command-options.ts'
import { writeKnowledgeReport } from '../src/app/knowledge-command.ts'
import { runProgram } from '../src/app/program.ts'
import { ConfigurationError } from '../src/domain/errors.ts'
import { SnapshotStore } from '../src/indexing/snapshot-store.ts'

const USAGE = `
Usage: npm run knowledge -- report [--out FILE] [--data DIR] [--knowledge DIR] [--json]

Writes one HTML page on the knowledge base in use: what it holds, how fresh it is, its sources, how the golden
questions went, what could not be answered, and what to look at. It opens without a network.

  --out FILE       where the page goes (default: knowledge-report.html in the data folder)
  --data DIR       the data folder (default: DATA_DIR, or ./data)
  --knowledge DIR  the knowledge folder, for its references (default: KNOWLEDGE_DIR, or ./knowledge)
  --json           the path as JSON on standard output
`

await runProgram(async () => {
  const command = readCommand(USAGE, { out: { type: 'string' }, json: { type: 'boolean' } })
  if (!command) return
  const { config, secrets, values, positionals } = command
  if (positionals.join(' ') !== 'report') throw new ConfigurationError('expected: report; --help explains')
  const store = new SnapshotStore(config.dataDirectory)
  const clock = new SystemClock()
  const file = await writeKnowledgeReport({
    config,
    secrets,
    store,
    clock,
    ...(values.out === undefined ? {} : { out: values.out }),
  })
  process.stdout.write(`${values.json ? JSON.stringify({ file }) : file}\n`)
})
