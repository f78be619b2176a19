import type { Document, Section } from '../../src/domain/document.ts'
import type { Passage } from '../../src/domain/passage.ts'
import type { KnowledgeRecord } from '../../src/domain/record.ts'
import type { Source } from '../../src/domain/source.ts'

const units = (texts: readonly string[]) =>
  texts.map((text) => ({ text, sourceIds: ['S001'], confidence: 'high' as const }))

export const section = (texts: readonly string[], more: Partial<Section> = {}): Section => ({
  headingPath: [],
  units: units(texts),
  ...more,
})

export const document = (id: string, sections: readonly Section[], more: Partial<Document> = {}): Document => ({
  id,
  title: `标题${id}`,
  aliases: [],
  confidence: 'high',
  sections,
  contentHash: JSON.stringify(sections),
  ...more,
})

export const passage = (id: number, texts: readonly string[], more: Partial<Passage> = {}): Passage => ({
  id,
  documentId: `d${id}`,
  title: `标题${id}`,
  aliases: [],
  headingPath: [],
  units: units(texts),
  confidence: 'high',
  ...more,
})

export const record = (id: string, more: Partial<KnowledgeRecord> = {}): KnowledgeRecord => ({
  id,
  kind: 'park',
  documentId: `parks/${id}`,
  name: `${id}产业园`,
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

export const source = (id: string): Source => ({ id, title: `来源${id}`, trust: 'official' })
