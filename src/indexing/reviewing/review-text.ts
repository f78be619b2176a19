import type { Finding, FindingKind } from './finding.ts'
import type { KnowledgeReview } from './review.ts'
import type { Change } from './review-changes.ts'
import { shownText as shown } from './shown-text.ts'

/** So many of one section are shown; the rest is counted. */
const SHOWN = 20
/** So many fields of one document are shown. */
const SHOWN_FIELDS = 10
/** So many sentences of one document are shown. */
const SHOWN_SENTENCES = 6

/** What a finding says, and what to do about it. */
const EXPLANATIONS: Readonly<Record<FindingKind, string>> = {
  'mobile-number': 'mobile number: take it out, or use the landline of the office',
  'identity-card': 'identity card number: take it out',
  'bank-card': 'bank card number: take it out',
  'email-address': 'mail address of a person: take it out, or use the mailbox of the office',
  'record-and-text-differ': 'record and text give other figures: correct one, or mark the fact with 不同说法',
  'records-differ': 'two records of one thing give other figures: keep one, or correct the figure',
  'texts-differ': 'two texts give other figures for the same: correct one, or mark the fact with 不同说法',
  'noted-conflict': 'marked as 不同说法',
  lapsed: 'past its last day but not marked: set "state: expired", or correct effective_until',
  'lapsed-by-its-words': 'its words say it ended: set "state: expired" and effective_until',
  'replaced-but-current': 'replaced by another but current: set "state: superseded"',
  'old-draft': 'a draft for more than a year: look for the final text, or set "state: expired"',
  'lapses-soon': 'ends within 90 days: look for what follows it',
  'same-text': 'nearly the same text twice: keep one',
  'same-event': 'one event in two places: keep one, or check that the figures agree',
  'same-project': 'one project in two rows: keep one',
  'same-policy': 'one policy in two files: keep one',
  'unknown-mention': 'points to a record that is not there: correct the id',
  'missing-relation': 'belongs to a record that is not there: correct the id, or see why it was rejected',
  'endless-replacement': 'the replacements go in a circle: correct superseded_by',
  'bad-address': 'not a web address: correct url',
  'private-address': 'an address that nobody outside can open: correct url',
  'unused-source': 'no fact cites this source: cite it, or take it out of sources.yaml',
}

const idOf = ({ recordId, documentId }: { readonly recordId?: string; readonly documentId: string }): string =>
  recordId === undefined || documentId.includes(recordId) ? documentId : `${documentId} ${recordId}`

function capped(lines: readonly (readonly string[])[], most: number, indent: string): string[] {
  const hidden = lines.length - most
  return [...lines.slice(0, most).flat(), ...(hidden > 0 ? [`${indent}… and ${hidden} more`] : [])]
}

function findingLines({ detail, places }: Finding): string[] {
  return places.flatMap((place, at) => [
    ...(at === 0 ? [`  ${shown(detail)}`] : []),
    `    ${shown(`${idOf(place)} ${place.title}`)}${sourcesOf(place.sourceIds)}`,
    ...(place.text === undefined ? [] : [`      ${shown(place.text)}`]),
  ])
}

/** Sources of the catalogue; a document that is its own source is named already. */
function sourcesOf(ids: readonly string[]): string {
  const listed = ids.filter((id) => !id.startsWith('doc:'))
  return listed.length === 0 || listed.length > 3 ? '' : ` [${listed.map(shown).join(', ')}]`
}

/** The findings of a section by kind, each kind with what to do. */
function section(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return []
  const kinds = [...Map.groupBy(findings, ({ kind }) => kind)]
  return [
    `${title}: ${findings.length}`,
    ...kinds.flatMap(([kind, found]) => [
      ` ${found.length} × ${EXPLANATIONS[kind]}`,
      ...capped(found.map(findingLines), SHOWN, '  '),
    ]),
  ]
}

const arrow = (before: string | undefined, after: string | undefined): string =>
  `${before === undefined ? '(none)' : shown(before)} → ${after === undefined ? '(none)' : shown(after)}`

function changeLines(change: Change): string[] {
  const { how, what, title, figures, fields, sentences, rows } = change
  const label = what === 'document' ? '' : `${what} `
  const name = what === 'row' ? (change.recordId ?? change.id) : change.id
  const told = new Set(figures.map((figure) => figure.label))
  return [
    `  ${how} ${label}${shown(name)} ${shown(title)}${rows === undefined ? '' : ` (${rows} rows)`}`,
    ...figures.map((figure) => `    ${shown(figure.label)} ${arrow(figure.before, figure.after)}`),
    ...capped(
      fields
        .filter((field) => !told.has(field.label))
        .map((field) => [`    ${shown(field.label)}: ${arrow(field.before, field.after)}`]),
      SHOWN_FIELDS,
      '    ',
    ),
    ...capped(
      [
        ...sentences.reworded.map(({ before, after }) => [`    - ${shown(before)}`, `    + ${shown(after)}`]),
        ...sentences.removed.map((text) => [`    - ${shown(text)}`]),
        ...sentences.added.map((text) => [`    + ${shown(text)}`]),
      ],
      SHOWN_SENTENCES,
      '    ',
    ),
  ]
}

function changesSection(changes: readonly Change[]): string[] {
  if (changes.length === 0) return ['changes: none']
  const count = (how: Change['how']) => changes.filter((change) => change.how === how).length
  const figures = changes.filter((change) => change.figures.length > 0).length
  return [
    `changes: ${count('changed')} changed (${figures} in their figures), ${count('removed')} removed, ${count('added')} added`,
    ...capped(changes.map(changeLines), SHOWN * 2, '  '),
  ]
}

/** The review as lines for a terminal: what changes, then what is wrong, gravest first; long lists are cut. */
export const reviewLines = (review: KnowledgeReview): string[] => [
  ...changesSection(review.changes),
  ...findingsLines(review),
]

function findingsLines(review: KnowledgeReview): string[] {
  const [noted, conflicts] = [
    review.conflicts.filter(({ kind }) => kind === 'noted-conflict'),
    review.conflicts.filter(({ kind }) => kind !== 'noted-conflict'),
  ]
  const { forbidden } = review
  return [
    ...section('personal data', review.personalData),
    ...(forbidden.length > 0
      ? [
          `forbidden promises: ${forbidden.length}`,
          ...capped(
            forbidden.map(({ file, line, reason }) => [
              `  ${shown(file)}${line === undefined ? '' : `:${line}`} ${shown(reason)}`,
            ]),
            SHOWN,
            '  ',
          ),
        ]
      : []),
    ...section('conflicts between sources', conflicts),
    ...section('past their validity', review.lapsed),
    ...section('duplicates', review.duplicates),
    ...section('dead references', review.deadReferences),
    ...section('conflicts already noted', noted),
  ]
}
