import type { KnowledgeRecord } from '../../../src/domain/record.ts'
import type { Source } from '../../../src/domain/source.ts'
import type {
  KnowledgeContents,
  ReviewedDocument,
  Statement,
} from '../../../src/indexing/reviewing/knowledge-contents.ts'

export const statement = (text: string, more: Partial<Statement> = {}): Statement => ({
  text,
  sourceIds: ['S001'],
  confidence: 'high',
  heading: '事实',
  isRow: false,
  ...more,
})

export const document = (
  id: string,
  texts: readonly (string | Statement)[],
  more: Partial<ReviewedDocument> = {},
): ReviewedDocument => ({
  id,
  title: id,
  statements: texts.map((text) => (typeof text === 'string' ? statement(text) : text)),
  ...more,
})

export const record = (id: string, more: Partial<KnowledgeRecord> = {}): KnowledgeRecord => ({
  id,
  kind: 'policy',
  documentId: `policies/${id}`,
  name: id,
  aliases: [],
  districts: [],
  industries: [],
  fields: {},
  relations: {},
  confidence: 'high',
  trust: 'official',
  sourceIds: ['S001'],
  ...more,
})

export const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  title: id,
  trust: 'official',
  ...more,
})

export const contents = (
  documents: readonly ReviewedDocument[],
  records: readonly KnowledgeRecord[] = [],
  sources: readonly Source[] = [source('S001')],
): KnowledgeContents => ({ documents, records, sources })
