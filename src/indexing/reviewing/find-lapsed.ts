import type { Validity } from '../../domain/validity.ts'
import { type Finding, type LapseKind, placeIn } from './finding.ts'
import type { KnowledgeContents, ReviewedDocument } from './knowledge-contents.ts'

const DAY = 86_400_000
/** What ends within so many days should be looked after now. */
const SOON = 90
/** A draft that was not decided on within a year was decided on elsewhere, or never. */
const DRAFT_DAYS = 365
/** 2025—2027年, 目标期到2026年, 至2025年底. */
const TERM_END = /(?:到|至|—|–|-|~|～)\s*((?:19|20)\d{2})年?(?:(\d{1,2})月)?(?:(\d{1,2})日)?/gu

/** The last moment of a day, month or year, in milliseconds. */
function endOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return Date.UTC(year + 1, 0, 1) - 1
  return day === undefined ? Date.UTC(year, month, 1) - 1 : Date.UTC(year, month - 1, day + 1) - 1
}

/** The date to which a term runs in the source's words; undefined where they name none. */
function endInWords(term: string | undefined): string | undefined {
  const [, year, month, day] = [...(term ?? '').matchAll(TERM_END)].at(-1) ?? []
  return (
    [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-') || undefined
  )
}

/** What is wrong with a validity on a day, and the date that shows it. */
function lapseOf(validity: Validity, now: number): readonly [LapseKind, string] | undefined {
  const { state, effectiveUntil, supersededBy, issued, term } = validity
  if (state === 'draft')
    return issued !== undefined && now - endOf(issued) > DRAFT_DAYS * DAY ? ['old-draft', issued] : undefined
  if (state !== 'current' && state !== 'unknown') return undefined
  if (state === 'current' && supersededBy !== undefined) return ['replaced-but-current', supersededBy]
  const until = effectiveUntil ?? (state === 'current' ? endInWords(term) : undefined)
  if (until === undefined) return undefined
  if (endOf(until) < now) return [effectiveUntil === undefined ? 'lapsed-by-its-words' : 'lapsed', until]
  return endOf(until) - now <= SOON * DAY ? ['lapses-soon', until] : undefined
}

/** The statement of a document that says how long it holds, where it has one. */
const saying = (document: ReviewedDocument) => document.statements.find(({ text }) => text.startsWith('有效期:'))

const isSoon = ({ kind }: Finding): boolean => kind === 'lapses-soon'

/** Documents that are past their validity but count as valid, and then those that end within 90 days; oldest first. */
export function findLapsed(contents: KnowledgeContents, now: Date): Finding[] {
  return contents.documents
    .flatMap((document): Finding[] => {
      const lapse = document.validity && lapseOf(document.validity, now.getTime())
      return lapse ? [{ kind: lapse[0], detail: lapse[1], places: [placeIn(document, saying(document))] }] : []
    })
    .sort((one, other) => Number(isSoon(one)) - Number(isSoon(other)) || one.detail.localeCompare(other.detail))
}
