import { copyFileSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Industry } from '../../../domain/industry.ts'
import type { Passage } from '../../../domain/passage.ts'
import type { Place } from '../../../domain/place.ts'
import type { KnowledgeRecord } from '../../../domain/record.ts'
import type { Source } from '../../../domain/source.ts'
import type {
  KnowledgeDatabase,
  KnowledgeDatabaseContent,
  KnowledgeDatabaseFiles,
} from '../../../ports/knowledge-database.ts'
import type { LexicalField, PassageScore } from '../../../ports/knowledge-index.ts'

const TOKENIZER = `tokenize = "unicode61 remove_diacritics 0 tokenchars '._%+-'"`
const TITLE_WEIGHT = 2
const LEXICAL_FIELDS: readonly LexicalField[] = ['words', 'bigrams']

const SCHEMA = `
  CREATE TABLE passages (id INTEGER PRIMARY KEY, document_id TEXT NOT NULL, record_id TEXT, passage TEXT NOT NULL) STRICT;
  CREATE TABLE fingerprints (document_id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE records (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, document_id TEXT NOT NULL, name TEXT NOT NULL,
    starts TEXT, ends TEXT, amount REAL, currency TEXT, confidence TEXT NOT NULL, record TEXT NOT NULL) STRICT;
  CREATE TABLE sources (id TEXT PRIMARY KEY, source TEXT NOT NULL) STRICT;
  CREATE TABLE industries (name TEXT PRIMARY KEY, industry TEXT NOT NULL) STRICT;
  CREATE TABLE places (name TEXT PRIMARY KEY, place TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE words USING fts5 (title, body, content = '', contentless_delete = 1, ${TOKENIZER});
  CREATE VIRTUAL TABLE words_terms USING fts5vocab (words, row);
  CREATE VIRTUAL TABLE bigrams USING fts5 (title, body, content = '', contentless_delete = 1, ${TOKENIZER});
  CREATE VIRTUAL TABLE bigrams_terms USING fts5vocab (bigrams, row);
`

const quote = (term: string): string => `"${term.replaceAll('"', '""')}"`

class SqliteKnowledgeDatabase implements KnowledgeDatabase {
  readonly passages: readonly Passage[]
  readonly fingerprints: ReadonlyMap<string, string>
  readonly records: readonly KnowledgeRecord[]
  readonly sources: readonly Source[]
  readonly industries: readonly Industry[]
  readonly places: readonly Place[]
  readonly #database: DatabaseSync
  readonly #search: Record<LexicalField, StatementSync>
  readonly #frequency: Record<LexicalField, StatementSync>

  constructor(database: DatabaseSync) {
    this.#database = database
    const column = <T>(sql: string): T[] =>
      database
        .prepare(sql)
        .all()
        .map((row) => JSON.parse(Object.values(row)[0] as string))
    this.passages = column<Passage>('SELECT passage FROM passages ORDER BY id')
    const fingerprints = database.prepare('SELECT document_id AS id, fingerprint FROM fingerprints').all()
    this.fingerprints = new Map(fingerprints.map(({ id, fingerprint }) => [id as string, fingerprint as string]))
    this.records = column<KnowledgeRecord>('SELECT record FROM records ORDER BY rowid')
    this.sources = column<Source>('SELECT source FROM sources ORDER BY rowid')
    this.industries = column<Industry>('SELECT industry FROM industries ORDER BY rowid')
    this.places = column<Place>('SELECT place FROM places ORDER BY rowid')
    const search = (field: LexicalField) =>
      database.prepare(
        `SELECT rowid AS passage, -rank AS score FROM ${field} WHERE ${field} MATCH ? ORDER BY rank LIMIT ?`,
      )
    const frequency = (field: LexicalField) => database.prepare(`SELECT doc FROM ${field}_terms WHERE term = ?`)
    this.#search = { words: search('words'), bigrams: search('bigrams') }
    this.#frequency = { words: frequency('words'), bigrams: frequency('bigrams') }
  }

