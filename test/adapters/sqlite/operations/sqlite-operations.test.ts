import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { SqliteOperations } from '../../../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { ConfigurationError } from '../../../../src/domain/errors.ts'
import { FakeClock } from '../../../support/fake-clock.ts'
import { conversation, inbound, lead, outgoing } from '../../../support/lead-fixtures.ts'
import { TemporaryFolder } from '../../../support/temporary-folder.ts'

const open = (directory: string, encryptionKey?: string) =>
  new SqliteOperations({ directory, clock: new FakeClock(), ...(encryptionKey ? { encryptionKey } : {}) })

async function fill(operations: SqliteOperations): Promise<void> {
  const message = inbound('1', { text: '我姓王，电话13812345678' })
  await operations.inbox.accept(message)
  const { need, contact = {}, citations } = lead('L-1')
  await operations.conversations.commitTurn({
    state: conversation({
      phase: { name: 'interview', interview: { need, contact, skipped: [], awaiting: 'consent', citations } },
    }),
    handled: [message],
    outgoing: [outgoing('a', { content: { type: 'text', text: '请核对：13812345678' } })],
    newLead: lead('L-1'),
  })
}

test('no file on disk shows a phone number, a name or a question', async () => {
  using folder = new TemporaryFolder()
  await using operations = open(folder.path)
  await fill(operations)
  for (const name of readdirSync(folder.path)) {
    const bytes = readFileSync(join(folder.path, name))
    for (const secret of ['13812345678', '王经理', '天津测试有限公司', '土地价格']) {
      expect(bytes.includes(secret), `${secret} in ${name}`).toBe(false)
    }
  }
})

test('everything is there again after a restart', async () => {
  using folder = new TemporaryFolder()
  {
    await using operations = open(folder.path)
    await fill(operations)
  }
  await using operations = open(folder.path)
  expect(await operations.leads.find('L-1')).toEqual(lead('L-1'))
  expect((await operations.conversations.load('chat:1'))?.phase.name).toBe('interview')
})

test('the key file is made once and is its owner’s alone', async () => {
  using folder = new TemporaryFolder()
  const path = join(folder.path, 'lead.key')
  await open(folder.path)[Symbol.asyncDispose]()
  const key = readFileSync(path, 'utf8')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  await open(folder.path)[Symbol.asyncDispose]()
  expect(readFileSync(path, 'utf8')).toBe(key)
  expect(readdirSync(folder.path).filter((name) => name.startsWith('lead.key'))).toEqual(['lead.key'])
})

test('another key is refused with a clear message instead of losing data', async () => {
  using folder = new TemporaryFolder()
  await open(folder.path)[Symbol.asyncDispose]()
  const other = Buffer.alloc(32, 1).toString('base64')
  expect(() => open(folder.path, other)).toThrow(ConfigurationError)
  expect(() => open(folder.path, other)).toThrow(/LEAD_ENCRYPTION_KEY/)
  expect(() => open(folder.path, 'c2hvcnQ=')).toThrow(/32 bytes/)
})

test('a database of a later version is refused', async () => {
  using folder = new TemporaryFolder()
  await open(folder.path)[Symbol.asyncDispose]()
  const database = new DatabaseSync(join(folder.path, 'operations.sqlite'))
  database.exec('PRAGMA user_version = 99')
  database.close()
  expect(() => open(folder.path)).toThrow(/newer version/)
})

test('a committed turn survives a power failure: write-ahead log, synchronised in full', async () => {
  using folder = new TemporaryFolder()
  await using _operations = open(folder.path)
  const database = new DatabaseSync(join(folder.path, 'operations.sqlite'))
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
  database.close()
})
