import { parseArgs } from 'node:util'
import { config as loadEnvironmentFile } from 'dotenv'
import { SqliteOperations } from '../src/adapters/sqlite/operations/sqlite-operations.ts'
import { SystemClock } from '../src/adapters/system-clock.ts'
import { LEADS_COMMANDS } from '../src/app/leads-command.ts'
import { loadConfig } from '../src/config/config.ts'
import { readDeskRules } from '../src/config/desk-file.ts'
import { AssistantError, ConfigurationError } from '../src/domain/errors.ts'

const USAGE = `Usage: npm run leads -- COMMAND [options]

  list                  one line a lead, oldest first, without contact data
  show ID               one lead with its contact data, history and scorecard
  export                leads as CSV, without contact data unless it is asked for
  stats                 counts, times, satisfaction and the inquiry scorecard
  access [ID]           who saw or exported contact data, and when
  erase ID              erases the lead's personal data and its conversation

  --status STATUS       list, export: only these, such as new, visiting or 已签约
  --fields A,B,contact  export: these columns
  --days N              stats: leads of the last N days
  --picture FILE        stats: the same as a PNG
  --json                JSON instead
  --data DIR            the data folder (default: DATA_DIR, or ./data)
  --help                this text

Showing and exporting contact data is noted with the name of the account.`

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        status: { type: 'string' },
        fields: { type: 'string' },
        days: { type: 'string' },
        picture: { type: 'string' },
        json: { type: 'boolean' },
        data: { type: 'string' },
        help: { type: 'boolean' },
      },
    })
    const [name = '', id = '', ...more] = positionals
    const command = Object.hasOwn(LEADS_COMMANDS, name) ? LEADS_COMMANDS[name] : undefined
    const hasRightId = command?.id === 'optional' || (command?.id === 'needed') === Boolean(id)
    if (!values.help && (!command || !hasRightId || more.length > 0)) {
      throw new ConfigurationError(`expected ${Object.keys(LEADS_COMMANDS).join(', ')}; --help explains`)
    }
    return { ...values, command, id }
  } catch (error) {
    throw error instanceof AssistantError ? error : new ConfigurationError((error as Error).message)
  }
}

try {
  loadEnvironmentFile({ quiet: true })
  const { command, id, json: isJson = false, data, help, ...options } = readArguments()
  if (help || !command) {
    process.stdout.write(`${USAGE}\n`)
  } else {
    const { config, secrets } = loadConfig(process.env)
    const clock = new SystemClock()
    await using operations = new SqliteOperations({
      directory: data ?? config.dataDirectory,
      clock,
      ...(secrets.leadEncryptionKey ? { encryptionKey: secrets.leadEncryptionKey } : {}),
    })
    const rules = readDeskRules(config.deskFile, config.telegram?.staffChatId)
    process.stdout.write(await command.run({ operations, rules, now: clock.now(), isJson, ...options }, id))
  }
} catch (error) {
  if (!(error instanceof AssistantError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
