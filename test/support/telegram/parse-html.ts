export interface ParsedText {
  readonly text: string
  /** What stands in `pre`. */
  readonly monospace: readonly string[]
  readonly links: readonly { readonly text: string; readonly url: string }[]
}

/** Markup that Telegram refuses. */
export class MarkupError extends Error {}

const TAGS = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'code', 'pre', 'a', 'blockquote', 'tg-spoiler'])
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(lt|gt|amp|quot));/gi, (whole, decimal, hex, name) =>
    name
      ? (NAMED[name.toLowerCase()] ?? whole)
      : String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)),
  )

/**
 * Reads `parse_mode: HTML` as strictly as Telegram does.
 * @throws MarkupError for unknown, unclosed or crossed tags and for a stray `<`.
 */
export function parseHtml(html: string): ParsedText {
  const open: { name: string; from: number; url: string | undefined }[] = []
  const links: { text: string; url: string }[] = []
  const monospace: string[] = []
  let text = ''
  for (const piece of html.split(/(<[^>]*>)/)) {
    if (!piece.startsWith('<')) {
      if (piece.includes('<')) throw new MarkupError('Unexpected "<"')
      text += decode(piece)
      continue
    }
    const tag = /^<(\/)?([a-z-]+)(?:\s+href="([^"<]*)")?\s*>$/i.exec(piece)
    const name = tag?.[2]?.toLowerCase()
    if (!tag || !name || !TAGS.has(name)) throw new MarkupError(`Unsupported start tag "${piece.slice(1, 20)}"`)
    if (!tag[1]) {
      open.push({ name, from: text.length, url: tag[3] === undefined ? undefined : decode(tag[3]) })
      continue
    }
    const started = open.pop()
    if (started?.name !== name) throw new MarkupError(`Unmatched end tag "${name}"`)
    if (name === 'pre') monospace.push(text.slice(started.from))
    if (started.url !== undefined) links.push({ text: text.slice(started.from), url: started.url })
  }
  if (open.length > 0) throw new MarkupError(`Can't find end tag corresponding to start tag "${open.at(-1)?.name}"`)
  return { text, links, monospace }
}
