/**
 * The process that the crash test kills: the real conversation, stores and dispatcher over a channel that appends what
 * it delivered to a file. It drives lead conversations and, as Telegram does, sends again what was not acknowledged.
 * Arguments: folder, `endless` or the number of conversations to finish.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { SystemClock } from '../../src/adapters/system-clock.ts'
import { readDeskRules } from '../../src/config/desk-file.ts'
import { ConversationService } from '../../src/conversation/conversation-service.ts'
import { OutboxDispatcher } from '../../src/conversation/outbox-dispatcher.ts'
import type { Channel } from '../../src/ports/channel.ts'
import { RecordingLog } from './recording-log.ts'
import { ScriptedAnswerer } from './scripted-answerer.ts'

const SCRIPT = [
  '你好',
  '我们想在武清建厂，做机器人的',
  '天津测试有限公司',
  '2亿元',
  '50亩',
  '跳过',
  '王经理 13812345678',
  '同意',
]

const [folder = '', extent = ''] = process.argv.slice(2)
const clock = new SystemClock()
const log = new RecordingLog()
const deliveries = join(folder, 'deliveries.log')
const acknowledged = join(folder, 'acknowledged.log')

const channel: Channel = {
  name: 'telegram',
  async deliver({ message }) {
    appendFileSync(deliveries, `${message.id} ${message.address} ${message.content.type} ${message.leadId ?? '-'}\n`)
    return { externalMessageId: String(message.id) }
  },
}
await using operations = new SqliteOperations({ directory: folder, clock })
const { inbox, outbox, conversations, leads } = operations
await using dispatcher = new OutboxDispatcher({ outbox, leads, channels: new Map([['telegram', channel]]), clock, log })
const answerer = new ScriptedAnswerer()
await using service = new ConversationService({
  inbox,
  outbox,
  conversations,
  leads,
  answerer,
  clock,
  log,
  desk: { rules: readDeskRules(undefined, '-100'), sendsEvents: false },
  adviser: answerer,
  districtNames: () => ['武清'],
  wake: () => dispatcher.wake(),
})
await service.resume()
dispatcher.start()
process.stdout.write('ready\n')
await service.idle()

const done = new Set(existsSync(acknowledged) ? readFileSync(acknowledged, 'utf8').split('\n') : [])

async function converse(person: number): Promise<void> {
  for (const [index, text] of SCRIPT.entries()) {
    const externalId = `${person}.${index}`
    if (done.has(externalId)) continue
    await service.receive({
      channel: 'telegram',
      externalId,
      conversationId: `chat:${person}`,
      address: `${person}`,
      text,
      receivedAt: clock.now().toISOString(),
    })
    appendFileSync(acknowledged, `${externalId}\n`)
    await service.idle()
  }
}

const last = extent === 'endless' ? Number.POSITIVE_INFINITY : Number(extent)
for (let person = 1; person <= last; person += 1) await converse(person)
await service.idle()
while ((await outbox.due(clock.now())).length > 0 || (await outbox.nextDueAt(clock.now()))) await clock.sleep(20)
for (const { level, message } of log.entries) if (level === 'error') process.stderr.write(`${message}\n`)
