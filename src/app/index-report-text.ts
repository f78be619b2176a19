import { reviewLines } from '../indexing/reviewing/review-text.ts'
import { formatTable } from './bench/table.ts'
import type { DryRunReport } from './dry-run.ts'
import type { IndexCommandReport } from './index-command.ts'
import type { HistoryEntry } from './index-history.ts'
import type { IndexingReport } from './knowledge-indexing.ts'

const LONGEST_LIST = 40

type Place = { readonly file: string; readonly line?: number; readonly reason: string }

const placeLine = (label: string, { file, line, reason }: Place): string =>
  `  ${label} ${file}${line === undefined ? '' : `:${line}`}: ${reason}`

function idLines(label: string, ids: readonly string[]): string[] {
  const more = ids.length - LONGEST_LIST
  return [
    ...ids.slice(0, LONGEST_LIST).map((id) => `  ${label} ${id}`),
    ...(more > 0 ? [`  ${label} ${more} more`] : []),
  ]
}

function gateLines({ gate, outcome }: IndexingReport): string[] {
  if (!gate) return []
  const failed = gate.outcomes.filter(({ passed }) => !passed)
  const lost = new Set(gate.lost.map(({ question }) => question))
  const line = ({ question, reason = '' }: { question: string; reason?: string }) =>
    `  ${lost.has(question) ? 'LOST' : 'not answered before either'}: ${question} (${reason})`
  return [
    `golden questions: ${gate.outcomes.length - failed.length} of ${gate.outcomes.length} answered as they should be`,
    ...[...failed].sort((a, b) => Number(lost.has(b.question)) - Number(lost.has(a.question))).map(line),
    ...(outcome === 'refused'
      ? ['Not switched: the assistant keeps answering from the snapshot before. Mend the files, or use --force.']
      : []),
    ...(gate.wasForced ? ['Switched all the same, as --force asks; the history says so.'] : []),
  ]
}

function askedLines({ askedAgain }: IndexCommandReport): string[] {
  if (!askedAgain || askedAgain.asked === 0) return []
  const { asked, answered, told } = askedAgain
  return [`open gaps: ${asked} asked again, ${answered} closed as answerable, ${told} enterprises told`]
}

/** What an index run would do, and what to look at before, for a terminal. */
export function dryRunText({ documents, records, added, changed, removed, rejected, review }: DryRunReport): string {
  return [
    `${documents} documents, ${records} records`,
    `${added.length} to be added, ${changed.length} to be changed, ${removed.length} to be removed, ${rejected.length} rejected`,
    ...rejected.map((place) => placeLine('rejected', place)),
    '',
    ...reviewLines(review),
  ].join('\n')
}

/** What an index run did, for a terminal. */
export function indexReportText(report: IndexCommandReport): string {
  const { added, changed, removed, rejected, warnings, documents, records, embedded, outcome } = report
  const warned = warnings.length > 0 ? `, ${warnings.length} warnings` : ''
  return [
    `${documents} documents, ${records} records`,
    `${added.length} added, ${changed.length} changed, ${removed.length} removed, ${rejected.length} rejected${warned}; ${embedded} passages read by the model`,
    ...idLines('changed', changed),
    ...idLines('removed', removed),
    ...rejected.map((place) => placeLine('rejected', place)),
    ...warnings.map((place) => placeLine('warning', place)),
    ...(outcome === 'unchanged' ? ['Nothing changed: the current snapshot stays.'] : []),
    ...gateLines(report),
    ...askedLines(report),
  ].join('\n')
}

/** The history of a data folder, for a terminal; oldest first. */
export function historyText(
  entries: readonly HistoryEntry[],
  current: string | undefined,
  kept: readonly string[],
): string {
  if (entries.length === 0) return 'no index run yet'
  const state = (snapshot: string) => (snapshot === current ? 'current' : kept.includes(snapshot) ? 'kept' : '')
  const changes = ({ added = 0, changed = 0, removed = 0 }: HistoryEntry) => `+${added} ~${changed} -${removed}`
  return formatTable(
    ['when', 'what', 'snapshot', 'documents', 'golden', ''],
    entries.map((entry) => [
      entry.at,
      entry.action,
      entry.snapshot,
      entry.action === 'rolled-back' ? '' : changes(entry),
      entry.goldenAsked === undefined ? '' : `${entry.goldenPassed}/${entry.goldenAsked}`,
      entry.action === 'refused' ? `lost: ${entry.lost?.join('; ')}` : state(entry.snapshot),
    ]),
  )
}
