import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import dotenv from 'dotenv'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../src/config/config.ts'
import { ConfigurationError } from '../../src/domain/errors.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const TOKEN = '123456:ABCdef_-'

/** For every variable a value that only this variable refuses, and what its message tells. */
const WRONG: Readonly<Record<string, { readonly value: string; readonly expected: RegExp }>> = {
  PORT: { value: '80801', expected: /65535/ },
  HOST: { value: ' ', expected: /^$/ },
  PUBLIC_URL: { value: 'assistant.example.org', expected: /URL/ },
  DATA_DIR: { value: ' ', expected: /^$/ },
  KNOWLEDGE_DIR: { value: ' ', expected: /^$/ },
  DESK_FILE: { value: ' ', expected: /^$/ },
  DATABASE_URL: { value: 'postgres://localhost/assistant', expected: /not supported by this version/ },
  TELEGRAM_BOT_TOKEN: { value: 'token', expected: /BotFather/ },
  TELEGRAM_API_ROOT: { value: 'ftp://example.org', expected: /URL/ },
  TELEGRAM_MODE: { value: 'push', expected: /polling.*webhook/ },
  TELEGRAM_WEBHOOK_SECRET: { value: 'not allowed!', expected: /A-Z a-z 0-9 _ -/ },
  TELEGRAM_STAFF_CHAT_ID: { value: '@staff', expected: /-1001234567890/ },
  WEBHOOK_SIGNING_SECRET: { value: 'short', expected: /whsec_/ },
  LEADS_API_KEY: { value: 'only-23-characters-long', expected: /24 or more/ },
  LEAD_EVENTS_URL: { value: 'crm.example.org/hooks', expected: /URL/ },
  LEAD_EVENTS_SECRET: { value: 'whsec_short', expected: /whsec_ and Base64/ },
  LEAD_ENCRYPTION_KEY: { value: 'c2hvcnQ=', expected: /32 bytes in Base64/ },
  OPENAI_API_KEY: { value: ' ', expected: /^$/ },
  OPENAI_BASE_URL: { value: 'localhost:11434', expected: /URL/ },
  OPENAI_MODEL: { value: ' ', expected: /^$/ },
  OPENAI_EMBEDDING_MODEL: { value: 'text-embedding-3-small', expected: /not supported by this version/ },
  RERANK_BASE_URL: { value: 'rerank.example.org', expected: /URL/ },
  RERANK_API_KEY: { value: ' ', expected: /^$/ },
  RERANK_MODEL: { value: ' ', expected: /^$/ },
  LOG_LEVEL: { value: 'loud', expected: /debug/ },
}

const exampleFile = () => readFile('.env.example', 'utf8')

function messageOf(environment: Record<string, string>): string {
  try {
    loadConfig(environment)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError)
    return (error as ConfigurationError).message
  }
  return ''
}

describe('the environment', () => {
  it('may be empty: everything has a default', () => {
    const { config, secrets } = loadConfig({})
    expect(config).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataDirectory: './data',
      knowledgeDirectory: './knowledge',
      deskFile: './desk.yaml',
      logLevel: 'info',
    })
    expect(secrets).toEqual({})
  })

  it.each(Object.entries(WRONG).filter(([, { value }]) => value.trim()))(
    'is refused in one line that names %s when that is wrong',
    (name, { value, expected }) => {
      const message = messageOf({ [name]: value })
      expect(message).toMatch(new RegExp(`^${name}: [^\\n]+$`))
      expect(message).toMatch(expected)
    },
  )

  it.each(Object.entries(WRONG).filter(([, { value }]) => !value.trim()))(
    'counts a blank %s as unset',
    (name, { value }) => {
      expect(loadConfig({ [name]: value })).toEqual(loadConfig({}))
    },
  )

  it('never repeats a wrong secret', () => {
    const secrets = [
      'TELEGRAM_BOT_TOKEN',
      'WEBHOOK_SIGNING_SECRET',
      'LEADS_API_KEY',
      'LEAD_EVENTS_SECRET',
      'LEAD_ENCRYPTION_KEY',
    ]
    for (const name of secrets) expect(messageOf({ [name]: 'hunter2!' })).toMatch(/^(?!.*hunter2!)/)
    expect(messageOf({ LEAD_EVENTS_URL: 'https://crm:hunter2!@example.org' })).toMatch(/^(?!.*hunter2!).*password/)
  })
})

