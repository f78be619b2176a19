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
  readonly sourceIds: readonly string[]
}

/** Everything in which a citing sentence's figures and names may be found. */
export const evidenceText = (evidence: Evidence): string =>
  [
    evidence.title,
    ...(evidence.aliases ?? []),
    ...(evidence.headingPath ?? []),
    evidence.publisher ?? '',
    ...(evidence.dates ?? []),
    evidence.text,
  ].join('\n')
