import { SqliteOperations } from '../../src/adapters/sqlite/operations/sqlite-operations.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { TemporaryFolder } from '../support/temporary-folder.ts'
import { describeStores } from './stores.contract.ts'

describeStores('SQLite', () => {
  const folder = new TemporaryFolder()
  const operations = new SqliteOperations({ directory: folder.path, clock: new FakeClock() })
  const { inbox, outbox, conversations, leads } = operations
  return {
    inbox,
    outbox,
    conversations,
    leads,
    async [Symbol.asyncDispose]() {
      await operations[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    },
  }
})
