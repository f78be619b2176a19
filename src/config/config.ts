import { type Environment, fail, readEnvironment } from './environment.ts'

/** What the product needs to know that is no secret. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly publicUrl?: string
  readonly dataDirectory: string
  readonly knowledgeDirectory: string
  /** The rules of the lead desk. */
  readonly deskFile: string
  /** Where other systems are told what happens to leads; comes with a `leadEventsSecret`. */
  readonly leadEventsUrl?: string
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
  readonly leadsApiKey?: string
  readonly leadEventsSecret?: string
  readonly leadEncryptionKey?: string
  readonly openaiApiKey?: string
  readonly rerankApiKey?: string
}

const present = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
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

function leadEventsUrl({ LEAD_EVENTS_URL: address, LEAD_EVENTS_SECRET: secret }: Environment): string | undefined {
  return address && !secret ? fail('LEAD_EVENTS_SECRET', 'needed when LEAD_EVENTS_URL is set') : address
}

/**
 * Reads the environment.
 * @throws ConfigurationError naming the first wrong variable and what is expected.
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): {
  config: Config
  secrets: Secrets
} {
  const parsed = readEnvironment(environment)
  const telegram = telegramConfig(parsed)
  const config: Config = {
    port: parsed.PORT,
    host: parsed.HOST,
    dataDirectory: parsed.DATA_DIR,
    knowledgeDirectory: parsed.KNOWLEDGE_DIR,
    deskFile: parsed.DESK_FILE,
    logLevel: parsed.LOG_LEVEL,
    ...present({
      publicUrl: parsed.PUBLIC_URL,
      leadEventsUrl: leadEventsUrl(parsed),
      telegram,
      reranker: rerankerConfig(parsed),
    }),
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
      leadsApiKey: parsed.LEADS_API_KEY,
      leadEventsSecret: parsed.LEAD_EVENTS_SECRET,
      leadEncryptionKey: parsed.LEAD_ENCRYPTION_KEY,
      openaiApiKey: parsed.OPENAI_API_KEY,
      rerankApiKey: parsed.RERANK_API_KEY,
    }) as Secrets,
  }
}
