import { RejectedFileError } from '../../../domain/errors.ts'
import type { ReadContent } from '../../../domain/read-content.ts'
import type { FormatFile } from '../format-reader.ts'
import { pageText } from './page-text.ts'
import { readHtml } from './read-html.ts'

/**
 * Reads a page saved from a browser, in whatever encoding.
 * @throws RejectedFileError when it is no text, holds none, or is nested too deeply.
 */
export async function readPage({ path, bytes }: FormatFile): Promise<ReadContent> {
  const html = pageText(bytes)
  if (html === undefined) throw new RejectedFileError(path, 'not a text file')
  return readHtml(path, html)
}
