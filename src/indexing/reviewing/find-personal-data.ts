import { personalDataIn } from '../../text/personal-data.ts'
import { type Finding, placeIn } from './finding.ts'
import type { KnowledgeContents, ReviewedDocument, Statement } from './knowledge-contents.ts'

const findingsIn = (document: ReviewedDocument, statement: Statement): Finding[] =>
  personalDataIn(statement.text).map(({ kind, masked }) => ({
    kind,
    detail: masked,
    places: [placeIn(document, statement)],
  }))

/** Numbers and addresses of persons in the texts: what the knowledge base should not hold. They are masked. */
export function findPersonalData(contents: KnowledgeContents): Finding[] {
  return contents.documents.flatMap((document) =>
    document.statements.flatMap((statement) => findingsIn(document, statement)),
  )
}
