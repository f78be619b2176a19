import { renderSources, shownCitations, sourceTitle } from '../../conversation/source-lines.ts'
import type { Answer, AnswerTable, Citation } from '../../domain/answer.ts'
import { type FormattedText, linkRun, monospaceRun, plainRun, type Run } from './formatted-text.ts'
import { answerKeyboard } from './keyboards.ts'
import type { RenderedMessage } from './message-sender.ts'

/** The text with each `[1]` that has a source linked to it. */
function linkFootnotes(text: string, citations: readonly Citation[]): FormattedText {
  const urls = new Map(citations.map((citation) => [String(citation.number), citation.url]))
  const runs: Run[] = []
  let end = 0
  for (const match of text.matchAll(/\[(\d{1,3})\]/g)) {
    const url = urls.get(match[1] ?? '')
    if (!url) continue
    runs.push(plainRun(text.slice(end, match.index)), linkRun(match[0], url))
    end = match.index + match[0].length
  }
  return [...runs, plainRun(text.slice(end))]
}

/** The heading, then a line for each source, linked to it. */
function sourceRuns(answer: Answer): FormattedText {
  const citations = shownCitations(answer)
  const [heading] = renderSources(citations, answer.language)
  if (heading === undefined) return []
  const lines = citations.flatMap((citation) => [
    plainRun(`\n[${citation.number}] `),
    linkRun(sourceTitle(citation), citation.url),
  ])
  return [plainRun(`\n\n${heading}`), ...lines]
}

/**
 * Whether the table's words are aligned columns: more than two of them, a header and rows, each a line with bars
 * between its cells. A list of lines reads better in the ordinary font.
 */
function isAligned({ columns, text }: AnswerTable): boolean {
  const lines = text.split('\n').filter((line) => line.trim())
  return columns.length > 2 && lines.length > 1 && lines.every((line) => /[|│┼]/.test(line))
}

/**
 * The text with its footnotes linked and an aligned table in a font of equal widths. Telegram's own tables (rich
 * messages) are not used: many clients show nothing at all of them, and the server is not told which.
 */
function bodyRuns({ text, table, citations }: Answer): FormattedText {
  const start = table && isAligned(table) ? text.indexOf(table.text) : -1
  if (!table || start < 0) return linkFootnotes(text, citations)
  return [
    ...linkFootnotes(text.slice(0, start), citations),
    monospaceRun(table.text),
    ...linkFootnotes(text.slice(start + table.text.length), citations),
  ]
}

/** An answer with linked footnotes, its sources below, and its buttons. */
export function renderAnswer(answer: Answer, answerId: string): RenderedMessage {
  const keyboard = answerKeyboard(answer, answerId)
  return {
    content: [...bodyRuns(answer), ...sourceRuns(answer)],
    ...(keyboard ? { keyboard } : {}),
  }
}
