import { hnswVectorIndexFiles } from '../../src/adapters/hnswlib/hnsw-vector-index.ts'
import { sqliteKnowledgeDatabaseFiles } from '../../src/adapters/sqlite/knowledge/sqlite-knowledge-database.ts'
import { describeKnowledgeDatabase, describeVectorIndex } from './knowledge.contract.ts'

describeKnowledgeDatabase('SQLite', sqliteKnowledgeDatabaseFiles)
describeVectorIndex('hnswlib', hnswVectorIndexFiles)
