import { passageText } from '../../domain/passage.ts'
import type { KnowledgeRecord } from '../../domain/record.ts'
import type { KnowledgeIndex } from '../../ports/knowledge-index.ts'
import { normaliseText } from '../../text/normalise.ts'

interface RecordText {
  /** What the record says of itself: names, places, industries, labelled values. */
  readonly labelled: string
  /** The same with everything else that its document says. */
  readonly whole: string
}

const known = new WeakMap<KnowledgeRecord, RecordText>()

/** A record's words, normalised for comparing. A row shares its document with the other rows, so it has only its cells. */
export function recordText(record: KnowledgeRecord, index: KnowledgeIndex): RecordText {
  let text = known.get(record)
  if (!text) {
    const { name, aliases, districts, industries, fields, list } = record
    const labelled = normaliseText(
      [name, ...aliases, ...districts, ...industries, ...Object.values(fields), list ?? ''].join('\n'),
    )
    const passages = record.kind === 'row' ? [] : index.passagesOf(record.documentId)
    text = { labelled, whole: [labelled, ...passages.map((passage) => normaliseText(passageText(passage)))].join('\n') }
    known.set(record, text)
  }
  return text
}
