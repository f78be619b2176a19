import { SqliteOperations } from '../src/adapters/sqlite/operations/sqlite-operations.ts'
import { SystemClock } from '../src/adapters/system-clock.ts'
import { readCommand } from '../src/app/command-options.ts'
import { faqCommand } from '../src/app/faq-command.ts'
import { runProgram } from '../src/app/program.ts'
import { ConfigurationError } from '../src/domain/errors.ts'

const USAGE = `
Usage: npm run faq -- [--all] [--json] [--data DIR] [--knowledge DIR]
       npm run faq -- --show ID
       npm run faq -- --approve ID [--by NAME] [--until DAY] [--question TEXT] [--answer TEXT] [--publisher OFFICE]
       npm run faq -- --reject ID --reason TEXT [--by NAME]

Staff answers that were saved in the desk as drafts for the knowledge base. An approved one becomes a file under faq/
of the knowledge folder and is in the next index; citations name the office, not the person.

  --all              also drafts that were decided
  --until DAY        the last day on which the answer holds (default: one year after it was given)
  --question, --answer
                     other words than those of the draft
  --publisher OFFICE named in citations (default: 招商工作人员)
  --by NAME          who decides (default: the account)
  --json             JSON instead
  --data DIR         the data folder (default: DATA_DIR, or ./data)
  --knowledge DIR    the knowledge folder (default: KNOWLEDGE_DIR, or ./knowledge)
  --help             this text
`

await runProgram(async () => {
  const text = { type: 'string' } as const
  const command = readCommand(USAGE, {
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    show: text,
    approve: text,
    reject: text,
    by: text,
    until: text,
    question: text,
    answer: text,
    publisher: text,
    reason: text,
  })
  if (!command) return
  const { config, secrets, values, positionals } = command
  if (positionals.length > 0) throw new ConfigurationError(`unexpected: ${positionals.join(' ')}; --help explains`)
  const clock = new SystemClock()
  await using operations = new SqliteOperations({
    directory: config.dataDirectory,
    clock,
    ...(secrets.leadEncryptionKey ? { encryptionKey: secrets.leadEncryptionKey } : {}),
  })
  const { all: isAll = false, json: isJson = false, data: _data, knowledge: _knowledge, help: _help, ...rest } = values
  const { knowledgeDirectory } = config
  process.stdout.write(
    await faqCommand({ faq: operations.faq, knowledgeDirectory, now: clock.now(), isAll, isJson, ...rest }),
  )
})
