import type { AnnouncementText } from './announcement-text.ts'
import { findCases } from './cases.ts'
import type { Dictionary } from './dictionary.ts'
import { findEvents } from './events.ts'
import { findParks } from './parks.ts'
import { findPolicy } from './policies.ts'
import type { ProposedRecord } from './proposal.ts'
import type { RecordDraft } from './record-draft.ts'
import { saidDistricts } from './said-places.ts'
import { tableCases } from './table-cases.ts'

const FULL_DATE = /((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u
/** A line near to the top that short may hold the day of publication without a label. */
const HEAD = 4
const SHORT_LINE = 40

/** When an announcement was published, as its labels or a short line below its title say. */
export function publishedOn({ labels, paragraphs }: AnnouncementText): string | undefined {
  if (labels.published !== undefined) return labels.published
  const line = paragraphs.slice(0, HEAD).find(({ text }) => text.length <= SHORT_LINE && FULL_DATE.test(text))
  const [, year, month = '', day = ''] = FULL_DATE.exec(line?.text ?? '') ?? []
  return year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Proposes the records that an announcement tells of, by rules and by the words of the dictionary. */
export function extractRecords(text: AnnouncementText, dictionary: Dictionary): ProposedRecord[] {
  const published = publishedOn(text)
  const events = findEvents(text, published, dictionary)
  const policy = findPolicy(text, dictionary)
  const parks = findParks(text, dictionary)
  const told = policy ? [] : findCases(text, events, published, dictionary)
  const titles = new Set(told.map(({ draft }) => draft.text('title')))
  // What the text tells, a table of the same text may list once more.
  const listed = text.tables
    .flatMap((table) => tableCases(table, published, dictionary))
    .filter((draft) => !titles.has(draft.text('title')))
  const ids = new Map<RecordDraft, { readonly id: string; readonly isKnown: boolean }>()
  const identify = (draft: RecordDraft) => {
    const known = dictionary.idOf(draft.kind, draft.text('title') ?? '')
    ids.set(draft, { id: known ?? dictionary.ids.next(draft.kind), isKnown: known !== undefined })
  }
  const drafts = [
    ...events.map(({ draft }) => draft),
    ...parks,
    ...told.map(({ draft }) => draft),
    ...listed,
    ...(policy ? [policy] : []),
  ]
  const ofAll = saidDistricts(text.title.text, dictionary)
  for (const draft of drafts) {
    identify(draft)
    if (ofAll.names.length === 1)
      draft.take('districts', ofAll.names, text.title, { confidence: 'low', words: ofAll.words })
  }
  for (const { draft, event } of told) {
    if (!event) continue
    const reading = { confidence: 'medium', words: event.title, name: event.title } as const
    draft.take('event', ids.get(event.draft)?.id ?? '', event.named, reading)
  }
  return drafts.map((draft) => {
    const { kind, values, support, facts } = draft
    return { kind, ...ids.get(draft)!, values, support, facts }
  })
}
