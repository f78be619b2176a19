import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { SqliteOperations } from '../../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { SystemClock } from '../../../src/adapters/system-clock.ts'
import type { Lead } from '../../../src/domain/lead.ts'
import type { LeadStep } from '../../../src/domain/lead-history.ts'
import type { FakeBotApi } from '../telegram/fake-bot-api.ts'
import type { FakeMessage } from '../telegram/fake-message.ts'
import { STAFF_CHAT } from '../telegram/samples.ts'
import type { Enterprise } from './enterprise.ts'

type Row = Record<string, unknown>

function query(folder: string, sql: string): readonly Row[] {
  const database = new DatabaseSync(join(folder, 'operations.sqlite'), { readOnly: true })
  try {
    database.exec('PRAGMA busy_timeout = 5000')
    return database.prepare(sql).all()
  } finally {
    database.close()
  }
}

/** What the days left: in the database, in the chats, and in the log of confirmations. */
export class DayRecord {
  readonly leads: readonly Lead[]
  readonly histories: ReadonlyMap<string, readonly LeadStep[]>
  /** Turns of enterprises that led to nothing sent and nothing handed to a person. */
  readonly unansweredTurns: readonly Row[]
  readonly inbound: number
  readonly outbound: number
  /** The bot's messages in the staff chat and in those of enterprises. */
  readonly staffMessages: readonly FakeMessage[]
  readonly enterpriseMessages: readonly FakeMessage[]
  /** Messages that Telegram confirmed under more than one id. */
  readonly sentAgain: readonly string[]
  /** Messages in chats that the database does not know: sent, never confirmed, and sent again. */
  readonly strays: readonly FakeMessage[]
  readonly complaints: string
  readonly mischief: string

  private constructor(parts: {
    leads: readonly Lead[]
    histories: ReadonlyMap<string, readonly LeadStep[]>
    folder: string
    telegram: FakeBotApi
    enterprises: readonly Enterprise[]
    complaints: string
  }) {
    const { folder, telegram } = parts
    this.leads = parts.leads
    this.histories = parts.histories
    this.complaints = parts.complaints
    this.mischief = JSON.stringify(telegram.mischief)
    this.unansweredTurns = query(
      folder,
      `SELECT * FROM inbound i WHERE turn = id AND NOT EXISTS (
         SELECT 1 FROM outbound o WHERE o.turn = i.id AND o.state = 'sent')`,
    )
    this.inbound = Number(query(folder, 'SELECT count(*) AS count FROM inbound')[0]?.count)
    this.outbound = Number(query(folder, 'SELECT count(*) AS count FROM outbound')[0]?.count)
    const said = (messages: readonly FakeMessage[]) => messages.filter(({ isService }) => !isService)
    this.staffMessages = said(telegram.chat(STAFF_CHAT).messages)
    this.enterpriseMessages = parts.enterprises.flatMap(({ person }) => said(person.received))
    this.sentAgain = confirmedTwice(folder)
    const known = new Set(
      query(
        folder,
        `SELECT address || ':' || external_message_id AS key FROM outbound WHERE external_message_id <> ''`,
      ).map(({ key }) => String(key)),
    )
    const cards = parts.leads.map(({ place }) => `${place?.chatId}:${place?.cardId}`)
    const isStray = (chatId: number) => (message: FakeMessage) =>
      !known.has(`${chatId}:${message.id}`) && !cards.includes(`${chatId}:${message.id}`)
    this.strays = [
      ...this.staffMessages.filter(isStray(STAFF_CHAT)),
      ...parts.enterprises.flatMap(({ person }) => said(person.received).filter(isStray(person.chat.id))),
    ]
  }

  static async read(
    folder: string,
    telegram: FakeBotApi,
    enterprises: readonly Enterprise[],
    complaints: string,
  ): Promise<DayRecord> {
    await using operations = new SqliteOperations({ directory: folder, clock: new SystemClock() })
    const leads = await operations.leads.list()
    const histories = await operations.leads.histories()
    return new DayRecord({ leads, histories, folder, telegram, enterprises, complaints })
  }

  static leadCount(folder: string): number {
    if (!existsSync(join(folder, 'operations.sqlite'))) return 0
    return Number(query(folder, 'SELECT count(*) AS count FROM lead')[0]?.count)
  }

  /** What is still to be handled or sent. */
  static unfinished(folder: string): readonly Row[] {
    if (!existsSync(join(folder, 'operations.sqlite'))) return [{ database: 'missing' }]
    return query(
      folder,
      `SELECT 'in' AS direction, id, '' AS type, '' AS reason FROM inbound WHERE turn IS NULL
       UNION ALL SELECT 'out', id, type, reason FROM outbound WHERE state = 'waiting' LIMIT 5`,
    )
  }
}

/** The same outgoing message under two ids: Telegram had confirmed it, and it was sent once more. */
function confirmedTwice(folder: string): readonly string[] {
  const path = join(folder, 'confirmed.log')
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
  const first = new Map<string, string>()
  return lines.filter((line) => {
    const [outbound = '', message = ''] = line.split(' ')
    const known = first.get(outbound)
    first.set(outbound, known ?? message)
    return known !== undefined && known !== message
  })
}
