import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { sqliteKnowledgeDatabaseFiles } from '../../../../src/adapters/sqlite/knowledge/sqlite-knowledge-database.ts'
import { TemporaryFolder } from '../../../support/temporary-folder.ts'

test('a database written before places were kept opens without any', () => {
  using folder = new TemporaryFolder()
  const file = join(folder.path, 'knowledge.sqlite')
  const terms = { words: [], bigrams: [] }
  sqliteKnowledgeDatabaseFiles.write(file, {
    passages: [],
    terms,
    records: [],
    sources: [],
    industries: [],
    places: [],
  })
  const database = new DatabaseSync(file)
  database.exec('DROP TABLE places')
  database.close()
  using opened = sqliteKnowledgeDatabaseFiles.open(file)
  expect(opened.places).toEqual([])
})
