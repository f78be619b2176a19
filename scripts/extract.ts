import { OpenAILanguageModel } from '../src/adapters/openai/openai-language-model.ts'
import { readCommand } from '../src/app/command-options.ts'
import { draftPath, extractDraft, writeDraft } from '../src/app/extract-command.ts'
import { createLogger } from '../src/app/logger.ts'
import { runProgram } from '../src/app/program.ts'
import { ConfigurationError } from '../src/domain/errors.ts'
import { draftJson } from '../src/indexing/extracting/draft-json.ts'
import { type Draft, draftYaml } from '../src/indexing/extracting/draft-yaml.ts'

const USAGE = `
Usage: npm run extract -- FILE [--out FILE] [--force] [--rules] [--json] [--knowledge DIR]

Reads an announcement and writes the records that it suggests as a draft beside it, FILE.draft.yaml: each value below the
sentence it came from. Nothing of a draft is indexed before a person has checked it.

  --out FILE       where the draft is written; only names that end with .draft.yaml
  --force          write over a draft that is there
  --rules          leave the language model out, where one is configured
  --json           the proposals as JSON on standard output; no file is written
  --knowledge DIR  the knowledge folder (default: KNOWLEDGE_DIR, or ./knowledge)
  --data DIR       the data folder (default: DATA_DIR, or ./data)
`

const ENDING = /\.draft\.ya?ml$/u

function summary({ records }: Draft): string {
  const counts = Map.groupBy(records, ({ kind }) => kind)
  const names = [...counts].map(([kind, { length }]) => `${length} ${kind}`)
  const values = records.reduce((sum, record) => sum + record.values.length + record.support.length, 0)
  return `${names.join(', ')}: ${values} values to check`
}

await runProgram(async () => {
  const command = readCommand(USAGE, {
    out: { type: 'string' },
    force: { type: 'boolean' },
    rules: { type: 'boolean' },
    json: { type: 'boolean' },
  })
  if (!command) return
  const { config, secrets, values, positionals } = command
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new ConfigurationError('expected one FILE; --help explains')
  const { out = draftPath(file), force = false, rules = false, json = false } = values
  if (!ENDING.test(out)) throw new ConfigurationError(`--out: ${out} does not end with .draft.yaml`)
  const { openaiApiKey: apiKey } = secrets
  const languageModel =
    !rules && config.languageModel && apiKey ? new OpenAILanguageModel({ ...config.languageModel, apiKey }) : undefined
  const draft = await extractDraft({ config, file, languageModel, log: createLogger(config.logLevel) })
  if (json) {
    process.stdout.write(`${JSON.stringify(draftJson(draft))}\n`)
    return
  }
  if (draft.records.length === 0) throw new ConfigurationError(`${file}: no event, project, park or policy was found`)
  await writeDraft(out, draftYaml(draft), force)
  process.stdout.write(`${out}: ${summary(draft)}\n`)
})
