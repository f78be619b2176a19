import { type FormattedText, sliceRuns, toPlainText } from './formatted-text.ts'

/** Telegram takes 4,096 UTF-16 units after parsing entities; the rest is margin. */
const MESSAGE_LIMIT = 4_000

/** From the best place to cut to the worst; each match ends where a part may end. */
const BOUNDARIES = [/\n[^\S\n]*\n/g, /\n/g, /(?:[。！？!?；…]|\.(?=\s))[”’」』）)]*(?:\[\d+\])*/g, /[\s，、,]/g]

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function lastBoundary(window: string, limit: number): number | undefined {
  for (const boundary of BOUNDARIES) {
    let last = 0
    for (const match of window.matchAll(boundary)) {
      const end = match.index + match[0].length
      if (end <= limit) last = end
    }
    if (last >= limit / 3) return last
  }
  return undefined
}

function characterBoundary(window: string, limit: number): number {
  const from = Math.max(0, limit - 64)
  const index = graphemes.segment(window.slice(from)).containing(limit - from)?.index ?? limit - from
  if (from + index > 0 && index > 0) return from + index
  return /[\uD800-\uDBFF]/.test(window.charAt(limit - 1)) ? limit - 1 : limit
}

/** Where a link that `cut` would divide starts, if it starts after `start`. */
function linkStart(runs: FormattedText, start: number, cut: number): number | undefined {
  let offset = 0
  for (const run of runs) {
    const end = offset + run.text.length
    if (run.href && offset > start && offset < cut && cut < end) return offset
    offset = end
  }
  return undefined
}

function nextCut(runs: FormattedText, text: string, start: number, limit: number): number {
  if (text.length - start <= limit) return text.length
  // One grapheme of look-ahead, so that a cut never divides the character at the limit.
  const window = text.slice(start, start + limit + 64)
  const cut = start + (lastBoundary(window, limit) ?? characterBoundary(window, limit))
  return linkStart(runs, start, cut) ?? cut
}

/**
 * Cuts text into parts of at most `limit` UTF-16 units, each trimmed and none empty:
 * at paragraphs, else lines, sentences, words; inside a character never.
 */
export function splitFormatted(runs: FormattedText, limit: number = MESSAGE_LIMIT): readonly FormattedText[] {
  const text = toPlainText(runs)
  const parts: FormattedText[] = []
  let start = 0
  while (start < text.length) {
    const blank = text.slice(start).search(/\S/)
    if (blank < 0) break
    start += blank
    const end = nextCut(runs, text, start, limit)
    parts.push(sliceRuns(runs, start, start + text.slice(start, end).trimEnd().length))
    start = end
  }
  return parts
}
