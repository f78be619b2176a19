import { decodeText } from '../../../text/decode-text.ts'

const MARKUP_HEAD_BYTES = 4096
/** In a page that somebody cut or pasted together, half characters this rare are passed over. */
const DAMAGED_SHARE = 1 / 500
const REPLACEMENT = '\ufffd'

/** The encoding that a page names in its head, or XML in its declaration. */
function charsetInMarkup(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, MARKUP_HEAD_BYTES))
  const xml = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w-]+)/i.exec(head)
  return (/<meta[^>]+?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? xml)?.[1]
}

function decodeDamaged(bytes: Uint8Array, label: string): string | undefined {
  let text: string
  try {
    text = new TextDecoder(label).decode(bytes)
  } catch {
    return undefined
  }
  const damaged = text.split(REPLACEMENT).length - 1
  return damaged <= text.length * DAMAGED_SHARE ? text.replaceAll(REPLACEMENT, '') : undefined
}

/**
 * The source text of a page, whatever its encoding.
 * @param charset as the server named it
 * @returns undefined when the bytes are no text.
 */
export function pageText(bytes: Uint8Array, charset?: string): string | undefined {
  const inMarkup = charsetInMarkup(bytes)
  for (const declared of [charset, inMarkup]) {
    const decoded = declared === undefined ? undefined : decodeText(bytes, declared)
    if (decoded) return decoded.text
  }
  const decoded = decodeText(bytes)
  if (decoded) return decoded.text
  if (bytes.includes(0)) return undefined
  return decodeDamaged(bytes, charset ?? inMarkup ?? 'utf-8') ?? decodeDamaged(bytes, 'gb18030')
}
