import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ContactCipher } from '../../../src/adapters/sqlite/operations/contact-cipher.ts'
import { OperationsDatabase } from '../../../src/adapters/sqlite/operations/operations-database.ts'
import { insertOutbound } from '../../../src/adapters/sqlite/operations/outbound-rows.ts'
import { SqliteDeliveryProgress } from '../../../src/adapters/sqlite/operations/sqlite-delivery-progress.ts'
import type { DeliveryProgress } from '../../../src/ports/delivery-progress.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { MemoryDeliveryProgress } from '../../support/telegram/memory-delivery-progress.ts'
import { TemporaryFolder } from '../../support/temporary-folder.ts'

const message = (dedupeKey: string) => ({
  channel: 'telegram' as const,
  address: '42',
  content: { type: 'text' as const, text: '您好' },
  dedupeKey,
})

const openDatabase = (folder: TemporaryFolder) =>
  new OperationsDatabase(join(folder.path, 'operations.sqlite'), new ContactCipher(new Uint8Array(32)), new FakeClock())

/** The progress of messages 1 and 2, which wait in the outbox. */
const IMPLEMENTATIONS: readonly (readonly [
  string,
  (use: (progress: DeliveryProgress) => Promise<void>) => Promise<void>,
])[] = [
  ['in memory', (use) => use(new MemoryDeliveryProgress())],
  [
    'in SQLite',
    async (use) => {
      using folder = new TemporaryFolder()
      const database = openDatabase(folder)
      database.transaction(() => insertOutbound(database, [message('one'), message('two')], null))
      await use(new SqliteDeliveryProgress(database))
      database.close()
    },
  ],
]

test.each(IMPLEMENTATIONS)('parts confirmed are remembered in order and by message, %s', (_, open) =>
  open(async (progress) => {
    expect(await progress.confirmedParts(1)).toEqual([])
    await progress.confirmPart(1, '101')
    await progress.confirmPart(1, '102')
    await progress.confirmPart(2, '103')
    expect(await progress.confirmedParts(1)).toEqual(['101', '102'])
    expect(await progress.confirmedParts(2)).toEqual(['103'])
  }),
)

test('parts confirmed are known after a restart', async () => {
  using folder = new TemporaryFolder()
  const before = openDatabase(folder)
  before.transaction(() => insertOutbound(before, [message('one')], null))
  await new SqliteDeliveryProgress(before).confirmPart(1, '101')
  before.close()
  const after = openDatabase(folder)
  expect(await new SqliteDeliveryProgress(after).confirmedParts(1)).toEqual(['101'])
  after.close()
})