describe('.env.example', () => {
  it('names every variable that is read and no other, each once', async () => {
    const names = [...(await exampleFile()).matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
    expect(names.toSorted()).toEqual(Object.keys(WRONG).sort())
    const schema = await readFile('src/config/environment.ts', 'utf8')
    const known = new Set(
      [...schema.matchAll(/^ {2}([A-Z_]+):|'([A-Z_]{8,})'[,\]]/gm)].map(([, key, quoted]) => key ?? quoted),
    )
    expect([...known].sort()).toEqual(names.toSorted())
  })

  it('explains each variable in the line above it', async () => {
    const lines = (await exampleFile()).split('\n')
    const bare = lines.filter((line, at) => /^[A-Z_]+=/.test(line) && !/^# (?!-)/.test(lines[at - 1] ?? ''))
    expect(bare).toEqual([])
  })

  it('works as it is and changes nothing', async () => {
    expect(loadConfig(dotenv.parse(await exampleFile()))).toEqual(loadConfig({}))
  })
})

describe('Telegram in webhook mode', () => {
  const webhook = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_MODE: 'webhook' }
  const publicUrl = { PUBLIC_URL: 'https://assistant.example.org' }
  const secret = { TELEGRAM_WEBHOOK_SECRET: 'a-secret' }

  it('is refused without a public address', () => {
    expect(messageOf({ ...webhook, ...secret })).toBe('PUBLIC_URL: needed when TELEGRAM_MODE=webhook')
  })

  it('is refused without a secret', () => {
    expect(messageOf({ ...webhook, ...publicUrl })).toBe('TELEGRAM_WEBHOOK_SECRET: needed when TELEGRAM_MODE=webhook')
  })

  it('is refused without a token', () => {
    const message = messageOf({ TELEGRAM_MODE: 'webhook', ...publicUrl, ...secret })
    expect(message).toBe('TELEGRAM_BOT_TOKEN: needed when TELEGRAM_MODE=webhook')
  })

  it('is refused when nothing else is set', () => {
    expect(messageOf({ TELEGRAM_MODE: 'webhook' })).toBe('PUBLIC_URL: needed when TELEGRAM_MODE=webhook')
  })

  it('starts with all of them', () => {
    const { config, secrets } = loadConfig({ ...webhook, ...publicUrl, ...secret })
    expect(config.telegram).toEqual({ mode: 'webhook', publicUrl: publicUrl.PUBLIC_URL })
    expect(secrets).toEqual({ telegramBotToken: TOKEN, telegramWebhookSecret: 'a-secret' })
  })
})

describe('npm start', () => {
  it('ends with status 1 and one line on standard error when a variable is wrong', async () => {
    using folder = new TemporaryFolder()
    const run = promisify(execFile)(process.execPath, [resolve('src/main.ts')], {
      cwd: folder.path,
      env: { PATH: process.env.PATH ?? '', TELEGRAM_MODE: 'push' },
    })
    const failure = await run.catch((error: { code: number; stdout: string; stderr: string }) => error)
    expect(failure).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^TELEGRAM_MODE: [^\n]+\n$/) })
  })
})

describe('a reranker', () => {
  it('is refused without a model', () => {
    expect(messageOf({ RERANK_BASE_URL: 'https://rerank.example.org/v1' })).toBe(
      'RERANK_MODEL: needed when RERANK_BASE_URL is set',
    )
  })

  it('needs no key, and keeps one among the secrets', () => {
    const server = { RERANK_BASE_URL: 'http://127.0.0.1:8000', RERANK_MODEL: 'small' }
    expect(loadConfig(server).config.reranker).toEqual({ baseUrl: 'http://127.0.0.1:8000', model: 'small' })
    const { config, secrets } = loadConfig({ ...server, RERANK_API_KEY: 'a-key' })
    expect(secrets.rerankApiKey).toBe('a-key')
    expect(JSON.stringify(config)).not.toContain('a-key')
  })
})

describe('lead events', () => {
  const url = { LEAD_EVENTS_URL: 'https://crm.example.org/hooks/leads?tenant=7' }
  const secret = { LEAD_EVENTS_SECRET: `whsec_${Buffer.alloc(24, 7).toString('base64')}` }

  it('are refused without a secret to sign them with', () => {
    expect(messageOf(url)).toBe('LEAD_EVENTS_SECRET: needed when LEAD_EVENTS_URL is set')
  })

  it('have their address in the configuration and the secret apart from it', () => {
    const { config, secrets } = loadConfig({ ...url, ...secret })
    expect(config.leadEventsUrl).toBe(url.LEAD_EVENTS_URL)
    expect(secrets).toEqual({ leadEventsSecret: secret.LEAD_EVENTS_SECRET })
    expect(JSON.stringify(config)).not.toContain(secret.LEAD_EVENTS_SECRET)
  })
})

describe('the key of the leads API', () => {
  it('is kept among the secrets, and may hold whatever a header can carry', () => {
    const key = 'abcDEF123~!@#$%^&*()_+-='
    expect(loadConfig({ LEADS_API_KEY: key }).secrets).toEqual({ leadsApiKey: key })
  })

  it.each(['a key with blanks in it, long', '一个足够长的密钥一个足够长的密钥一个足够长的密钥'])(
    'is refused where a header cannot carry it: %s',
    (key) => expect(messageOf({ LEADS_API_KEY: key })).toMatch(/^LEADS_API_KEY: /),
  )
})

describe('the file of the desk’s rules', () => {
  it('may be another one', () => {
    expect(loadConfig({ DESK_FILE: '/etc/assistant/desk.yaml' }).config.deskFile).toBe('/etc/assistant/desk.yaml')
  })
})
