import { renderSources, sourceTitle } from '../../conversation/source-lines.ts'
import type { Answer, Citation } from '../../domain/answer.ts'
import { type FormattedText, linkRun, plainRun, type Run } from './formatted-text.ts'
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
function sourceRuns({ citations, language }: Answer): FormattedText {
  const [heading] = renderSources(citations, language)
  if (heading === undefined) return []
  const lines = citations.flatMap((citation) => [
    plainRun(`\n[${citation.number}] `),
    linkRun(sourceTitle(citation), citation.url),
  ])
  return [plainRun(`\n\n${heading}`), ...lines]
}

/** An answer with linked footnotes, its sources below, and its buttons. */
export function renderAnswer(answer: Answer, answerId: string): RenderedMessage {
  const keyboard = answerKeyboard(answer, answerId)
  return {
    content: [...linkFootnotes(answer.text, answer.citations), ...sourceRuns(answer)],
    ...(keyboard ? { keyboard } : {}),
  }
}
