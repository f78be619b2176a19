import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Config, loadConfig, type Secrets } from '../config/config.ts'
import { ConfigurationError } from '../domain/errors.ts'

const COMMON = { help: { type: 'boolean' }, data: { type: 'string' }, knowledge: { type: 'string' } } as const

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T & typeof COMMON; allowPositionals: true }>>

/**
 * Options of a command, with `--help`, `--data` and `--knowledge` that every command has.
 * Prints `usage` and returns undefined for `--help`.
 * @throws ConfigurationError on an unknown option or a wrong environment.
 */
export function readCommand<T extends Options>(
  usage: string,
  options: T,
): (Parsed<T> & { config: Config; secrets: Secrets }) | undefined {
  let parsed: Parsed<T>
  try {
    parsed = parseArgs({ options: { ...COMMON, ...options }, allowPositionals: true }) as Parsed<T>
  } catch (error) {
    throw new ConfigurationError(`${error instanceof Error ? error.message.split('. ')[0] : error}; --help explains`)
  }
  const { help, data, knowledge } = parsed.values as { help?: boolean; data?: string; knowledge?: string }
  if (help) {
    process.stdout.write(`${usage.trim()}\n`)
    return undefined
  }
  const { config, secrets } = loadConfig({
    ...process.env,
    ...(data === undefined ? {} : { DATA_DIR: data }),
    ...(knowledge === undefined ? {} : { KNOWLEDGE_DIR: knowledge }),
  })
  return { ...parsed, config, secrets }
}
