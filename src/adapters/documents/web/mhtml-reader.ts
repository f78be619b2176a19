import PostalMime from 'postal-mime'
import { RejectedFileError } from '../../../domain/errors.ts'
import type { ReadContent } from '../../../domain/read-content.ts'
import type { FormatFile } from '../format-reader.ts'
import { pageText } from './page-text.ts'
import { publicAddress } from './public-address.ts'
import { readHtml } from './read-html.ts'

const PAGE = /^(content-type:\s*)(?:text\/html|application\/xhtml\+xml)\b([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/gim
/** Under this name the parser hands parts over as bytes, each apart from the others. */
const AS_BYTES = 'application/x-saved-page'
const LOCATION = /^(?:snapshot-)?content-location:\s*(\S+)/gim

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/** The first address of the archive that anybody can open: that of the page itself. */
function addressOf(source: string): string | undefined {
  for (const [, location] of source.matchAll(LOCATION)) {
    const address = publicAddress(location)
    if (address !== undefined) return address
  }
  return undefined
}

/**
 * Reads a page saved as one file with all that it shows (MHTML), as browsers do.
 * @throws RejectedFileError when it holds no page, or one without text.
 */
export async function readMhtml({ path, bytes }: FormatFile): Promise<ReadContent> {
  const source = latin1(bytes)
  const [first] = source.matchAll(PAGE)
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(first?.[2] ?? '')?.[1]
  const message = await PostalMime.parse(Buffer.from(source.replace(PAGE, `$1${AS_BYTES}`), 'latin1'))
  const page = message.attachments.find((part) => part.mimeType === AS_BYTES)
  if (!page || typeof page.content === 'string') throw new RejectedFileError(path, 'holds no page')
  const html = pageText(new Uint8Array(page.content), charset)
  if (html === undefined) throw new RejectedFileError(path, 'holds a page that is no text')
  return readHtml(path, html, addressOf(source))
}
