import { parseArgs } from 'node:util'
import { config as loadEnvironmentFile } from 'dotenv'
import { SqliteOperations } from '../src/adapters/sqlite/operations/sqlite-operations.ts'
import { SystemClock } from '../src/adapters/system-clock.ts'
import { loadConfig } from '../src/config/config.ts'
import { leadCardLines } from '../src/conversation/lead-card.ts'
import { AssistantError, ConfigurationError } from '../src/domain/errors.ts'
import type { Lead } from '../src/domain/lead.ts'
import { leadsToCsv } from '../src/leads/lead-csv.ts'

const USAGE = `Usage: npm run leads -- list | show ID | export [--json] [--data DIR]

  list       one line a lead, newest last, without contact data
  show ID    one lead with its contact data
  export     all leads with their contact data as CSV

  --json      JSON instead
  --data DIR  the data folder (default: DATA_DIR, or ./data)
  --help      this text`

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const withoutContact = ({ contact: _contact, ...lead }: Lead) => lead

const listLine = ({ id, status, createdAt, owner, need }: Lead): string =>
  [id, status.padEnd(7), createdAt, owner?.name ?? '-', need.company ?? '-', need.district ?? '-']
    .map((cell) => cell.replace(/\p{Cc}/gu, ' '))
    .join('  ')

async function run(operations: SqliteOperations, command: string | undefined, id: string | undefined, json: boolean) {
  const { leads } = operations
  if (command === 'show' && id) {
    const lead = await leads.find(id)
    if (!lead) throw new ConfigurationError(`no lead has the id ${id}`)
    return json ? asJson(lead) : `${leadCardLines(lead, true).join('\n')}\n`
  }
  const all = await leads.list()
  if (command === 'export') return json ? asJson(all) : leadsToCsv(all)
  return json ? asJson(all.map(withoutContact)) : all.map((lead) => `${listLine(lead)}\n`).join('')
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, data: { type: 'string' }, help: { type: 'boolean' } },
    })
    const [command, id, ...more] = positionals
    const isKnown = command === 'show' ? Boolean(id) : (command === 'list' || command === 'export') && !id
    if (!values.help && (!isKnown || more.length > 0)) {
      throw new ConfigurationError('expected list, show ID or export; --help explains')
    }
    return { ...values, command, id }
  } catch (error) {
    throw error instanceof AssistantError ? error : new ConfigurationError((error as Error).message)
  }
}

try {
  loadEnvironmentFile({ quiet: true })
  const { command, id, json = false, data, help } = readArguments()
  if (help) {
    process.stdout.write(`${USAGE}\n`)
  } else {
    const { config, secrets } = loadConfig(process.env)
    await using operations = new SqliteOperations({
      directory: data ?? config.dataDirectory,
      clock: new SystemClock(),
      ...(secrets.leadEncryptionKey ? { encryptionKey: secrets.leadEncryptionKey } : {}),
    })
    process.stdout.write(await run(operations, command, id, json))
  }
} catch (error) {
  if (!(error instanceof AssistantError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
