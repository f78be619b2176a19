import type { KnowledgeRecord } from '../../domain/record.ts'
import type { Source } from '../../domain/source.ts'
import type { FieldChange } from './field-change.ts'
import { type FigureChange, figureChanges, hasFigure } from './figure-changes.ts'
import type { KnowledgeContents, ReviewedDocument } from './knowledge-contents.ts'
import { markChanges } from './mark-changes.ts'
import { recordChanges } from './record-changes.ts'
import { type SentenceChanges, sentenceChanges } from './sentence-changes.ts'

/** What happened to one document with its record, to one row of a list, or to one source. */
export interface Change {
  readonly what: 'document' | 'row' | 'source'
  readonly how: 'added' | 'changed' | 'removed'
  /** Of the document; of a row, the document of its list; of a source, its own id. */
  readonly id: string
  readonly recordId?: string
  readonly title: string
  /** Fields and sentences whose figures changed: what a maintainer must see first. */
  readonly figures: readonly FigureChange[]
  /** All fields that changed, those with figures included. */
  readonly fields: readonly FieldChange[]
  readonly sentences: SentenceChanges
  /** How many rows came or went with a list. */
  readonly rows?: number
}

const NO_SENTENCES: SentenceChanges = { added: [], removed: [], reworded: [] }
/** What stands below it are the record's fields, which are compared as such. */
const OVERVIEW = '概况'

const whole = (what: Change['what'], how: Change['how'], id: string, title: string): Change => ({
  what,
  how,
  id,
  title,
  figures: [],
  fields: [],
  sentences: NO_SENTENCES,
})

const isFigureField = ({ before, after }: FieldChange): boolean =>
  before !== undefined &&
  after !== undefined &&
  hasFigure(before) &&
  hasFigure(after) &&
  figureChanges(before, after).length > 0

/** Figures of fields, then those of sentences that no field has told already. */
function figuresOf(fields: readonly FieldChange[], sentences: SentenceChanges): FigureChange[] {
  const told = fields
    .filter(isFigureField)
    .map(({ label, before, after }): FigureChange => ({ label, before: before ?? '', after: after ?? '' }))
  const fromText = sentences.reworded.flatMap(({ figures }) => figures)
  const news = fromText.filter(
    (figure) => !told.some(({ before, after }) => before.includes(figure.before) && after.includes(figure.after)),
  )
  return [...told, ...news]
}

function textOf(document: ReviewedDocument | undefined): string[] {
  if (!document) return []
  const isField = (heading: string) => document.recordId !== undefined && heading === OVERVIEW
  return document.statements.filter(({ heading, isRow }) => !isRow && !isField(heading)).map(({ text }) => text)
}

function changed(
  base: Pick<Change, 'what' | 'id' | 'title'>,
  fields: readonly FieldChange[],
  sentences: SentenceChanges,
  recordId: string | undefined,
): Change[] {
  const count = fields.length + sentences.added.length + sentences.removed.length + sentences.reworded.length
  if (count === 0) return []
  const figures = figuresOf(fields, sentences)
  return [{ ...base, how: 'changed', figures, fields, sentences, ...(recordId === undefined ? {} : { recordId }) }]
}

const titleChange = (before: string, after: string): FieldChange[] =>
  before === after ? [] : [{ label: '标题', before, after }]

function documentChange(
  before: ReviewedDocument,
  after: ReviewedDocument,
  held: KnowledgeRecord | undefined,
  said: KnowledgeRecord | undefined,
): Change[] {
  const ofRecord = held && said ? recordChanges(held, said) : titleChange(before.title, after.title)
  const fields = [...ofRecord, ...markChanges(before, after)]
  const sentences = sentenceChanges(textOf(before), textOf(after))
  return changed({ what: 'document', id: after.id, title: after.title }, fields, sentences, after.recordId)
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]))