  lexical(field: LexicalField, terms: readonly string[], limit: number): readonly PassageScore[] {
    if (terms.length === 0) return []
    const rows = this.#search[field].all([...new Set(terms)].map(quote).join(' OR '), limit)
    return rows.map((row) => ({ passageId: row.passage as number, score: row.score as number }))
  }

  documentFrequencies(field: LexicalField, terms: readonly string[]): readonly number[] {
    return terms.map((term) => (this.#frequency[field].get(term)?.doc as number | undefined) ?? 0)
  }

  [Symbol.dispose](): void {
    this.#database.close()
  }
}

function createTables(database: DatabaseSync): void {
  database.exec(SCHEMA)
  for (const field of LEXICAL_FIELDS) {
    database.exec(`INSERT INTO ${field} (${field}, rank) VALUES ('rank', 'bm25(${TITLE_WEIGHT}, 1)')`)
  }
}

function changePassages(database: DatabaseSync, { removed, passages, terms }: KnowledgeDatabaseContent): void {
  const insert = database.prepare('INSERT INTO passages VALUES (?, ?, ?, ?)')
  const remove = [...LEXICAL_FIELDS.map((field) => [field, 'rowid']), ['passages', 'id']].map(([table, column]) =>
    database.prepare(`DELETE FROM ${table} WHERE ${column} = ?`),
  )
  for (const id of removed) for (const statement of remove) statement.run(id)
  for (const item of passages) insert.run(item.id, item.documentId, item.recordId ?? null, JSON.stringify(item))
  for (const field of LEXICAL_FIELDS) {
    const write = database.prepare(`INSERT OR REPLACE INTO ${field} (rowid, title, body) VALUES (?, ?, ?)`)
    for (const { passageId, [field]: cut } of terms) write.run(passageId, cut.title.join(' '), cut.body.join(' '))
  }
}

/** Writes anew what is small beside the passages. */
function replaceCatalogues(database: DatabaseSync, content: KnowledgeDatabaseContent): void {
  database.exec(
    'DELETE FROM fingerprints; DELETE FROM records; DELETE FROM sources; DELETE FROM industries; DELETE FROM places',
  )
  const fingerprint = database.prepare('INSERT INTO fingerprints VALUES (?, ?)')
  for (const [id, value] of content.fingerprints) fingerprint.run(id, value)
  const record = database.prepare('INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  for (const item of content.records) {
    const { id, kind, documentId, name, from, until, amount, confidence } = item
    const values = [from ?? null, until ?? null, amount?.value ?? null, amount?.currency ?? null]
    record.run(id, kind, documentId, name, ...values, confidence, JSON.stringify(item))
  }
  const source = database.prepare('INSERT INTO sources VALUES (?, ?)')
  for (const item of content.sources) source.run(item.id, JSON.stringify(item))
  const industry = database.prepare('INSERT INTO industries VALUES (?, ?)')
  for (const item of content.industries) industry.run(item.name, JSON.stringify(item))
  const place = database.prepare('INSERT INTO places VALUES (?, ?)')
  for (const item of content.places) place.run(item.name, JSON.stringify(item))
}

/** Passages, typed record rows, sources, industries, places and two FTS5 indexes in one SQLite file. */
export const sqliteKnowledgeDatabaseFiles: KnowledgeDatabaseFiles = {
  write(file, content, base) {
    if (base !== undefined) copyFileSync(base, file)
    const database = new DatabaseSync(file)
    try {
      // Nothing reads the file before its hash is in the manifest; one that a power failure damages is refused.
      database.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON; BEGIN')
      if (base === undefined) createTables(database)
      changePassages(database, content)
      replaceCatalogues(database, content)
      for (const field of LEXICAL_FIELDS) database.exec(`INSERT INTO ${field} (${field}) VALUES ('optimize')`)
      database.exec('COMMIT')
    } finally {
      database.close()
    }
  },
  open(file) {
    return new SqliteKnowledgeDatabase(new DatabaseSync(file, { readOnly: true }))
  },
}
