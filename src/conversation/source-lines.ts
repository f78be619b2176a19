import type { Answer, Citation } from '../domain/answer.ts'
import type { Language } from '../domain/language.ts'
import { wordingFor } from './wording-for.ts'

/** `title — publisher, date`, as far as known. */
export function sourceTitle({ title, publisher, published }: Citation): string {
  const origin = [publisher, published].filter(Boolean).join(', ')
  return origin ? `${title} — ${origin}` : title
}

/** The list of sources under an answer: a heading, then a line for each with its address below; empty without any. */
export function renderSources(citations: readonly Citation[], language: Language): string[] {
  if (citations.length === 0) return []
  const lines = citations.flatMap((citation) => [
    `[${citation.number}] ${sourceTitle(citation)}`,
    ...(citation.url ? [citation.url] : []),
  ])
  const colon = language === 'zh' || language === 'ja' ? '：' : ':'
  return [`${wordingFor(language).sources}${colon}`, ...lines]
}

/** The footnotes that an answer's text shows, as further pages and tables cite more; all where it shows none. */
export function shownCitations({ text, citations }: Pick<Answer, 'text' | 'citations'>): readonly Citation[] {
  const shown = citations.filter(({ number }) => text.includes(`[${number}]`))
  return shown.length > 0 ? shown : citations
}

/** An answer with the sources of its text as plain text. */
export function formatAnswer(answer: Answer): string {
  const sources = renderSources(shownCitations(answer), answer.language)
  return sources.length > 0 ? `${answer.text}\n\n${sources.join('\n')}` : answer.text
}
