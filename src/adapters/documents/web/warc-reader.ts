import { WARCParser, type WARCRecord } from 'warcio'
import { RejectedFileError } from '../../../domain/errors.ts'
import type { ReadContent } from '../../../domain/read-content.ts'
import type { FormatFile } from '../format-reader.ts'
import { LARGEST_UNPACKED_BYTES } from '../limits.ts'
import { pageText } from './page-text.ts'
import { publicAddress } from './public-address.ts'
import { readHtml } from './read-html.ts'

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i

/** The content type of a record that holds a page as the server gave it; undefined for all others. */
function pageType(record: WARCRecord): string | undefined {
  const isAnswer = record.warcType === 'response' && String(record.httpHeaders?.statusCode) === '200'
  const type = isAnswer
    ? record.httpHeaders?.headers.get('content-type')
    : record.warcType === 'resource' && record.warcContentType
  return type && HTML.test(type) ? type : undefined
}

/** Bytes that may be unpacked; counted, because a small archive may unpack to no end. */
class Allowance {
  readonly #path: string
  #left = LARGEST_UNPACKED_BYTES

  constructor(path: string) {
    this.#path = path
  }

  async bytesOf(record: WARCRecord): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    for await (const chunk of record) {
      this.#left -= chunk.length
      if (this.#left < 0) {
        const megabytes = LARGEST_UNPACKED_BYTES / 1024 / 1024
        throw new RejectedFileError(this.#path, `unpacks to more than ${megabytes} MB`)
      }
      chunks.push(chunk)
    }
    return new Uint8Array(Buffer.concat(chunks))
  }
}

/**
 * Reads a web archive (WARC, packed or not): the first page in it that its server answered with.
 * @throws RejectedFileError when it holds no page, or one without text, or unpacks to no end.
 */
export async function readWarc({ path, bytes }: FormatFile): Promise<ReadContent> {
  const allowance = new Allowance(path)
  for await (const record of WARCParser.iterRecords([bytes])) {
    const type = pageType(record)
    const content = await allowance.bytesOf(record)
    if (type === undefined) continue
    const html = pageText(content, /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1])
    if (html === undefined) throw new RejectedFileError(path, 'holds a page that is no text')
    return readHtml(path, html, publicAddress(record.warcTargetURI ?? undefined))
  }
  throw new RejectedFileError(path, 'holds no page')
}
