/** A stretch of text with one look. */
export interface Run {
  readonly text: string
  readonly style?: 'bold' | 'italic' | 'monospace'
  /** An http(s) address, or that of a person on Telegram; anything else is never put here. */
  readonly href?: string
}

export type FormattedText = readonly Run[]

// biome-ignore lint/suspicious/noControlCharactersInRegex: Telegram refuses or drops them
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/** Text that Telegram takes: well-formed UTF-16, no control characters but tab and line feed. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROL, '').toWellFormed()

export const plainRun = (text: string): Run => ({ text: cleanText(text) })

export const boldRun = (text: string): Run => ({ text: cleanText(text), style: 'bold' })

/** A block in a font of equal widths, so that what is aligned with blanks stays aligned. */
export const monospaceRun = (text: string): Run => ({ text: cleanText(text), style: 'monospace' })

/** A link where `url` is a web address, plain text where it is not. */
export function linkRun(text: string, url: string | undefined): Run {
  const href = url && URL.canParse(url) ? new URL(url) : undefined
  return href && /^https?:$/.test(href.protocol) ? { text: cleanText(text), href: href.href } : plainRun(text)
}

/** A person's name that notifies the person; plain text where the id is none of Telegram's. */
export const mentionRun = (name: string, id: string): Run =>
  /^\d+$/.test(id) ? { text: cleanText(name), href: `tg://user?id=${id}` } : plainRun(name)

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')

const TAGS = { bold: 'b', italic: 'i', monospace: 'pre' } as const

function runToHtml({ text, style, href }: Run): string {
  const escaped = escapeHtml(text)
  const styled = style ? `<${TAGS[style]}>${escaped}</${TAGS[style]}>` : escaped
  return href ? `<a href="${escapeHtml(href)}">${styled}</a>` : styled
}

/** For `parse_mode: HTML`. */
export const toHtml = (runs: FormattedText): string => runs.map(runToHtml).join('')

/** What is left after Telegram has parsed the entities; its limits count this. */
export const toPlainText = (runs: FormattedText): string => runs.map((run) => run.text).join('')

/** The text, or as much of it as fits with an ellipsis. */
export const shorten = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text

/** The part of `runs` between two offsets of its plain text. */
export function sliceRuns(runs: FormattedText, from: number, to: number): FormattedText {
  const slice: Run[] = []
  let start = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    if (text) slice.push({ ...run, text })
    start += run.text.length
  }
  return slice
}
