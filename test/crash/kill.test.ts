import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { SystemClock } from '../../src/adapters/system-clock.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'

const KILLS = 50
const LONGEST_LIFE_MS = 120
const MESSAGES_A_PERSON = 8
const CHILD = fileURLToPath(new URL('../support/crash-child.ts', import.meta.url))

/** Mulberry32: the same seed, the same points of death. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const lines = (path: string): readonly string[] =>
  existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []

const start = (folder: string, extent: string) =>
  spawn(process.execPath, [CHILD, folder, extent], { stdio: ['ignore', 'pipe', 'pipe'] })

/** Dies at some point of its work or, when not `awaitingWork`, possibly while starting. */
async function liveAndDie(folder: string, lifeMs: number, awaitingWork: boolean): Promise<void> {
  const child = start(folder, 'endless')
  const exit = once(child, 'exit')
  if (awaitingWork) await Promise.race([once(child.stdout, 'data'), exit])
  await setTimeout(lifeMs)
  child.kill('SIGKILL')
  const [, signal] = await exit
  expect(signal).toBe('SIGKILL')
}

function query(folder: string, sql: string): readonly number[] {
  const database = new DatabaseSync(join(folder, 'operations.sqlite'))
  try {
    return database
      .prepare(sql)
      .all()
      .map((row) => Number(Object.values(row)[0]))
  } finally {
    database.close()
  }
}

/** The messages whose delivery the store knows of. */
const confirmed = (folder: string): ReadonlySet<number> =>
  new Set(query(folder, "SELECT id FROM outbound WHERE state = 'sent'"))

const conversationsBegun = (folder: string): number =>
  Math.max(1, ...query(folder, 'SELECT count(DISTINCT conversation_id) FROM inbound'))

const deliveredIds = (folder: string): readonly number[] =>
  lines(join(folder, 'deliveries.log')).map((line) => Number(line.split(' ')[0]))

test(`after ${KILLS} kills no inbound message, lead or card is lost and nothing confirmed is sent again`, {
  timeout: 120_000,
}, async () => {
  const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000)
  const random = randomFrom(seed)
  using folder = new TemporaryFolder()
  const repeated: number[] = []
  let known: ReadonlySet<number> = new Set()
  let seen = 0
  const checkRepeats = () => {
    const ids = deliveredIds(folder.path)
    repeated.push(...ids.slice(seen).filter((id) => known.has(id)))
    seen = ids.length
    known = confirmed(folder.path)
  }
  for (let kill = 0; kill < KILLS; kill += 1) {
    await liveAndDie(folder.path, random() * LONGEST_LIFE_MS, kill === 0 || random() < 0.8)
    checkRepeats()
  }

  const begun = conversationsBegun(folder.path)
  const survivor = start(folder.path, String(begun))
  let complaints = ''
  survivor.stderr.on('data', (data) => {
    complaints += String(data)
  })
  const [code] = await once(survivor, 'exit')
  expect(complaints).toBe('')
  expect(code).toBe(0)
  checkRepeats()
  expect(repeated).toEqual([])

  await using operations = new SqliteOperations({ directory: folder.path, clock: new SystemClock() })
  expect(await operations.inbox.pending()).toEqual([])
  const leads = await operations.leads.list()
  expect(new Set(leads.map((lead) => lead.conversationId)).size).toBe(begun)
  expect(leads.length).toBe(begun)
  expect(leads.every((lead) => lead.contact?.phone === '13812345678')).toBe(true)

  const deliveries = lines(join(folder.path, 'deliveries.log'))
  const ids = deliveredIds(folder.path)
  const doubled = ids.length - new Set(ids).size
  const cards = new Set(deliveries.filter((line) => line.includes(' lead-card ')).map((line) => line.split(' ')[3]))
  console.log(
    `seed ${seed}: ${KILLS} kills, ${begun} conversations, ${leads.length} leads, ${cards.size} cards, ` +
      `${new Set(ids).size} messages, ${doubled} sent twice because their confirmation was cut off`,
  )
  expect([...cards].sort()).toEqual(leads.map((lead) => lead.id).sort())
  // One reply to each message and one card to each lead.
  expect(new Set(ids).size).toBe(begun * (MESSAGES_A_PERSON + 1))
})
