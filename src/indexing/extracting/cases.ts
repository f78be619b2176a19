import type { AnnouncementText } from './announcement-text.ts'
import { joinEvent } from './case-event.ts'
import { CaseReader } from './case-reader.ts'
import type { Dictionary } from './dictionary.ts'
import type { FoundEvent } from './events.ts'
import type { RecordDraft } from './record-draft.ts'

interface FoundCase {
  readonly draft: RecordDraft
  readonly event?: FoundEvent
}

/**
 * The projects that an announcement reports in sentences. Where it reports one event, those of the same section belong
 * to it.
 */
export function findCases(
  { paragraphs, title }: AnnouncementText,
  events: readonly FoundEvent[],
  published: string | undefined,
  dictionary: Dictionary,
): FoundCase[] {
  const [only, ...more] = events
  const headings = [...new Set(paragraphs.map(({ heading }) => heading))]
  return headings.flatMap((heading) => {
    const reader = new CaseReader(dictionary, published)
    for (const paragraph of paragraphs.filter((one) => one.heading === heading && one.text !== title.text)) {
      for (const sentence of paragraph.sentences) reader.read(sentence)
    }
    const event = only && more.length === 0 && only.heading === heading ? only : undefined
    return reader.drafts.map((draft): FoundCase => {
      if (!event) return { draft }
      return joinEvent(draft, event) ? { draft, event } : { draft }
    })
  })
}
