import { z } from 'zod'

const flag = z.string().trim().min(1).optional()
const url = z.url({ protocol: /^https?$/ }).optional()

const EnvironmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
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
    .regex(/^(whsec_)?[A-Za-z0-9+/]{16,}={0,2}$/, 'expected whsec_ and Base64 of at least 12 bytes')
    .optional(),
  LEAD_ENCRYPTION_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'expected 32 bytes in Base64 (openssl rand -base64 32)')
    .optional(),
  OPENAI_API_KEY: flag,
  OPENAI_BASE_URL: url,
  OPENAI_MODEL: z.string().min(1).default('gpt-4o-mini'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})
