import { RejectedFileError } from '../../domain/errors.ts'
import type { ReadContent } from '../../domain/read-content.ts'
import { checkedContent } from './checked-content.ts'
import type { FormatFile } from './format-reader.ts'
import type { FormatReaders } from './format-readers.ts'

const LONGEST_REASON = 200

/** The longest of the extensions that the path ends with, so that .warc.gz is not .gz. */
export function extensionOf(path: string, extensions: readonly string[]): string | undefined {
  const lower = path.toLowerCase()
  return extensions.filter((one) => lower.endsWith(one)).sort((a, b) => b.length - a.length)[0]
}

/** What a library says of a file that it cannot read, as one short line. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const line = message.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return `damaged, or not what its extension says (${line.slice(0, LONGEST_REASON)})`
}

/**
 * Reads a file by the reader of its extension.
 * @throws RejectedFileError whatever is wrong with the file.
 */
export async function readFormat(readers: FormatReaders, file: FormatFile): Promise<ReadContent> {
  const extension = extensionOf(file.path, Object.keys(readers))
  const load = extension === undefined ? undefined : readers[extension]
  if (!load) throw new RejectedFileError(file.path, `not one of ${Object.keys(readers).join(' ')}`)
  const read = await load()
  try {
    return checkedContent(file.path, await read(file))
  } catch (cause) {
    if (cause instanceof RejectedFileError) throw cause
    // The only way a file can exhaust the stack.
    const isTooDeep = cause instanceof RangeError && /call stack/.test(cause.message)
    throw new RejectedFileError(file.path, isTooDeep ? 'nested too deeply' : reasonOf(cause), undefined, { cause })
  }
}
