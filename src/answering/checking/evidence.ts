/** What one footnote points to. */
export interface Evidence {
  /** The passage as people read it, one unit a line. */
  readonly text: string
  readonly title: string
  readonly headingPath?: readonly string[]
  /** Other names of what the title names. */
  readonly aliases?: readonly string[]
  readonly publisher?: string
  /** ISO dates that the source or the fact carries: published, as of, issued. */
  readonly dates?: readonly string[]
  /** What else the cited record and its source say of themselves: districts, labelled values, the list, the source's title. */
  readonly context?: readonly string[]
  readonly sourceIds: readonly string[]
}

/** Names by which the evidence's record goes, a line each. */
export const evidenceNames = ({ title, aliases = [] }: Pick<Evidence, 'title' | 'aliases'>): string =>
  [title, ...aliases].join('\n')

/** Everything in which a citing sentence's figures and names may be found. */
export const evidenceText = (evidence: Evidence): string =>
  [
    evidenceNames(evidence),
    ...(evidence.headingPath ?? []),
    evidence.publisher ?? '',
    ...(evidence.dates ?? []),
    ...(evidence.context ?? []),
    evidence.text,
  ].join('\n')
