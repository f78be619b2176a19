import { z } from 'zod'
import { ConfigurationError } from '../domain/errors.ts'

/** Names that belong to the contract but need a later version. */
const UNSUPPORTED = ['DATABASE_URL', 'OPENAI_EMBEDDING_MODEL'] as const

const flag = z.string().trim().min(1).optional()
const url = z.url({ protocol: /^https?$/ }).optional()

const EnvironmentSchema = z.object({
  PORT: z.coerce.number('expected a number from 0 to 65535').int().min(0).max(65535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: url,
  DATA_DIR: z.string().min(1).default('./data'),
  KNOWLEDGE_DIR: z.string().min(1).default('./knowledge'),
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
  WEBHOOK_SIGNING_SECRET: z
    .string()
    .regex(/^(whsec_)?[A-Za-z0-9+/]{32,}={0,2}$/, 'expected whsec_ and Base64 of at least 24 bytes')
    .optional(),
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

/** What the product needs to know that is no secret. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly publicUrl?: string
  readonly dataDirectory: string
  readonly knowledgeDirectory: string
  readonly telegram?: TelegramConfig
  readonly languageModel?: { readonly baseUrl?: string; readonly model: string }
  readonly reranker?: { readonly baseUrl: string; readonly model: string }
  readonly logLevel: string
}

/** Polling needs a token only; a webhook needs an address and a secret as well. */
export type TelegramConfig = { readonly apiRoot?: string; readonly staffChatId?: string } & (
  | { readonly mode: 'polling' }
  | { readonly mode: 'webhook'; readonly publicUrl: string }
)

/** What must never be logged or printed. */
export interface Secrets {
  readonly telegramBotToken?: string
  readonly telegramWebhookSecret?: string
  readonly webhookSigningSecret?: string
  readonly leadEncryptionKey?: string
  readonly openaiApiKey?: string
  readonly rerankApiKey?: string
}

type Environment = z.output<typeof EnvironmentSchema>

const fail = (name: string, reason: string): never => {
  throw new ConfigurationError(`${name}: ${reason}`)
}

const present = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

/** An empty variable counts as unset, as in `.env.example`. */
function parse(environment: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  for (const name of UNSUPPORTED) {
    if (given[name]) fail(name, 'not supported by this version; leave it unset')
  }
  const result = EnvironmentSchema.safeParse(given)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  return fail(String(issue?.path[0]), issue?.message ?? 'invalid')
}

function telegramConfig(environment: Environment): TelegramConfig | undefined {
  const common = present({ apiRoot: environment.TELEGRAM_API_ROOT, staffChatId: environment.TELEGRAM_STAFF_CHAT_ID })
  const token = environment.TELEGRAM_BOT_TOKEN
  if (environment.TELEGRAM_MODE === 'polling') return token ? { ...common, mode: 'polling' } : undefined
  const needed = (name: string): never => fail(name, 'needed when TELEGRAM_MODE=webhook')
  const publicUrl = environment.PUBLIC_URL ?? needed('PUBLIC_URL')
  if (!environment.TELEGRAM_WEBHOOK_SECRET) needed('TELEGRAM_WEBHOOK_SECRET')
  if (!token) needed('TELEGRAM_BOT_TOKEN')
  return { ...common, mode: 'webhook', publicUrl }
}

function rerankerConfig({ RERANK_BASE_URL: baseUrl, RERANK_MODEL: model }: Environment): Config['reranker'] {
  if (!baseUrl) return undefined
  return { baseUrl, model: model ?? fail('RERANK_MODEL', 'needed when RERANK_BASE_URL is set') }
}

/**
 * Reads the environment.
 * @throws ConfigurationError naming the first wrong variable and what is expected.
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): {
  config: Config
  secrets: Secrets
} {
  const parsed = parse(environment)
  const telegram = telegramConfig(parsed)
  const config: Config = {
    port: parsed.PORT,
    host: parsed.HOST,
    dataDirectory: parsed.DATA_DIR,
    knowledgeDirectory: parsed.KNOWLEDGE_DIR,
    logLevel: parsed.LOG_LEVEL,
    ...present({ publicUrl: parsed.PUBLIC_URL, telegram, reranker: rerankerConfig(parsed) }),
    ...(parsed.OPENAI_API_KEY
      ? { languageModel: present({ baseUrl: parsed.OPENAI_BASE_URL, model: parsed.OPENAI_MODEL }) }
      : {}),
  } as Config
  return {
    config,
    secrets: present({
      telegramBotToken: parsed.TELEGRAM_BOT_TOKEN,
      telegramWebhookSecret: parsed.TELEGRAM_WEBHOOK_SECRET,
      webhookSigningSecret: parsed.WEBHOOK_SIGNING_SECRET,
      leadEncryptionKey: parsed.LEAD_ENCRYPTION_KEY,
      openaiApiKey: parsed.OPENAI_API_KEY,
      rerankApiKey: parsed.RERANK_API_KEY,
    }) as Secrets,
  }
}