/** Each id of either side with what stands there. */
function paired<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): [T | undefined, T | undefined][] {
  const [held, said] = [byId(before), byId(after)]
  return [...new Set([...said.keys(), ...held.keys()])].map((id) => [held.get(id), said.get(id)])
}

const rowsOf = (contents: KnowledgeContents): KnowledgeRecord[] => contents.records.filter(({ kind }) => kind === 'row')

function documentChanges(before: KnowledgeContents, after: KnowledgeContents): Change[] {
  const [held, said] = [byId(before.records), byId(after.records)]
  const rowCounts = new Map<string, number>()
  for (const row of [...rowsOf(before), ...rowsOf(after)]) {
    rowCounts.set(row.documentId, (rowCounts.get(row.documentId) ?? 0) + 1)
  }
  return paired(before.documents, after.documents).flatMap(([old, now]): Change[] => {
    if (old && now) return documentChange(old, now, held.get(old.recordId ?? ''), said.get(now.recordId ?? ''))
    const { id, title, recordId } = (now ?? old)!
    const rows = rowCounts.get(id)
    return [
      {
        ...whole('document', now ? 'added' : 'removed', id, title),
        ...(recordId === undefined ? {} : { recordId }),
        ...(rows === undefined ? {} : { rows }),
      },
    ]
  })
}

/** Rows of lists that stand on both sides; a new or removed list is told as a whole. */
function rowChanges(before: KnowledgeContents, after: KnowledgeContents): Change[] {
  const held = new Set(before.documents.map(({ id }) => id))
  const lists = new Set(after.documents.map(({ id }) => id).filter((id) => held.has(id)))
  const inBoth = (row: KnowledgeRecord) => lists.has(row.documentId)
  return paired(rowsOf(before).filter(inBoth), rowsOf(after).filter(inBoth)).flatMap(([old, now]): Change[] => {
    const { id, documentId, name } = (now ?? old)!
    if (!old || !now) return [{ ...whole('row', now ? 'added' : 'removed', documentId, name), recordId: id }]
    return changed({ what: 'row', id: documentId, title: name }, recordChanges(old, now), NO_SENTENCES, id)
  })
}

function sourceChanges(before: KnowledgeContents, after: KnowledgeContents): Change[] {
  const listed = ({ sources }: KnowledgeContents) => sources.filter(({ id }) => !id.startsWith('doc:'))
  const values = ({ title, publisher, url, published, trust, reprint }: Source): [string, string | undefined][] => [
    ['标题', title],
    ['发布方', publisher],
    ['网址', url],
    ['发布日期', published],
    ['来源类别', trust],
    ['转载', reprint ? '是' : undefined],
  ]
  return paired(listed(before), listed(after)).flatMap(([old, now]): Change[] => {
    const { id, title } = (now ?? old)!
    if (!old || !now) return [whole('source', now ? 'added' : 'removed', id, title)]
    const said = new Map(values(now))
    const fields = values(old).flatMap(([label, value]): FieldChange[] =>
      value === said.get(label) ? [] : [{ label, before: value, after: said.get(label) }],
    )
    return changed({ what: 'source', id, title }, fields, NO_SENTENCES, undefined)
  })
}

/**
 * What is added, changed and removed between two states of a knowledge base: fields of records with their values,
 * sentences of texts, and the figures that changed in either. Changed figures come first, then other changes, then
 * what is gone, then what is new. Without `before`, everything is new.
 */
export function reviewChanges(before: KnowledgeContents | undefined, after: KnowledgeContents): Change[] {
  const held: KnowledgeContents = before ?? { documents: [], records: [], sources: [] }
  const order = ({ figures, how }: Change): number =>
    figures.length > 0 ? 0 : ['changed', 'removed', 'added'].indexOf(how) + 1
  return [...documentChanges(held, after), ...rowChanges(held, after), ...sourceChanges(held, after)].sort(
    (one, other) => order(one) - order(other),
  )
}
