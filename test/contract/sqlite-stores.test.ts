import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { ContactCipher } from '../../src/adapters/sqlite/operations/contact-cipher.ts'
import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { conversation, inbound, lead, STAFF_WANG } from '../support/lead-fixtures.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'
import { describeStores } from './stores.contract.ts'
import { change, claimedBy, step } from './stores.ts'

describeStores('SQLite', () => {
  const folder = new TemporaryFolder()
  const clock = new FakeClock()
  const operations = new SqliteOperations({ directory: folder.path, clock })
  const { inbox, outbox, conversations, leads, gaps, faq } = operations
  return {
    inbox,
    outbox,
    conversations,
    leads,
    gaps,
    faq,
    clock,
    async [Symbol.asyncDispose]() {
      await operations[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    },
  }
})

test.each([
  'DELETE FROM lead_step',
  `UPDATE lead_step SET event = '{"type":"claimed"}'`,
  `UPDATE lead_step SET at = '2030-01-01'`,
  `UPDATE lead_step SET actor = '{"type":"desk"}'`,
  `UPDATE lead_step SET lead_id = 'L-9'`,
  'UPDATE lead_step SET id = id + 100',
  `UPDATE lead_step SET words = x'00'`,
])('the history only grows: %s is refused by the database itself', async (sql) => {
  using folder = new TemporaryFolder()
  await using operations = new SqliteOperations({ directory: folder.path, clock: new FakeClock() })
  const steps = [step('L-1', { type: 'noted', text: '客户周三来' })]
  await operations.leads.commit({ steps })
  using database = new DatabaseSync(join(folder.path, 'operations.sqlite'))
  expect(() => database.exec(sql)).toThrow(/only grows/)
  expect(await operations.leads.history('L-1')).toEqual(steps)
})

describe('a database of schema 1', () => {
  const KEY = Buffer.alloc(32, 7)
  const SCHEMA = readFileSync(new URL('./operations-schema-1.sql', import.meta.url), 'utf8')
  const NEED = { company: '天津测试有限公司', industry: '机器人' }
  const CITATION = { number: 1, sourceId: 'S1', documentId: 'd', title: '政策', quote: '…' }

  type OldColumns = Readonly<Record<string, string | Uint8Array | null>>

  /** A file as the first version wrote it: three leads, what was said and what waits. */
  function writeOld(directory: string): void {
    const cipher = new ContactCipher(KEY)
    const seal = (value: unknown, id: string) => cipher.seal(JSON.stringify(value), id)
    using database = new DatabaseSync(join(directory, 'operations.sqlite'))
    database.exec(SCHEMA)
    database.exec('PRAGMA user_version = 1')
    const insert = (table: string, columns: OldColumns) => {
      const names = Object.keys(columns)
      const places = names.map((name) => `:${name}`)
      database.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`).run(columns)
    }
    const insertLead = (id: string, more: OldColumns) =>
      insert('lead', {
        id,
        conversation_id: `chat:${id}`,
        channel: 'telegram',
        address: '1',
        language: 'zh',
        details: seal({ need: NEED, question: '有厂房吗？', citations: [CITATION] }, `lead:${id}:details`),
        contact: seal({ name: '王经理', phone: '13812345678' }, `lead:${id}:contact`),
        consent_version: '2026-01-01',
        consent_at: '2026-01-02T00:00:00.000Z',
        created_at: '2026-01-02T00:00:00.000Z',
        ...more,
      })
    const wang = { owner_id: STAFF_WANG.id, owner_name: STAFF_WANG.name, claimed_at: '2026-01-03T00:00:00.000Z' }
    insertLead('L-1', { status: 'new' })
    insertLead('L-2', { status: 'claimed', ...wang })
    insertLead('L-3', { status: 'closed', ...wang, closed_at: '2026-01-04T00:00:00.000Z' })
    insert('meta', { name: 'key-check', value: seal('key-check', 'key-check') })
    insert('inbound', {
      channel: 'telegram',
      external_id: '1',
      conversation_id: 'chat:L-1',
      message: seal(inbound('1', { conversationId: 'chat:L-1' }), 'inbound:telegram:1'),
      received_at: '2026-01-02T00:00:00.000Z',
    })
    insert('outbound', {
      channel: 'telegram',
      address: '1',
      type: 'text',
      content: seal({ type: 'text', text: '您好' }, 'outbound:1'),
      dedupe_key: 'k1',
      created_at: '2026-01-02T00:00:00.000Z',
    })
  }

  const open = (directory: string) =>
    new SqliteOperations({ directory, encryptionKey: KEY.toString('base64'), clock: new FakeClock() })

  test('keeps its leads, as far along as they were', async () => {
    using folder = new TemporaryFolder()
    writeOld(folder.path)
    await using operations = open(folder.path)
    const waiting = {
      id: 'L-1',
      conversationId: 'chat:L-1',
      channel: 'telegram',
      address: '1',
      language: 'zh',
      status: 'new',
      need: NEED,
      contact: { name: '王经理', phone: '13812345678' },
      consent: { version: '2026-01-01', at: '2026-01-02T00:00:00.000Z' },
      question: '有厂房吗？',
      citations: [CITATION],
      grade: { level: 'C', reasons: [] },
      answered: [],
      suggestions: {},
      createdAt: '2026-01-02T00:00:00.000Z',
      waitingSince: '2026-01-02T00:00:00.000Z',
      version: 1,
    }
    const claimedAt = '2026-01-03T00:00:00.000Z'
    expect(await operations.leads.find('L-1')).toEqual(waiting)
    const claimed = { status: 'claimed', owner: STAFF_WANG, claimedAt, lastActivityAt: claimedAt }
    expect(await operations.leads.find('L-2')).toMatchObject(claimed)
    const closed = { status: 'closed', owner: STAFF_WANG, claimedAt, endedAt: '2026-01-04T00:00:00.000Z' }
    expect(await operations.leads.find('L-3')).toMatchObject({ ...closed, lastActivityAt: closed.endedAt })
  })

  test('goes on with what waited: messages in, messages out and who has the word', async () => {
    using folder = new TemporaryFolder()
    writeOld(folder.path)
    await using operations = open(folder.path)
    expect((await operations.inbox.pending()).map(({ externalId }) => externalId)).toEqual(['1'])
    const due = await operations.outbox.due(new Date())
    expect(due.map(({ content }) => content)).toEqual([{ type: 'text', text: '您好' }])
    expect(await operations.outbox.begin(due[0]?.id ?? 0)).toEqual({})
    const state = conversation({ id: 'chat:L-2' })
    expect(await operations.conversations.commitTurn({ state, handled: [], outgoing: [] })).toBe('conflict')
  })

  test('is worked with like any other, and stays as it is at the next start', async () => {
    using folder = new TemporaryFolder()
    writeOld(folder.path)
    {
      await using operations = open(folder.path)
      const old = await operations.leads.find('L-1')
      const taken = change(claimedBy(old ?? lead('L-1'), STAFF_WANG))
      expect(await operations.leads.commit({ changes: [taken], steps: [step('L-1', { type: 'claimed' })] })).toBe(
        'done',
      )
      await operations.conversations.commitTurn({
        state: conversation(),
        handled: [],
        outgoing: [],
        newLead: lead('L-4', { status: 'new' }),
      })
    }
    await using operations = open(folder.path)
    expect(await operations.leads.find('L-1')).toMatchObject({ status: 'claimed', version: 2 })
    expect(await operations.leads.list()).toHaveLength(4)
  })

  test('tells which later lead is of the same enterprise', async () => {
    using folder = new TemporaryFolder()
    writeOld(folder.path)
    await using operations = open(folder.path)
    const again = lead('L-4', { conversationId: 'chat:9', contact: {}, need: { company: '天津测试' } })
    await operations.conversations.commitTurn({ state: conversation(), handled: [], outgoing: [], newLead: again })
    expect((await operations.leads.similar(again)).map(({ id }) => id)).toEqual(['L-1', 'L-2', 'L-3'])
  })
})
