/**
 * The process that the day kills: conversation, desk, timers and the Telegram channel over real HTTP.
 * Argument: JSON with the folder, the Bot API's address and token, and the pace of the day.
 * Ends by itself on SIGTERM only.
 */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDeskRules } from '../../../src/config/desk-file.ts'
import { TelegramAssistant } from '../telegram/telegram-assistant.ts'
import { HurriedClock, type Pace } from './hurried-clock.ts'

export interface DayChildOptions {
  readonly folder: string
  readonly apiRoot: string
  readonly token: string
  readonly staffChat: string
  readonly pace: Pace
}

const { folder, apiRoot, token, staffChat, pace } = JSON.parse(process.argv[2] ?? '{}') as DayChildOptions
const assistant = new TelegramAssistant({ apiRoot, token }, folder, {
  clock: new HurriedClock(pace),
  rules: readDeskRules(undefined, staffChat),
  hasTimers: true,
  onDelivered: (outboundId, messageId) => appendFileSync(join(folder, 'confirmed.log'), `${outboundId} ${messageId}\n`),
})
await assistant.start()
process.stdout.write('ready\n')
process.once('SIGTERM', () => {
  assistant[Symbol.asyncDispose]().then(() => {
    for (const { level, message, facts } of assistant.log.entries) {
      if (level === 'error') process.stderr.write(`${message} ${JSON.stringify(facts)}\n`)
    }
    process.exit(0)
  })
})
