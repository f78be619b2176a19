import type { KnowledgeRecord } from '../../domain/record.ts'
import { sameFigure } from '../../text/same-figure.ts'
import { datesOf, daysBetween } from './document-facts.ts'
import { type Claim, claimsIn } from './event-claims.ts'
import { type Finding, placeIn } from './finding.ts'
import type { KnowledgeContents, ReviewedDocument } from './knowledge-contents.ts'
import { NamedRecords } from './named-records.ts'

/** Reports on an event come out within so many days of it. */
const REPORT_DAYS = 15
const OVERVIEW = '概况'

/** The claims of one document, or of the fields of its record, on one thing. */
interface Holder {
  readonly document: ReviewedDocument
  readonly isRecord: boolean
  readonly claims: readonly Claim[]
}

function holdersIn(document: ReviewedDocument): Holder[] {
  const parts = Map.groupBy(
    document.statements.filter(({ isRow }) => !isRow),
    ({ heading }) => document.recordId !== undefined && heading === OVERVIEW,
  )
  return [...parts].flatMap(([isRecord, statements]) => {
    const claims = statements.flatMap(claimsIn)
    return claims.length > 0 ? [{ document, isRecord, claims }] : []
  })
}

/** Conflicts of two holders: a property for which no figure of one is a figure of the other. */
function between(one: Holder, other: Holder): Finding[] {
  const properties = new Set(one.claims.map(({ property }) => property))
  return [...properties].flatMap((property): Finding[] => {
    const [left, right] = [one, other].map(({ claims }) => claims.filter((claim) => claim.property === property))
    const [first, second] = [left?.[0], right?.[0]]
    if (!left || !right || !first || !second) return []
    if (left.some(({ figure }) => right.some((claim) => sameFigure(claim.figure, figure)))) return []
    return [
      {
        kind: one.isRecord || other.isRecord ? 'record-and-text-differ' : 'texts-differ',
        detail: `${property}: ${first.figure.text} / ${second.figure.text}`,
        places: [placeIn(one.document, first.statement), placeIn(other.document, second.statement)],
      },
    ]
  })
}

/** Texts of others whose title names an event and which came out with it. */
function reportsOn(contents: KnowledgeContents): Map<string, ReviewedDocument[]> {
  const names = new NamedRecords(contents.records.filter(({ kind }) => kind === 'event'))
  const dateOf = datesOf(contents)
  const reports = new Map<string, ReviewedDocument[]>()
  const isReport = (document: ReviewedDocument, event: KnowledgeRecord): boolean =>
    (daysBetween(dateOf(document), event.until ?? event.from) ?? Number.POSITIVE_INFINITY) <= REPORT_DAYS
  for (const document of contents.documents) {
    if (document.recordId !== undefined) continue
    for (const event of names.in(document.title)) {
      if (isReport(document, event)) reports.set(event.id, [...(reports.get(event.id) ?? []), document])
    }
  }
  return reports
}

/** Events and projects whose fields, own facts and reports give other figures for projects signed or money. */
export function conflictingClaims(contents: KnowledgeContents): Finding[] {
  const reports = reportsOn(contents)
  return contents.documents.flatMap((document) => {
    if (document.recordId === undefined) return []
    const holders = [document, ...(reports.get(document.recordId) ?? [])].flatMap(holdersIn)
    return holders.slice(1).flatMap((holder) => between(holders[0]!, holder))
  })
}
