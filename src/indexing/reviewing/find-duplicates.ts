import { datesOf, daysBetween } from './document-facts.ts'
import { type DuplicateKind, type Finding, placeIn } from './finding.ts'
import { groupsOf } from './groups.ts'
import type { KnowledgeContents, ReviewedDocument } from './knowledge-contents.ts'
import { type LikePair, likePairs } from './like-pairs.ts'
import { sameRecords } from './same-records.ts'
import { tellApart } from './title-differences.ts'

/** Texts that share so much are one text published twice. */
const SAME_TEXT = 0.8
const SAME_BUT_FOR_TITLE = 0.98
const LIKE_TITLE = 0.35
/** Two reports of one event come out within so many days. */
const REPORT_DAYS = 10
const KINDS: Readonly<Record<string, DuplicateKind>> = {
  event: 'same-event',
  case: 'same-project',
  policy: 'same-policy',
}

const finding = (kind: DuplicateKind, detail: string, ...documents: readonly ReviewedDocument[]): Finding => ({
  kind,
  detail,
  places: documents.map((document) => placeIn(document)),
})

function recordsTwice(contents: KnowledgeContents): Finding[] {
  const documents = new Map(contents.documents.map((document) => [document.id, document]))
  return sameRecords(contents.records).flatMap(([one, other]) => {
    const [left, right] = [documents.get(one.documentId), documents.get(other.documentId)]
    return left && right ? [finding(KINDS[one.kind]!, one.from ?? '', left, right)] : []
  })
}

/** Texts that are no records, with titles alike, that came out within days. */
function reportsOfOneEvent(contents: KnowledgeContents): Finding[] {
  const dateOf = datesOf(contents)
  const texts = contents.documents.filter(
    ({ recordId, statements }) => recordId === undefined && statements.some(({ isRow }) => !isRow),
  )
  return likePairs(texts, ({ title }) => title, LIKE_TITLE).flatMap(({ one, other }) => {
    const days = daysBetween(dateOf(one), dateOf(other))
    if (days === undefined || days > REPORT_DAYS || tellApart(one.title, other.title)) return []
    return [finding('same-event', dateOf(one) ?? '', one, other)]
  })
}

/** Editions of other years or places are one text only if hardly a word differs. */
const isSameText = ({ one, other, alike }: LikePair<ReviewedDocument>): boolean =>
  alike >= (tellApart(one.title, other.title) ? SAME_BUT_FOR_TITLE : SAME_TEXT)

function sameTexts(pairs: readonly LikePair<ReviewedDocument>[]): Finding[] {
  const same = pairs.filter(isSameText)
  return groupsOf(same.map(({ one, other }) => [one, other] as const)).map((group) => {
    const members = new Set(group)
    const least = Math.min(...same.filter(({ one }) => members.has(one)).map(({ alike }) => alike))
    return finding('same-text', `${Math.round(least * 100)}%`, ...group)
  })
}

/**
 * What stands in the knowledge base twice: one project, event or policy in two records, near-identical texts, one event
 * in two reports. Copies are named together, each pair once.
 * @param pairs documents that are alike, as `likeDocuments` finds them.
 */
export function findDuplicates(contents: KnowledgeContents, pairs: readonly LikePair<ReviewedDocument>[]): Finding[] {
  const found = new Map<string, Finding>()
  for (const one of [...recordsTwice(contents), ...sameTexts(pairs), ...reportsOfOneEvent(contents)]) {
    const key = one.places
      .map(({ documentId }) => documentId)
      .sort()
      .join('\n')
    if (!found.has(key)) found.set(key, one)
  }
  return [...found.values()]
}
