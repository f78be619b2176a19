import { OnnxEmbeddingModel } from '../src/adapters/onnx/onnx-embedding-model.ts'
import { SqliteOperations } from '../src/adapters/sqlite/operations/sqlite-operations.ts'
import { SystemClock } from '../src/adapters/system-clock.ts'
import { readCommand } from '../src/app/command-options.ts'
import { gapsCommand } from '../src/app/gaps-command.ts'
import { runProgram } from '../src/app/program.ts'
import { ConfigurationError } from '../src/domain/errors.ts'
import { GapSorter } from '../src/gaps/gap-sorter.ts'

const USAGE = `
Usage: npm run gaps -- [--all] [--json] [--data DIR]
       npm run gaps -- --take ID --by NAME
       npm run gaps -- --dismiss ID --reason TEXT
       npm run gaps -- --reopen ID

Lists questions that nothing answered, gathered by meaning, those asked most first: id, how often, from how many
conversations, last asked, state, owner, question. After each index run the open ones are asked again.

  --all       also those that are closed, dismissed, or refused whatever is known
  --json      JSON instead
  --data DIR  the data folder (default: DATA_DIR, or ./data)
  --help      this text
`

await runProgram(async () => {
  const command = readCommand(USAGE, {
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    take: { type: 'string' },
    by: { type: 'string' },
    dismiss: { type: 'string' },
    reason: { type: 'string' },
    reopen: { type: 'string' },
  })
  if (!command) return
  const { config, secrets, values, positionals } = command
  if (positionals.length > 0) throw new ConfigurationError(`unexpected: ${positionals.join(' ')}; --help explains`)
  await using operations = new SqliteOperations({
    directory: config.dataDirectory,
    clock: new SystemClock(),
    ...(secrets.leadEncryptionKey ? { encryptionKey: secrets.leadEncryptionKey } : {}),
  })
  const { gaps } = operations
  if ((await gaps.unsorted()).length > 0) {
    await using model = await OnnxEmbeddingModel.load()
    await new GapSorter({ gaps, model }).sort()
  }
  const { all: isAll = false, json: isJson = false, data: _data, knowledge: _knowledge, help: _help, ...step } = values
  process.stdout.write(await gapsCommand({ gaps, isAll, isJson, ...step }))
})
