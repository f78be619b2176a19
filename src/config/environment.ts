import { z } from 'zod'
import { ConfigurationError } from '../domain/errors.ts'

/** Names that belong to the contract but need a later version. */
const UNSUPPORTED = ['DATABASE_URL', 'OPENAI_EMBEDDING_MODEL'] as const

const flag = z.string().trim().min(1).optional()
const url = z.url({ protocol: /^https?$/ }).optional()
const signingSecret = z
  .string()
  .regex(/^(whsec_)?[A-Za-z0-9+/]{32,}={0,2}$/, 'expected whsec_ and Base64 of at least 24 bytes')
  .optional()

const EnvironmentSchema = z.object({
  PORT: z.coerce.number('expected a number from 0 to 65535').int().min(0).max(65535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: url,
  DATA_DIR: z.string().min(1).default('./data'),
  KNOWLEDGE_DIR: z.string().min(1).default('./knowledge'),
  DESK_FILE: z.string().min(1).default('./desk.yaml'),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'expected the form 123456:ABC… that @BotFather gives')
    .optional(),
  TELEGRAM_API_ROOT: url,
  TELEGRAM_MODE: z.enum(['polling', 'webhook']).default('polling'),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'expected 1 to 256 of A-Z a-z 0-9 _ -')
    .optional(),
  TELEGRAM_STAFF_CHAT_ID: z
    .string()
    .regex(/^-?\d+$/, 'expected a number such as -1001234567890')
    .optional(),
  WEBHOOK_SIGNING_SECRET: signingSecret,
  LEADS_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{24,}$/, 'expected 24 or more letters, digits and signs (openssl rand -hex 32)')
    .optional(),
  LEAD_EVENTS_URL: url.refine(
    (address) => !address || !/^https?:\/\/[^/?#]*@/i.test(address),
    'expected an address without user name and password',
  ),
  LEAD_EVENTS_SECRET: signingSecret,
  LEAD_ENCRYPTION_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'expected 32 bytes in Base64 (openssl rand -base64 32)')
    .optional(),
  OPENAI_API_KEY: flag,
  OPENAI_BASE_URL: url,
  OPENAI_MODEL: z.string().min(1).default('gpt-4o-mini'),
  RERANK_BASE_URL: url,
  RERANK_API_KEY: flag,
  RERANK_MODEL: flag,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** Every variable as it was given, or its default. */
export type Environment = z.output<typeof EnvironmentSchema>

/** @throws ConfigurationError with the name of the variable and what is expected. */
export const fail = (name: string, reason: string): never => {
  throw new ConfigurationError(`${name}: ${reason}`)
}

/**
 * Reads each variable by itself. An empty one counts as unset, as in `.env.example`.
 * @throws ConfigurationError naming the first wrong variable and what is expected.
 */
export function readEnvironment(environment: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  for (const name of UNSUPPORTED) {
    if (given[name]) fail(name, 'not supported by this version; leave it unset')
  }
  const result = EnvironmentSchema.safeParse(given)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  return fail(String(issue?.path[0]), issue?.message ?? 'invalid')
}
